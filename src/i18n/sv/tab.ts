export const tab = {} as const;
