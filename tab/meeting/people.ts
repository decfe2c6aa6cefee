import type { PersonId } from '../../src/domain/ids.ts';
import type { AttendanceLine, MeetingView } from '../../src/domain/view.ts';

/** Somebody who can be chosen, with what tells them from others of the same name. */
export type Choosable = { readonly person: PersonId; readonly name: string; readonly detail: string | null };

/** Everyone in the meeting once, in the order of the attendance list. */
export function people(
  view: MeetingView,
  among: (line: AttendanceLine) => boolean = () => true,
): readonly Choosable[] {
  const seen = new Set<PersonId>();
  return view.attendance.filter(among).flatMap((line) => {
    if (seen.has(line.person)) return [];
    seen.add(line.person);
    return [{ person: line.person, name: line.name, detail: line.principal ?? line.organisation }];
  });
}

/** Those whose name or principal has every word looked for; those whose name begins with it first. */
export function matching(found: readonly Choosable[], sought: string): readonly Choosable[] {
  const words = fold(sought)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const begins = ({ name }: Choosable) => fold(name).startsWith(fold(sought).trim());
  const fits = found.filter(({ name, detail }) => {
    const text = fold(`${name} ${detail ?? ''}`);
    return words.every((word) => text.includes(word));
  });
  return [...fits.filter(begins), ...fits.filter((one) => !begins(one))];
}

/** Without regard to case; å, ä and ö are letters of their own and stay so, other accents don't count. */
const fold = (text: string): string =>
  text.toLocaleLowerCase('sv').replace(/[éèêëüúùøæáàíìóòñç]/g, (letter) => letter.normalize('NFD').charAt(0));
