/**
 * Slår ihop two texts that were written from the same one, block by block (a block is what blank lines part):
 * what either took away is gone, what either added stands, theirs first where both added in one place. Somebody reads
 * the result before it is kept.
 */
export function mergeProse(base: string, mine: string, theirs: string): string {
  const [before, own, other] = [blocksOf(base), blocksOf(mine), blocksOf(theirs)];
  const kept = other.filter((block) => own.includes(block) || !before.includes(block));
  const added = own.filter((block) => !before.includes(block) && !other.includes(block));
  return added
    .reduce<readonly string[]>((merged, block) => withAdded(merged, own, block, added), kept)
    .join('\n\n');
}

const blocksOf = (text: string): readonly string[] =>
  text
    .split(/\n[ \t]*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '');

/** After the block it followed, and after what they put there; first when it followed none that is left. */
function withAdded(
  merged: readonly string[],
  own: readonly string[],
  block: string,
  added: readonly string[],
): readonly string[] {
  const preceding = own.slice(0, own.indexOf(block)).findLast((one) => merged.includes(one));
  let place = preceding === undefined ? 0 : merged.indexOf(preceding) + 1;
  while (place < merged.length && !own.includes(merged[place] ?? '') && !added.includes(merged[place] ?? ''))
    place++;
  return merged.toSpliced(place, 0, block);
}
