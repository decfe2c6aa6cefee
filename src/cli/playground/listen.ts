import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';

/** Listens on 127.0.0.1: on the preferred port, or any other when that is taken. */
export async function listenOnFreePort(server: Server, preferred: number): Promise<void> {
  try {
    await listen(server, preferred);
  } catch {
    await listen(server, 0);
  }
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
