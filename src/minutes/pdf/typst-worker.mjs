/**
 * The Typst compiler in a thread of its own (thread.ts). Plain JavaScript, since Node starts a thread from a file as
 * it stands. Makes null where no compiler is installed for this machine.
 */
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';

const require = createRequire(import.meta.url);
const packages = ['gnu', 'musl'].map((kind) => `@myriaddreamin/typst-ts-node-compiler-linux-x64-${kind}`);
let compiler;

parentPort.on('message', ({ id, job }) => {
  try {
    compiler ??= installed()?.NodeCompiler.create({});
    parentPort.postMessage({ id, answer: { made: compiler === undefined ? null : set(job) } });
  } catch (error) {
    parentPort.postMessage({ id, answer: { fault: String(error?.message ?? error) } });
  }
});

function set({ source, inputs, standard, at }) {
  const options = { pdfStandard: standard, creationTimestamp: at };
  const bytes = compiler.pdf({ mainFileContent: source, inputs }, options);
  compiler.evictCache(10);
  return new Uint8Array(bytes);
}

function installed() {
  for (const name of packages)
    try {
      return require(name);
    } catch (error) {
      if (error.code !== 'MODULE_NOT_FOUND' && error.code !== 'ERR_DLOPEN_FAILED') throw error;
    }
}
