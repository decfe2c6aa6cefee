import { asId, type GuestId } from '../../domain/ids.ts';
import { instantOf } from '../plan-of.ts';
import type { StepOf } from '../script.ts';
import { everyone, itemMeant, keepsRecord, member, type Tell, type Telling, type Told } from '../telling.ts';

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

export const callSubstitute: Tell<'call-substitute'> = ({ who, seats, item }, telling) =>
  Object.entries(seats).flatMap(([seat, substitute]) => {
    const path = [...telling.path, 'seats', seat];
    const [known, person] = [telling.lookup.seat(seat, path), telling.lookup.person(substitute, path)];
    const only = item === undefined ? {} : { item: itemMeant(telling, item) };
    return keepsRecord(telling, who, { type: 'CallSubstitute', seat: known, person, ...only }).map(
      (told) => ({ ...told, path }),
    );
  });

export const releaseSubstitute: Tell<'release-substitute'> = ({ who, seat }, telling) =>
  keepsRecord(telling, who, {
    type: 'ReleaseSubstitute',
    seat: telling.lookup.seat(seat, [...telling.path, 'seat']),
  });

export const guest: Tell<'guest'> = (step, telling) => {
  const { who, guest: id, name, present = true, source = 'secretary' } = step;
  telling.guests.add(id);
  const command = { type: 'ReportGuest', guest: asId<GuestId>(id), name, present } as const;
  return source === 'teams'
    ? [{ actor: null, via: 'teams', command, path: telling.path }]
    : keepsRecord(telling, who, command);
};

export const nameGuest: Tell<'name-guest'> = (step, telling) => {
  const { who, guest: id, name, organisation = null, person } = step;
  const { lookup, path, guests } = telling;
  if (!guests.has(id)) lookup.fault([...path, 'guest'], 'cli.fault.comes-before', { verb: 'guest' });
  const known = person === undefined ? null : lookup.person(person, [...path, 'person']);
  return keepsRecord(telling, who, {
    type: 'NameGuest',
    guest: asId(id),
    name,
    organisation,
    person: known,
  });
};

export const conflict: Tell<'conflict'> = (step, telling) =>
  aboutConflict(step, telling, {
    type: 'DeclareConflict',
    item: itemMeant(telling, step.item),
    reason: step.reason ?? null,
  });

export const withdrawConflict: Tell<'withdraw-conflict'> = (step, telling) =>
  aboutConflict(step, telling, { type: 'WithdrawConflict', item: itemMeant(telling, step.item) });

function aboutConflict(
  step: StepOf<'conflict' | 'withdraw-conflict'>,
  telling: Telling,
  command: Extract<Told['command'], { type: 'DeclareConflict' | 'WithdrawConflict' }>,
): readonly Told[] {
  const path = [...telling.path, 'who'];
  const person = telling.lookup.person(step.who, path);
  const { for: whom, ...told } = member(telling, person, step['entered-by'], path);
  return [{ ...told, command: { ...command, ...(whom && { for: whom }) } }];
}

export const completeRollCall: Tell<'complete-roll-call'> = ({ who }, telling) =>
  keepsRecord(telling, who, { type: 'CompleteRollCall' });
