import { readFileSync } from 'node:fs';

export type PngHeader = { readonly width: number; readonly height: number; readonly hasAlpha: boolean };

/** Size and kind of a PNG file, read from its first chunk (IHDR). Throws when it isn't a PNG. */
export function readPngHeader(file: string): PngHeader {
  const bytes = readFileSync(file);
  if (bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n' || bytes.toString('latin1', 12, 16) !== 'IHDR')
    throw new Error(`${file} is not a PNG`);
  // Colour types 4 and 6 carry an alpha channel.
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    hasAlpha: [4, 6].includes(bytes[25] ?? 0),
  };
}
