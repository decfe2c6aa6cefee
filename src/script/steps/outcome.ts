import type { Path } from '../places.ts';
import { itemMeant, keepsRecord, presides, type Tell, type Telling } from '../telling.ts';
import { latestVoteOf } from './voting.ts';
import type { ItemId } from '../../domain/ids.ts';

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
  };
  telling.outcomes.set(item, (telling.outcomes.get(item) ?? 0) + 1);
  return presides(telling, step.who, { type: 'DeclareOutcome', item, declaration });
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
