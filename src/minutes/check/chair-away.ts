import type { KnownAttendance } from '../read/read-shape.ts';
import type { Check } from './check-record.ts';
import { finding, placed } from './finding.ts';
import { listName } from './lists.ts';

/** Who chaired was away for a part, and the minutes don't say who led it then (AT5). */
export const chairAway: Check = ({ meeting, attendance }) => {
  if (meeting.presiding.length !== 1) return [];
  const [first] = meeting.presiding;
  const away = attendance.find(
    ({ person, remark }) => person === first?.person && remark !== null && leaves.test(remark),
  );
  return away === undefined
    ? []
    : [finding('chair-away-unsaid', placed(null, away.line, listName(away)), said(away))];
};

const leaves =
  /^(?:frånvarande|lämnade|avvek|gick|t\.?\s?o\.?\s?m|till kl|deltog (?:t\.?\s?o\.?\s?m|till)|ej )/i;

const said = ({ person, remark }: KnownAttendance) => ({ person, remark: remark ?? '' });
