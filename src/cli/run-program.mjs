import { spawn } from 'node:child_process';

/**
 * Runs a program with its output shown; resolves to its exit code (1 when a signal ended it).
 * @param {string} program @param {string[]} args @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>}
 */
export const runProgram = (program, args, options) =>
  new Promise((resolve, reject) => {
    // Its output goes to standard error, for standard output belongs to the command that was asked for.
    const child = spawn(program, args, { stdio: ['ignore', 2, 2], ...options });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
