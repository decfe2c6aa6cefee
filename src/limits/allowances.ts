/** So many within so many seconds. */
export type Allowance = { readonly most: number; readonly seconds: number };

/** What one person or organisation may ask of one instance; uploads are counted over all instances. */
export type Allowances = {
  /** Presses on cards and messages to the bot, by account. */
  readonly presses: Allowance;
  /** Requests of the tab, by person. */
  readonly requests: Allowance;
  /** Requests of the tab, by tenant: one organisation's scripts must not keep the others out. */
  readonly tenantRequests: Allowance;
  /** Files sent in, by person: reading one costs as much as hundreds of other requests. */
  readonly uploads: Allowance;
};

/**
 * More than people can mean, less than would be felt by others. A meeting's busiest minute is some five presses and
 * sixty requests a person; a tenant seldom has more than thirty persons in it.
 */
export const allowances: Allowances = {
  presses: { most: 40, seconds: 10 },
  requests: { most: 900, seconds: 60 },
  tenantRequests: { most: 9_000, seconds: 60 },
  uploads: { most: 30, seconds: 60 },
};
