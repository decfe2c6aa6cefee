import { createHash } from 'node:crypto';

/** The tenant that the sample's invented persons belong to. No real tenant has it. */
export const sampleTenant = '5a3c7e10-0000-4000-8000-000000000016';

/** Entra object id of an invented person: always the same for the same person, so that links and scripts hold. */
export function sampleObjectId(person: string): string {
  const hex = createHash('sha256').update(`samsyn-sample:${person}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
