// Loaded into the Playground's process before it. The Playground would listen on every address of the machine, where
// whoever reaches it can act as any member of the sample; and it would outlive a server that was killed.
import { Server } from 'node:net';

type Listen = (this: Server, ...args: unknown[]) => Server;
const prototype = Server.prototype as unknown as { listen: Listen };
const { listen } = prototype;

prototype.listen = function (...args) {
  const [port, host] = args;
  if (typeof port !== 'number' || typeof host === 'string') return listen.apply(this, args);
  return listen.apply(this, [port, '127.0.0.1', ...args.slice(1)]);
};

process.once('disconnect', () => process.exit(0));
