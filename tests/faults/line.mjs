import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** A line to the database that can be cut: nothing gets through, what is connected is broken, who comes is turned away. */
export async function openLine(url) {
  const target = new URL(url);
  const pairs = new Set();
  let cut = false;
  const server = createServer((near) => {
    if (cut) return void near.destroy();
    const far = connect(Number(target.port), target.hostname);
    const pair = [near, far];
    pairs.add(pair);
    for (const socket of pair) {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        pairs.delete(pair);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far);
    far.pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const here = new URL(url);
  here.searchParams.delete('host');
  here.port = String(server.address().port);
  const breakAll = () => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
  };
  return {
    url: here.href,
    cut() {
      cut = true;
      breakAll();
    },
    mend: () => void (cut = false),
    close() {
      breakAll();
      server.close();
    },
  };
}
