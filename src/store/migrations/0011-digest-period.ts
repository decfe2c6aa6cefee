/** Which period's digest was dealt with last, by its first day: each is asked for once, also when nothing was to be said. */
export const digestPeriod = `
alter table digest add column period text collate "C";
`;
