import type { IncomingMessage } from 'node:http';

export type RequestBody =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly status: 400 | 413 };

/**
 * Reads the body as UTF-8, giving up at `limit` bytes. What follows after that is left to the server to discard.
 * By its events: iterating over a request costs more than all the rest of reading it.
 */
export function readBody(request: IncomingMessage, limit: number): Promise<RequestBody> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > limit) return Promise.resolve({ ok: false, status: 413 });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (body: RequestBody) => {
      request.off('data', take).off('end', end).off('error', broken).off('close', broken);
      resolve(body);
    };
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else settle({ ok: false, status: 413 });
    };
    const end = () => settle({ ok: true, text: textOf(chunks) });
    const broken = () => settle({ ok: false, status: 400 });
    request.on('data', take).on('end', end).on('error', broken).on('close', broken);
    if (request.readableAborted || request.destroyed) broken();
  });
}

const textOf = (chunks: readonly Buffer[]): string =>
  (chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)).toString('utf8');
