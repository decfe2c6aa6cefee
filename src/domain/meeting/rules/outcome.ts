import { accept, refuse, type Result } from '../../result.ts';
import type { Item, OutcomeDeclaration, OutcomeKind } from '../agenda.ts';
import type { Context, MeetingCommand } from '../commands.ts';
import type { MeetingEvent } from '../events.ts';
import type { Meeting } from '../state.ts';
import { itemIn, openItemNamed, questionOpen } from '../items.ts';

type Ask<Type extends MeetingCommand['type']> = Extract<MeetingCommand, { type: Type }>;
type Decision = Result<readonly MeetingEvent[]>;

/** DE2: the chair declares; nothing else does. */
export function declareOutcome(meeting: Meeting, command: Ask<'DeclareOutcome'>, context: Context): Decision {
  const item = openItemNamed(meeting, command.item);
  if (!item.ok) return item;
  if (questionOpen(meeting, item.value))
    return refuse({ code: 'question-still-open', number: item.value.number });
  const { declaration } = command;
  const rests = restsOn(meeting, item.value, declaration);
  if (!rests.ok) return rests;
  if (saysTooLittle(declaration)) return refuse({ code: 'outcome-needs-text' });
  const { at, actor } = context;
  return accept([{ type: 'OutcomeDeclared', at, item: item.value.id, declaration, by: actor.person }]);
}

/** DE3: a tally has effect only through a declaration in its item that names it, and once; DE10: so with an election. */
function restsOn(meeting: Meeting, item: Item, { vote: id, election }: OutcomeDeclaration): Result<null> {
  if (election !== undefined && meeting.elections[election]?.item !== item.id)
    return refuse({ code: 'election-not-found' });
  if (id === null) return accept(null);
  const vote = meeting.votes[id];
  if (vote?.item !== item.id) return refuse({ code: 'vote-not-found' });
  if (vote.phase !== 'closed') return refuse({ code: 'vote-not-open' });
  return vote.effect === 'undeclared' ? accept(null) : refuse({ code: 'vote-effect-already-declared' });
}

const needClauses: readonly OutcomeKind[] = ['adopted', 'endorsed', 'recommended', 'appointed'];

function saysTooLittle({ outcome, clauses, wording, referredTo, appointed }: OutcomeDeclaration): boolean {
  if (wording !== null && wording.trim() !== '') return false;
  if (outcome === 'appointed' && appointed?.some(({ name }) => name.trim() !== '') === true) return false;
  if (outcome === 'referred-back') return referredTo === null || referredTo.trim() === '';
  return needClauses.includes(outcome) && clauses.every((clause) => clause.trim() === '');
}

/** Återtas: a declaration made by mistake is taken back, with the reason; both stay on record. */
export function retractOutcome(
  meeting: Meeting,
  command: Ask<'RetractOutcome'>,
  { actor, at }: Context,
): Decision {
  const { item: id, index, reason } = command;
  const item = itemIn(meeting, id);
  if (item === undefined) return refuse({ code: 'item-not-found', item: id });
  if (item.outcomes[index] === undefined) return refuse({ code: 'outcome-not-found' });
  if (reason.trim() === '') return refuse({ code: 'text-needed' });
  return accept([{ type: 'OutcomeRetracted', at, item: id, index, reason, by: actor.person }]);
}

/** The wording can be put right until sign-off; the outcome itself can't. */
export function rewordOutcome(meeting: Meeting, command: Ask<'RewordOutcome'>, { at }: Context): Decision {
  const { item: id, index, wording } = command;
  const item = itemIn(meeting, id);
  if (item === undefined) return refuse({ code: 'item-not-found', item: id });
  const outcome = item.outcomes[index];
  if (outcome === undefined) return refuse({ code: 'outcome-not-found' });
  if (wording.trim() === '') return refuse({ code: 'text-needed' });
  return accept(
    outcome.wording === wording ? [] : [{ type: 'OutcomeReworded', at, item: id, index, wording }],
  );
}
