/** Word files in a thread of their own (thread.ts): a long meeting takes a second. Stands beside the compiled files. */
import { parentPort } from 'node:worker_threads';
import { setDocx } from './set-docx.js';

parentPort.on('message', async ({ id, job }) => {
  try {
    parentPort.postMessage({ id, answer: { made: await setDocx(job) } });
  } catch (error) {
    parentPort.postMessage({ id, answer: { fault: String(error?.stack ?? error) } });
  }
});
