import type { CivilDate } from '../domain/ids.ts';
import { overlap } from '../domain/structure/period.ts';
import { entriesOf, type Register } from '../domain/structure/register.ts';
import { lookUpSeat, seatsOf, shortNameOf } from './look-up.ts';
import { referred } from './plan-facts.ts';
import type { RowReader } from './row-reader.ts';

/** The seat named; without a name, the only one that the principal has in the body. */
export function seatIn(register: Register, row: RowReader, body: string): string | null {
  const principal = referred(register, row, 'principal', 'Huvudman');
  const text = row.text('Plats');
  if (text !== '') {
    const found = lookUpSeat(register, body, text);
    if ('fault' in found) {
      row.fault('Plats', found.fault);
      return null;
    }
    const holder = found.entry.versions.at(-1)?.value.principal ?? null;
    if (principal !== null && holder !== principal)
      row.fault('Huvudman', {
        code: 'principal-differs',
        seat: text,
        principal: holder === null ? '–' : shortNameOf(register, 'principal', holder),
      });
    return found.entry.id;
  }
  const seats = seatsOf(register, body).filter(
    ({ versions }) => principal !== null && versions.some(({ value }) => value.principal === principal),
  );
  const [only] = seats;
  if (only !== undefined && seats.length === 1) return only.id;
  row.fault('Plats', { code: 'seat-needed', seats: seats.map(({ id }) => id) });
  return null;
}

/** The step written; without one, as recorded, else after the last. */
export function orderIn(
  register: Register,
  row: RowReader,
  wanted: { readonly body: string; readonly principal: string; readonly person: string },
  period: { readonly from: CivilDate; readonly until: CivilDate | null },
): number {
  const text = row.text('Ordning');
  if (text !== '') {
    if (!/^\d{1,3}$/.test(text)) row.fault('Ordning', { code: 'number-not-understood', text });
    return Number(text);
  }
  const orders = entriesOf(register, 'mandate').flatMap(({ versions }) =>
    versions.flatMap((version) => {
      const { value } = version;
      const sameBasis =
        value.kind === 'substitute' && value.body === wanted.body && value.principal === wanted.principal;
      return sameBasis && overlap(version, period) ? [value] : [];
    }),
  );
  const own = orders.find(({ person }) => person === wanted.person);
  return own?.order ?? Math.max(0, ...orders.map(({ order }) => order)) + 1;
}
