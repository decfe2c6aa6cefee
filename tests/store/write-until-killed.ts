/**
 * A server to be killed: opens the store on the folder it is given, appends to several streams as fast as it can,
 * and prints a line for each append that was acknowledged.
 */
import { openStore } from '../../src/store/open.ts';
import { appendOf, streamOf } from './samples.ts';

const [folder = '', prefix = ''] = process.argv.slice(2);
const store = await openStore({ embedded: { folder } }, { onFault: () => undefined });

const write = async (name: string) => {
  const stream = streamOf(name);
  for (let version = 0; ; version += 1) {
    const { outcome } = await store.append(appendOf(stream, version));
    if (outcome !== 'appended') throw new Error(outcome);
    process.stdout.write(`${stream} ${version + 1}\n`);
  }
};
await Promise.all(Array.from({ length: 8 }, (_, n) => write(`${prefix}-${n}`)));
