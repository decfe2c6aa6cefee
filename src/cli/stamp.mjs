import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} file */
export const hashOfFile = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/**
 * One hash over the names, sizes and times of every file below `places`: cheap to make, changed by any change.
 * @param {string} root @param {string[]} places files or folders, relative to `root`
 */
export function hashOfTimes(root, places) {
  const hash = createHash('sha256');
  for (const place of places) if (existsSync(join(root, place))) addTo(hash, root, place);
  return hash.digest('hex');
}

function addTo(hash, root, place) {
  const seen = statSync(join(root, place));
  if (!seen.isDirectory()) return void hash.update(`${place} ${seen.size} ${seen.mtimeMs}\n`);
  for (const name of readdirSync(join(root, place)).sort()) addTo(hash, root, `${place}/${name}`);
}

/** @param {string} file @param {string} wanted */
export const isStamped = (file, wanted) => existsSync(file) && readFileSync(file, 'utf8') === wanted;
