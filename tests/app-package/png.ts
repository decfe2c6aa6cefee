import { inflateSync } from 'node:zlib';

/** A picture of 8 bits a channel: red, green, blue, and opacity where `size` is 4 bytes a pixel. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly pixels: Uint8Array;
};

/** Bytes a pixel by PNG's colour types: RGB, RGBA. */
const sizes: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** Reads a PNG of the kinds that Chromium draws (not interlaced). Throws when it is something else. */
export function readPng(file: Uint8Array): Picture {
  const bytes = Buffer.from(file);
  if (bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') throw new Error('This is not a PNG');
  const chunks = chunksOf(bytes);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const size = sizes[header[9] ?? -1];
  if (header[8] !== 8 || size === undefined || header[12] !== 0) throw new Error('Not RGB(A) of 8 bits');
  const data = chunks.flatMap((chunk) => (chunk.type === 'IDAT' ? [chunk.data] : []));
  return {
    width,
    height,
    size,
    pixels: unfiltered(inflateSync(Buffer.concat(data)), width * size, height, size),
  };
}

function chunksOf(bytes: Buffer) {
  const chunks: { readonly type: string; readonly data: Buffer }[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const [from, length] = [at + 8, bytes.readUInt32BE(at)];
    chunks.push({ type: bytes.toString('latin1', at + 4, from), data: bytes.subarray(from, from + length) });
  }
  return chunks;
}

/** Undoes the filters of PNG (W3C, chapter 9): each byte is kept as a difference from its neighbours. */
function unfiltered(data: Buffer, row: number, height: number, size: number): Uint8Array {
  const pixels = new Uint8Array(row * height);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (row + 1)];
    for (let x = 0; x < row; x += 1) {
      const at = y * row + x;
      const left = x < size ? 0 : pixels[at - size]!;
      const up = y === 0 ? 0 : pixels[at - row]!;
      const corner = x < size || y === 0 ? 0 : pixels[at - row - size]!;
      const near = [0, left, up, Math.floor((left + up) / 2), nearest(left, up, corner)];
      pixels[at] = data[y * (row + 1) + 1 + x]! + near[filter ?? 0]!;
    }
  }
  return pixels;
}

function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
