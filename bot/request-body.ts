import type { IncomingMessage } from 'node:http';

export type RequestBody =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly status: 400 | 413 };

/** Reads the body as UTF-8, giving up at `limit` bytes. What follows after that is left to the server to discard. */
export async function readBody(request: IncomingMessage, limit: number): Promise<RequestBody> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > limit) return { ok: false, status: 413 };
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) return { ok: false, status: 413 };
      chunks.push(chunk);
    }
  } catch {
    return { ok: false, status: 400 };
  }
  return { ok: true, text: Buffer.concat(chunks).toString('utf8') };
}
