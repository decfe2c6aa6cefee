import { faultCode } from './fault-code.ts';

const codes = ['ENOENT', 'EISDIR', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENAMETOOLONG'];

/** For `catch`: a file that can't be used is the caller's to put right (null); anything else is a bug, thrown on. */
export function unusableFile(fault: unknown): null {
  if (codes.includes(faultCode(fault))) return null;
  throw fault;
}
