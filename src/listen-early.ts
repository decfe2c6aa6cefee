import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { protect } from './protecting-headers.ts';

/** Somebody else listens on the port already. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
  readonly port: number;

  constructor(port: number) {
    super(`Port ${port} is taken`);
    this.port = port;
  }
}

/** A server that has its port, and answers 503 until it is given something to serve. */
export type EarlyServer = {
  /** Without trailing slash; `localhost` when it listens on this machine only. */
  readonly url: string;
  serve(listener: RequestListener): void;
  /** Has it been told to close? */
  closing(): boolean;
  /** No new requests; those under way are finished, within reason. Idempotent. */
  close(): Promise<void>;
};

const notYet: RequestListener = (_request, response) => {
  response
    .writeHead(503, { 'Retry-After': '1', 'Content-Type': 'text/plain; charset=utf-8' })
    .end('Samsyn startar …\n');
};

const lastRequestsMs = 3000;

/**
 * Whoever sends slowly holds a connection that others need; a file over a poor line takes half a minute. A line that lies
 * idle is left to the proxy in front to end, which in Azure does so after 230 or 240 seconds: one that we ended just as it
 * is used again would be a press that got no answer. One whose other end is gone is found out by TCP's own keep-alive.
 */
const limits = {
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 300_000,
  keepAlive: true,
  keepAliveInitialDelay: 60_000,
  maxHeaderSize: 16_384,
} as const;

/** Listens at once. Rejects with `PortTaken`. Port 0 lets the system choose. */
export async function listenEarly(host: string, port: number): Promise<EarlyServer> {
  let listener = notYet;
  let closing: Promise<void> | undefined;
  const server = createServer(limits, (request, response) => {
    protect(request, response);
    listener(request, response);
  });
  server.listen(port, host);
  await once(server, 'listening').catch((error: unknown) => {
    throw error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      ? new PortTaken(port)
      : error;
  });
  const address = server.address() as AddressInfo;
  const name = ['127.0.0.1', '0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
  return {
    url: `http://${name.includes(':') ? `[${name}]` : name}:${address.port}`,
    serve: (next) => void (listener = next),
    closing: () => closing !== undefined,
    close: () => (closing ??= closeServer(server)),
  };
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), lastRequestsMs);
  await closed;
  clearTimeout(impatience);
}
