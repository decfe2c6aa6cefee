import { instantOf } from '../plan-of.ts';
import type { StepOf } from '../script.ts';
import { everyone, keepsRecord, type Tell, type Telling, type Told } from '../telling.ts';

export const checkIn: Tell<'check-in'> = (step, telling) => presence(step, telling, true);

export const leave: Tell<'leave'> = (step, telling) => presence(step, telling, false);

/** One report per person, from the source that says so: the person, Teams, or the secretary. */
function presence(step: StepOf<'check-in' | 'leave'>, telling: Telling, present: boolean): readonly Told[] {
  const { source = 'self', since } = step;
  const path = [...telling.path, 'since'];
  const held =
    since === undefined ? {} : { since: instantOf(telling.script.meeting, since, path, telling.lookup) };
  return everyone(telling, 'who', step.who).map((named): Told => {
    const command = { type: 'ReportPresence', person: named.person, present, ...held } as const;
    if (source === 'teams') return { actor: null, via: 'teams', command, path: named.path };
    if (source === 'self') return { actor: named.person, via: 'card', command, path: named.path };
    return { actor: telling.secretary, via: 'tab', command, path: named.path };
  });
}

export const callSubstitute: Tell<'call-substitute'> = ({ who, seats }, telling) =>
  Object.entries(seats).flatMap(([seat, substitute]) => {
    const path = [...telling.path, 'seats', seat];
    const [known, person] = [telling.lookup.seat(seat, path), telling.lookup.person(substitute, path)];
    return keepsRecord(telling, who, { type: 'CallSubstitute', seat: known, person }).map((told) => ({
      ...told,
      path,
    }));
  });

export const completeRollCall: Tell<'complete-roll-call'> = ({ who }, telling) =>
  keepsRecord(telling, who, { type: 'CompleteRollCall' });
