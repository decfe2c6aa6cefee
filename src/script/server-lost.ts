/** Server or channel answered in a way that no running development server does: it is stopping, broken, or another. */
export class ServerLost extends Error {
  override readonly name = 'ServerLost';
}

const names: readonly unknown[] = ['ServerLost', 'NoSession', 'TypeError', 'SyntaxError', 'TimeoutError'];

/** Is it the server that is away? fetch rejects with TypeError when nothing answers, SyntaxError for what is no JSON. */
export const isServerAway = (fault: unknown): boolean =>
  typeof fault === 'object' && fault !== null && 'name' in fault && names.includes(fault.name);
