import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/**
 * A program of the bench in a process of its own. `ask` sends it a question and resolves to its answer; rejects with
 * what it failed on, or when it dies. `close` ends it in peace; `profile` is the folder for its CPU profile, if wanted.
 */
export function startChild(file, { env = {}, profile, preload } = {}) {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error', ...env },
    serialization: 'advanced',
    execArgv: [
      ...(profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]),
      ...(preload === undefined ? [] : ['--import', preload]),
    ],
  });
  const waiting = new Map();
  const exited = once(child, 'exit');
  let asked = 0;
  child.on('message', ({ number, answer, fault }) => {
    const { resolve, reject } = waiting.get(number);
    waiting.delete(number);
    if (fault === undefined) resolve(answer);
    else reject(new Error(`${file}: ${fault}`));
  });
  child.on('exit', (code, signal) => {
    for (const { reject } of waiting.values()) reject(new Error(`${file} ended (${code ?? signal})`));
  });
  return {
    pid: child.pid,
    ask: (name, question) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        child.send({ number: asked, name, question });
      }),
    async close() {
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}

/** The other end: answers questions by name until the asker goes away, then closes. Each can be asked for its CPU time and memory. */
export function answerAsked(named, close = () => undefined) {
  const answers = { ...named, cpu, memory };
  process.on('message', async ({ number, name, question }) => {
    try {
      process.send({ number, answer: await answers[name](question) });
    } catch (fault) {
      process.send({
        number,
        fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault),
      });
    }
  });
  process.once('disconnect', async () => {
    await close();
    process.exit(0);
  });
  // Ctrl-C reaches the whole group; who asked says when to stop.
  process.on('SIGINT', () => undefined);
}

/** Microseconds of CPU time that this process has used. */
function cpu() {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** Resident memory in bytes. */
const memory = () => process.memoryUsage().rss;
