import { isUtf8 } from 'node:buffer';
import { unreadable, type FileRead, type FileRemark } from './file-text.ts';

/** A text file's text: UTF-8, UTF-16 with or without its mark, or the Windows-1252 of older Swedish files. */
export function encodedText(bytes: Uint8Array): FileRead {
  const { text, guessed } = decoded(bytes);
  if (text.replaceAll(/[\s\uFEFF]/g, '') === '') return unreadable({ code: 'empty' });
  if (looksBinary(text)) return unreadable({ code: 'not-text' });
  const remarks: FileRemark[] = guessed ? [{ code: 'letters-guessed' }] : [];
  return { ok: true, file: { form: 'text', text, furniture: new Set(), pages: null, remarks } };
}

type Decoded = { readonly text: string; readonly guessed: boolean };

function decoded(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return sure('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return sure('utf-16be', bytes);
  const wide = wideOrder(bytes);
  if (wide !== null) return sure(wide, bytes);
  if (isUtf8(bytes)) return sure('utf-8', bytes);
  // The only other encoding that Swedish text files are found in.
  return { ...sure('windows-1252', bytes), guessed: true };
}

const sure = (encoding: string, bytes: Uint8Array): Decoded => ({
  text: new TextDecoder(encoding).decode(bytes),
  guessed: false,
});

/** UTF-16 without its mark: in Swedish every second byte is zero. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const looked = Math.min(bytes.length - (bytes.length % 2), 2000);
  if (looked < 4) return null;
  const zeros = [0, 0];
  for (let at = 0; at < looked; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > looked * 0.35 && even < looked * 0.05) return 'utf-16le';
  return even > looked * 0.35 && odd < looked * 0.05 ? 'utf-16be' : null;
}

/** Control characters that no text has: a zero, or more than one in fifty of the others. */
function looksBinary(text: string): boolean {
  const start = text.slice(0, 100_000);
  if (start.includes('\0')) return true;
  const odd = start.match(/[\u0001-\u0008\u000E-\u001F\u007F\uFFFD]/g)?.length ?? 0;
  return odd * 50 > start.length;
}
