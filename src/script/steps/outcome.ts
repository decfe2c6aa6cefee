import type { Path } from '../places.ts';
import { itemMeant, keepsRecord, presides, type Tell, type Telling } from '../telling.ts';
import { latestVoteOf } from './voting.ts';
import type { ItemId } from '../../domain/ids.ts';
import type { Appointment } from '../../domain/meeting/agenda.ts';
import type { StepOf } from '../script.ts';

export const declare: Tell<'declare'> = (step, telling) => {
  const item = itemMeant(telling, step.item);
  const declaration = {
    outcome: step.outcome,
    clauses: step.clauses ?? [],
    wording: step.wording ?? null,
    postponedTo: step['postponed-to'] ?? null,
    referredTo: step['referred-to'] ?? null,
    reason: step.reason ?? null,
    vote: step['rests-on-vote'] === true ? latestVoteOf(telling, item) : null,
    ...elected(step, telling, item),
    ...(step.addressees === undefined ? {} : { addressees: step.addressees }),
    ...(step.condition === undefined ? {} : { condition: step.condition }),
    ...(step.appointed === undefined ? {} : { appointed: appointed(step.appointed, telling) }),
  };
  telling.outcomes.set(item, (telling.outcomes.get(item) ?? 0) + 1);
  return presides(telling, step.who, { type: 'DeclareOutcome', item, declaration });
};

function elected(step: StepOf<'declare'>, telling: Telling, item: ItemId) {
  if (step['rests-on-election'] !== true) return {};
  const latest = telling.elections.findLast((known) => known.item === item);
  if (latest === undefined)
    telling.lookup.fault(telling.path, 'cli.fault.comes-before', { verb: 'order-election' });
  return latest === undefined ? {} : { election: latest.id };
}

const appointed = (
  appointments: NonNullable<StepOf<'declare'>['appointed']>,
  { lookup, path }: Telling,
): readonly Appointment[] =>
  appointments.map(({ name, person, office }, index) => ({
    name,
    office,
    ...(person === undefined ? {} : { person: lookup.person(person, [...path, 'appointed', index]) }),
  }));

/** Takes back the item's latest declaration, or the one at `index`. */
export const retract: Tell<'retract'> = ({ who, item, index, reason }, telling) => {
  const meant = itemMeant(telling, item);
  const which = index ?? latestOutcome(telling, meant, telling.path);
  telling.outcomes.set(meant, Math.max(0, (telling.outcomes.get(meant) ?? 0) - 1));
  return presides(telling, who, { type: 'RetractOutcome', item: meant, index: which, reason });
};

export const reword: Tell<'reword'> = ({ who, item, index, wording }, telling) => {
  const meant = itemMeant(telling, item);
  const which = index ?? latestOutcome(telling, meant, telling.path);
  return keepsRecord(telling, who, { type: 'RewordOutcome', item: meant, index: which, wording });
};

function latestOutcome({ outcomes, lookup }: Telling, item: ItemId, path: Path): number {
  const declared = outcomes.get(item) ?? 0;
  if (declared === 0) lookup.fault(path, 'cli.fault.comes-before', { verb: 'declare' });
  return Math.max(0, declared - 1);
}
