/** Whole percent; 0 of 0 is 0. */
export const percent = (count: number, of: number): number => (of === 0 ? 0 : Math.round((count / of) * 100));
