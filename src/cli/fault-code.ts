/** Node's own code of a fault (`ENOENT`, `ERR_PARSE_ARGS_…`); empty for one that has none. */
export const faultCode = (fault: unknown): string =>
  typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : '';
