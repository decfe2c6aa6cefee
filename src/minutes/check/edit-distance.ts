/** Letters to put in, take out, change or swap with a neighbour to make one word the other; `most` + 1 when it is more. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [twoBack, back]: [readonly number[], readonly number[]] = [[], [...Array(b.length + 1).keys()]];
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = change === 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      now.push(
        Math.min(
          (back[column] ?? 0) + 1,
          (now[column - 1] ?? 0) + 1,
          (back[column - 1] ?? 0) + change,
          swapped ? (twoBack[column - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    if (Math.min(...now) > most) return most + 1;
    [twoBack, back] = [back, now];
  }
  return back[b.length] ?? 0;
}
