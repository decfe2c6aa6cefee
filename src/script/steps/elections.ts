import { asId, type CandidateId, type ElectionId } from '../../domain/ids.ts';
import type { Candidate } from '../../domain/meeting/election.ts';
import { itemMeant, member, presides, type Tell, type Telling, type Told } from '../telling.ts';

export const orderElection: Tell<'order-election'> = (step, telling) => {
  const { who, office, places = 1, secret = false } = step;
  const item = itemMeant(telling, step.item);
  const election = asId<ElectionId>(`${item}-election-${telling.elections.length + 1}`);
  telling.elections.push({ id: election, item });
  const candidates = Object.entries(step.candidates).map(([id, name]) => candidate(id, name, telling));
  return presides(telling, who, {
    type: 'OrderElection',
    election,
    item,
    office,
    places,
    candidates,
    secret,
  });
};

/** Somebody of the register where the id is one of the script's persons. */
const candidate = (id: string, name: string, { script }: Telling): Candidate => ({
  id: asId(id),
  name,
  ...(script.persons[id] === undefined ? {} : { person: asId(id) }),
});

export const openElection: Tell<'open-election'> = ({ who }, telling) =>
  presides(telling, who, { type: 'OpenElection', election: latest(telling) });

export const elect: Tell<'elect'> = ({ papers, 'entered-by': enteredBy }, telling) => {
  const election = latest(telling);
  return Object.entries(papers).map(([name, names]): Told => {
    const path = [...telling.path, 'papers', name];
    const { for: whom, ...told } = member(telling, telling.lookup.person(name, path), enteredBy, path);
    const candidates = names.map((id) => asId<CandidateId>(id));
    return {
      ...told,
      command: { type: 'CastElectionBallot', election, candidates, ...(whom && { for: whom }) },
    };
  });
};

export const closeElection: Tell<'close-election'> = ({ who }, telling) =>
  presides(telling, who, { type: 'CloseElection', election: latest(telling) });

export const cancelElection: Tell<'cancel-election'> = ({ who, reason }, telling) =>
  presides(telling, who, { type: 'CancelElection', election: latest(telling), reason });

export const declareElected: Tell<'declare-elected'> = ({ who, elected, ...step }, telling) =>
  presides(telling, who, {
    type: 'DeclareElected',
    election: latest(telling),
    candidates: elected.map((id) => asId<CandidateId>(id)),
    byLot: step['by-lot'] ?? false,
  });

function latest({ elections, lookup, path }: Telling): ElectionId {
  const election = elections.at(-1);
  if (election === undefined) lookup.fault(path, 'cli.fault.comes-before', { verb: 'order-election' });
  return election?.id ?? asId('');
}
