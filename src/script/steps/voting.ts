import { asId, type ItemId, type MotionId, type VoteId } from '../../domain/ids.ts';
import type { Position } from '../../domain/meeting/agenda.ts';
import type { Pairing } from '../../domain/meeting/events.ts';
import type { Path } from '../places.ts';
import type { StepOf } from '../script.ts';
import { itemMeant, member, presides, type Tell, type Telling, type Told } from '../telling.ts';

const usual = { approve: 'Bifall', reject: 'Avslag', abstain: 'Avstår' } as const;

export const orderVote: Tell<'order-vote'> = ({ who, item, mover = null, reason, ...step }, telling) => {
  const meant = itemMeant(telling, item);
  const vote = asId<VoteId>(`${meant}-vote-${telling.votes.length + 1}`);
  const proposal = step.proposal ?? telling.items.get(meant)?.proposal ?? null;
  const labels = step.choices ?? usual;
  if (proposal === null && telling.items.has(meant))
    telling.lookup.fault(telling.path, 'cli.fault.nothing-to-ask', { name: 'proposal' });
  telling.votes.push({ id: vote, item: meant });
  return presides(telling, who, {
    type: 'OrderVote',
    vote,
    item: meant,
    proposal: proposal ?? '',
    mover,
    reason,
    choices: (['approve', 'reject', 'abstain'] as const).map((id) => ({ id, label: labels[id] })),
    ...(step.method === undefined ? {} : { method: step.method }),
    ...(step.between === undefined ? {} : { between: pairing(step.between, telling) }),
  });
};

const pairing = (between: NonNullable<StepOf<'order-vote'>['between']>, telling: Telling): Pairing => ({
  approve: position(between.approve, telling, ['between', 'approve']),
  reject: position(between.reject, telling, ['between', 'reject']),
});

/** "main", or a motion that was made before. */
export function position(id: string, { motions, lookup, path }: Telling, field: Path): Position {
  if (id === 'main') return 'main';
  if (!motions.has(id)) lookup.fault([...path, ...field], 'cli.fault.comes-before', { verb: 'make-motion' });
  return asId<MotionId>(id);
}

export const castingVote: Tell<'casting-vote'> = ({ who, choice }, telling) =>
  presides(telling, who, { type: 'UseCastingVote', vote: latestVote(telling), choice });

export const declareCounterProposal: Tell<'declare-counter-proposal'> = ({ who }, telling) =>
  presides(telling, who, { type: 'DeclareCounterProposal', vote: latestVote(telling) });

export const openVote: Tell<'open-vote'> = ({ who }, telling) =>
  presides(telling, who, { type: 'OpenVote', vote: latestVote(telling) });

export const vote: Tell<'vote'> = ({ ballots, 'entered-by': enteredBy }, telling) => {
  const latest = latestVote(telling);
  return Object.entries(ballots).map(([name, choice]): Told => {
    const path = [...telling.path, 'ballots', name];
    const { for: whom, ...told } = member(telling, telling.lookup.person(name, path), enteredBy, path);
    return { ...told, command: { type: 'CastBallot', vote: latest, choice, ...(whom && { for: whom }) } };
  });
};

export const closeVote: Tell<'close-vote'> = ({ who }, telling) =>
  presides(telling, who, { type: 'CloseVote', vote: latestVote(telling) });

export const cancelVote: Tell<'cancel-vote'> = ({ who, reason }, telling) =>
  presides(telling, who, { type: 'CancelVote', vote: latestVote(telling), reason });

export const leaveWithoutEffect: Tell<'leave-vote-without-effect'> = ({ who }, telling) =>
  presides(telling, who, { type: 'LeaveVoteWithoutEffect', vote: latestVote(telling) });

function latestVote({ votes, lookup, path }: Telling): VoteId {
  const latest = votes.at(-1);
  if (latest === undefined) lookup.fault(path, 'cli.fault.comes-before', { verb: 'order-vote' });
  return latest?.id ?? asId('');
}

/** The item's latest vote; null when none was ordered. */
export const latestVoteOf = ({ votes }: Telling, item: ItemId): VoteId | null =>
  votes.findLast((known) => known.item === item)?.id ?? null;
