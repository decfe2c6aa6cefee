/**
 * How much of an allowance somebody has used lately, over all instances; the columns are those that the library in
 * src/limits writes. Worth nothing after a crash, hence unlogged; expired rows are deleted by the instances.
 */
export const allowanceUsed = `
create unlogged table allowance_used (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
`;
