import type { PersonId } from '../../ids.ts';
import { accept, refuse, type Result } from '../../result.ts';
import type { RollEntry } from '../attendance.ts';
import { mandatesOf, nameIn, personIn } from '../roster.ts';
import { currentItem } from '../items.ts';
import type { Meeting } from '../state.ts';
import { hasConflict } from './serving.ts';

/**
 * The line of the roll that the person answers on, or why there is none (DE6): not identified, a substitute whose
 * ordinary member serves, or somebody without a seat on this roll.
 */
export function ballotHolder(
  meeting: Meeting,
  roll: readonly RollEntry[],
  person: PersonId | null,
): Result<RollEntry> {
  if (person === null) return refuse({ code: 'not-identified' });
  const entry = roll.find((line) => line.person === person);
  if (entry !== undefined) return accept(entry);
  const { roster } = meeting.plan;
  if (personIn(roster, person) === undefined) return refuse({ code: 'unknown-person', person });
  const item = currentItem(meeting);
  if (item !== null && hasConflict(item, person))
    return refuse({ code: 'has-conflict', person: nameIn(roster, person), number: item.number });
  const ordinary = ordinaryInTheWay(meeting, roll, person);
  const name = nameIn(roster, person);
  return ordinary === null
    ? refuse({ code: 'not-on-roll', person: name })
    : refuse({ code: 'ordinary-member-serves', person: name, ordinary: nameIn(roster, ordinary) });
}

/** The ordinary member of the substitute's principal who serves, if all of the principal's seats on the roll are theirs. */
export function ordinaryInTheWay(
  meeting: Meeting,
  roll: readonly RollEntry[],
  person: PersonId,
): PersonId | null {
  const mandate = mandatesOf(meeting.plan.roster, person).find(({ kind }) => kind === 'substitute');
  if (mandate?.kind !== 'substitute') return null;
  const line = roll.find(
    ({ principal, body, capacity }) =>
      principal === mandate.principal && body === mandate.body && capacity === 'ordinary',
  );
  return line?.person ?? null;
}
