/** A whole frame from a WebSocket server (RFC 6455, 5.2), never masked. */
export type Frame = {
  readonly kind: 'data' | 'close' | 'ping' | 'pong';
  readonly raw: Buffer;
  readonly payload: Buffer;
};

/** Cuts a stream of bytes into frames; call it with every chunk as it comes. */
export function frameReader(onFrame: (frame: Frame) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (let frame = firstFrame(rest); frame !== null; frame = firstFrame(rest)) {
      rest = rest.subarray(frame.raw.length);
      onFrame(frame);
    }
  };
}

function firstFrame(bytes: Buffer): Frame | null {
  if (bytes.length < 2) return null;
  const short = bytes.readUInt8(1) & 0x7f;
  const head = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < head) return null;
  const length =
    short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
  if (bytes.length < head + length) return null;
  // A copy: the stream's own buffer is reused.
  const raw = Buffer.from(bytes.subarray(0, head + length));
  return { kind: kindOf(bytes.readUInt8(0) & 0x0f), raw, payload: raw.subarray(head) };
}

function kindOf(opcode: number): Frame['kind'] {
  if (opcode === 8) return 'close';
  if (opcode === 9) return 'ping';
  return opcode === 10 ? 'pong' : 'data';
}

/** A client's answer to a ping; clients mask, and a mask of zeros is one. */
export const pong = (payload: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0x8a, 0x80 | payload.length, 0, 0, 0, 0]), payload]);
