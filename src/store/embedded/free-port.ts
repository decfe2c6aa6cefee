import { createServer, type AddressInfo } from 'node:net';

/** A port on 127.0.0.1 that is free now, chosen by the system. Somebody may take it before it is used: try again. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
