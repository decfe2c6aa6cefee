import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to the database that a test can cut or let go dead. */
export type Proxy = {
  readonly url: string;
  /** Lets the next question that holds the word through, and cuts its connection before the answer is. */
  loseAnswerTo(word: string): void;
  /** From now on nothing gets through, in either direction, and nobody is told. */
  goDead(): void;
  /** Cuts every line, and takes no new one until `accept`. */
  refuse(): void;
  accept(): void;
  readonly close: () => Promise<void>;
};

export async function proxyTo(url: string): Promise<Proxy> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let word: string | null = null;
  let dead = false;
  let refusing = false;
  const server = createServer((near) => {
    if (refusing) {
      near.destroy();
      return;
    }
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        near.destroy();
        far.destroy();
      });
    }
    let cutting = false;
    near.on('data', (chunk: Buffer) => {
      if (word !== null && chunk.includes(word)) [word, cutting] = [null, true];
      if (!dead) far.write(chunk);
    });
    far.on('data', (chunk) => {
      if (cutting) near.destroy();
      else if (!dead) near.write(chunk);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const here = new URL(url);
  // An embedded database's address leads past the network, to its socket in the file system.
  here.searchParams.delete('host');
  here.port = String((server.address() as AddressInfo).port);
  return {
    url: here.href,
    loseAnswerTo: (wanted) => void (word = wanted),
    goDead: () => void (dead = true),
    refuse: () => {
      refusing = true;
      for (const socket of sockets) socket.destroy();
      sockets.clear();
    },
    accept: () => void (refusing = false),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
