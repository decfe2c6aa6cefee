import { asId, type ItemId, type VoteId } from '../../domain/ids.ts';
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
  });
};

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
