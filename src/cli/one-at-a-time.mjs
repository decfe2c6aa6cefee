import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { say } from './say.mjs';

/**
 * Runs `work` while no other process does, by a lock file that names its owner. A lock whose owner is gone is taken
 * over, so that a killed build doesn't stop the next.
 * @param {string} lock @param {() => Promise<void>} work
 */
export async function oneAtATime(lock, work) {
  let told = false;
  while (!take(lock)) {
    if (!told) say.progress('waiting-for-build');
    told = true;
    await pause(200);
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock) {
  mkdirSync(dirname(lock), { recursive: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (ownerIsGone(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function ownerIsGone(lock) {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    if (owner > 0) process.kill(owner, 0);
    return false;
  } catch (error) {
    // EPERM: somebody else's process, and alive. ENOENT: released meanwhile.
    return error.code === 'ESRCH';
  }
}
