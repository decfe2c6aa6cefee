/** The value below which the share `part` (0 to 1) of the sorted numbers lies; nearest rank. */
export const quantile = (sorted, part) =>
  sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * part) - 1))];

export const median = (numbers) => {
  const sorted = Float64Array.from(numbers).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/**
 * A ratio of two measures taken in turn: of the medians, with the smallest and largest ratio of a single round as its
 * spread.
 */
export function ratioOf(measured, reference) {
  const single = measured.map((value, round) => value / reference[round]);
  return {
    ratio: median(measured) / median(reference),
    spread: [Math.min(...single), Math.max(...single)],
  };
}
