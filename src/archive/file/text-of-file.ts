import { encodedText } from './encoded-text.ts';
import { unreadable, type FileFault, type FileRead } from './file-text.ts';

/** No minutes are larger; a file that is would take the memory of everybody else. */
const largestFile = 50 * 1024 * 1024;

/**
 * The text of a file, told by what is in it and never by its name: Word (.docx, .docm), PDF, or plain text. Nothing in
 * the file is run. A file that can't be read is a fault, not an exception.
 */
export async function textOfFile(bytes: Uint8Array): Promise<FileRead> {
  if (bytes.length === 0) return unreadable({ code: 'empty' });
  if (bytes.length > largestFile)
    return unreadable({ code: 'too-large', megabytes: largestFile / 1024 / 1024 });
  const start = latin(bytes, 0, 1024);
  if (start.includes('%PDF-')) return (await import('./pdf/read-pdf.ts')).readPdf(bytes);
  if (start.startsWith('PK\u0003\u0004')) return (await import('./word/read-word.ts')).readWord(bytes);
  const fault = faultByStart(start, bytes);
  return fault === null ? encodedText(bytes) : unreadable(fault);
}

/** Compound files hold old Word documents, and new ones behind a password. */
function faultByStart(start: string, bytes: Uint8Array): FileFault | null {
  if (start.startsWith('\u00D0\u00CF\u0011\u00E0')) {
    const locked = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    return { code: locked ? 'password' : 'other-form' };
  }
  if (start.startsWith('PK')) return { code: 'damaged' };
  return start.startsWith('{\\rtf') ? { code: 'other-form' } : null;
}

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to);
