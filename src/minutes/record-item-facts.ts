import type { DeclaredOutcome, Item } from '../domain/meeting/agenda.ts';
import { nameIn } from '../domain/meeting/roster.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { appointmentsOf } from './appointments.ts';
import { servedInstead } from './conflict-facts.ts';
import { quorumLacking, speakersOn } from './item-facts.ts';
import { approvedOrder, positionText, standingMotions } from './motion-blocks.ts';
import type { DeclarationRecord, ItemFacts } from './record-shape.ts';

/** What an item can have besides: each field is there only when there is something in it. */
export function itemFacts(meeting: Meeting, item: Item): ItemFacts {
  const name = (person: Parameters<typeof nameIn>[1]) => nameIn(meeting.plan.roster, person);
  const declarations = item.outcomes.map((declared) => declarationRecord(meeting, declared));
  const conflicts = item.conflicts.map(({ person, reason }) => {
    const instead = servedInstead(meeting, item, person);
    return { person: name(person), reason, servedInstead: instead === null ? null : name(instead) };
  });
  const motions = standingMotions(meeting, item).map(({ person, kind, text }) => ({
    person: name(person),
    kind,
    text,
  }));
  const votingOrder = approvedOrder(item).map((position) => positionText(meeting, item, position));
  const documents = item.documents.map(({ title, url }) => ({ title, url }));
  const quorum = quorumLacking(meeting, item);
  const { withdrawnFor } = item;
  return {
    ...(declarations.some(saysMore) ? { declarations } : {}),
    ...filled('conflicts', conflicts),
    ...filled('motions', motions),
    ...filled('votingOrder', votingOrder),
    ...filled('speakers', speakersOn(meeting, item)),
    ...filled('documents', documents),
    ...(withdrawnFor === null ? {} : { withdrawnFor }),
    ...(quorum === null ? {} : { quorumLacking: { of: quorum.of, atLeast: quorum.atLeast } }),
  };
}

const filled = <Key extends keyof ItemFacts, T>(
  key: Key,
  facts: readonly T[],
): Partial<Record<Key, readonly T[]>> =>
  (facts.length === 0 ? {} : { [key]: facts }) as Partial<Record<Key, readonly T[]>>;

/** More than the kind of outcome and its sentence. */
const saysMore = ({ condition, addressees, appointed }: DeclarationRecord): boolean =>
  condition !== null || addressees.length > 0 || appointed.length > 0;

const declarationRecord = (meeting: Meeting, declared: DeclaredOutcome): DeclarationRecord => ({
  outcome: declared.outcome,
  clauses: declared.clauses,
  condition: declared.condition ?? null,
  addressees: declared.addressees ?? [],
  appointed: appointmentsOf(meeting, declared).map(({ name, office }) => ({ name, office })),
});
