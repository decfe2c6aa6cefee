/** The oldest Node that everything here runs on; the same as `engines` in package.json. */
const needed = [20, 19];

/** @param {string} version e.g. `20.20.2` */
export function nodeIsTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < needed[0] || (major === needed[0] && minor < needed[1]);
}
