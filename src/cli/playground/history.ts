import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import type { Duplex } from 'node:stream';
import { frameReader, pong } from './frames.ts';

/** Everything the Playground has shown in its chats since it started, as raw frames. */
export type History = {
  /** First what has been, then what comes. Returns the way to stop. */
  follow(listener: (frame: Buffer) => void): () => void;
  close(): void;
};

/** What a long afternoon comes to; older ones go. */
const keptAtMost = 5000;

/**
 * Listens to the Playground from the start and keeps what it sends: it sends each message once, to whoever has the
 * page open at that moment, and would otherwise show an empty chat to anyone who comes later or reloads.
 */
export async function listenFrom(port: number, path: string): Promise<History> {
  const kept: Buffer[] = [];
  const listeners = new Set<(frame: Buffer) => void>();
  const socket = await openSocket(port, path);
  const read = frameReader(({ kind, raw, payload }) => {
    if (kind === 'ping') socket.write(pong(payload));
    if (kind !== 'data') return;
    kept.push(raw);
    if (kept.length > keptAtMost) kept.shift();
    for (const listener of listeners) listener(raw);
  });
  socket.on('data', read);
  // The end of the Playground itself is noticed and told by whoever started it.
  socket.on('error', () => socket.destroy());
  return {
    follow(listener) {
      for (const frame of kept) listener(frame);
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => void socket.destroy(),
  };
}

function openSocket(port: number, path: string): Promise<Duplex> {
  const headers = {
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
  };
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, path, headers });
    asking.once('upgrade', (_response, socket) => resolve(socket));
    asking.once('response', ({ statusCode }) =>
      reject(new Error(`no live messages (${String(statusCode)})`)),
    );
    asking.once('error', reject);
    asking.end();
  });
}
