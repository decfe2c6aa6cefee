import type {
  Appointment,
  DeclaredOutcome,
  OutcomeDeclaration,
  OutcomeKind,
} from '../../src/domain/meeting/agenda.ts';
import type { CurrentItem, MeetingView } from '../../src/domain/view.ts';
import { leading, wayOf } from '../meeting/vote-result.ts';
import type { FormName } from './action.ts';

/** What the chair has filled in of a declaration. */
export type Draft = {
  readonly outcome: OutcomeKind;
  /** Att-satser, in order. */
  readonly clauses: readonly string[];
  readonly postponedTo: string;
  readonly referredTo: string;
  readonly reason: string;
  readonly condition: string;
  /** One a line. */
  readonly addressees: string;
  readonly appointed: readonly Appointment[];
  /** The sentence as the chair has changed it; null while it is the usual one. */
  readonly wording: string | null;
};

/** What was declared, without by whom and when. */
export function declared(outcome: DeclaredOutcome): OutcomeDeclaration {
  const { clauses, wording, postponedTo, referredTo, reason, vote } = outcome;
  const { election, addressees, condition, appointed } = outcome;
  return {
    ...{ outcome: outcome.outcome, clauses, wording, postponedTo, referredTo, reason, vote },
    ...(election === undefined ? {} : { election }),
    ...(addressees === undefined ? {} : { addressees }),
    ...(condition === undefined ? {} : { condition }),
    ...(appointed === undefined ? {} : { appointed }),
  };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const filled = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => text.trim()).filter((text) => text !== '');

/** The declaration a draft amounts to; what its kind has no place for is left out. */
export function declarationOf(draft: Draft, item: CurrentItem): OutcomeDeclaration {
  const { outcome } = draft;
  return {
    outcome,
    clauses: hasClauses(outcome) ? filled(draft.clauses) : [],
    wording: draft.wording === null ? null : orNull(draft.wording),
    postponedTo: outcome === 'postponed' ? orNull(draft.postponedTo) : null,
    referredTo: outcome === 'referred-back' ? orNull(draft.referredTo) : null,
    reason: hasReason(outcome) ? orNull(draft.reason) : null,
    vote: item.vote?.phase === 'closed' && item.vote.effect === 'undeclared' ? item.vote.id : null,
    ...decisionPart(draft, item),
  };
}

/** What only a decision with clauses has: addressees, condition, who was appointed. */
function decisionPart(draft: Draft, { election }: CurrentItem): Partial<OutcomeDeclaration> {
  if (!hasClauses(draft.outcome)) return {};
  const addressees = filled(draft.addressees.split('\n'));
  const condition = draft.condition.trim();
  const appointed = draft.appointed.filter(({ name }) => name.trim() !== '');
  const rests = draft.outcome === 'appointed' && election !== null && election.elected !== null;
  return {
    ...(addressees.length === 0 ? {} : { addressees }),
    ...(condition === '' ? {} : { condition }),
    ...(draft.outcome === 'appointed' && appointed.length > 0 ? { appointed } : {}),
    ...(rests ? { election: election.id } : {}),
  };
}

const withClauses: readonly OutcomeKind[] = ['adopted', 'endorsed', 'recommended', 'appointed'];
export const hasClauses = (kind: OutcomeKind): boolean => withClauses.includes(kind);
export const hasReason = (kind: OutcomeKind): boolean => kind === 'referred-back' || kind === 'rejected';

/** The outcomes a form lets choose between, the likeliest first. */
export function kindsFor(form: FormName, item: CurrentItem): readonly OutcomeKind[] {
  switch (form) {
    case 'postpone':
      return ['postponed'];
    case 'refer-back':
      return ['referred-back'];
    case 'reject':
      return ['rejected'];
    case 'note-without-outcome':
      return ['no-agreement', 'none'];
    default:
      return likely(item);
  }
}

const all: readonly OutcomeKind[] = [
  'approved',
  'adopted',
  'endorsed',
  'recommended',
  'appointed',
  'information-approved',
  'filed',
  'rejected',
  'no-agreement',
  'none',
];

function likely(item: CurrentItem): readonly OutcomeKind[] {
  const first = likeliest(item);
  return [first, ...all.filter((other) => other !== first)];
}

function likeliest({ standing, kind, election, vote }: CurrentItem): OutcomeKind {
  if (election?.elected != null) return 'appointed';
  if (standing === 'previous-minutes') return 'filed';
  if (standing === 'choose-verifier') return 'appointed';
  if (standing !== null) return 'approved';
  if (vote?.between === null && wayOf(vote) === 'reject') return 'rejected';
  return kind === 'information' ? 'information-approved' : 'adopted';
}

/** The draft a form opens with. */
export function draftFor(form: FormName, item: CurrentItem, view: MeetingView): Draft {
  return {
    outcome: kindsFor(form, item)[0] ?? 'none',
    clauses: [clauseOf(carried(item), view)],
    postponedTo: view.nextMeetings[0]?.text ?? '',
    referredTo: 'LSG',
    reason: '',
    condition: '',
    addressees: '',
    appointed: elected(item),
    wording: null,
  };
}

/** What the decision is likely to say: the position that won the vote, else the proposal. */
const carried = ({ vote, proposal }: CurrentItem): string =>
  (vote?.effect === 'undeclared' ? leading(vote)?.text : null) ?? proposal ?? '';

const elected = ({ election }: CurrentItem): readonly Appointment[] =>
  election?.elected?.names.map((name) => ({ name, office: election.office })) ?? [];

/**
 * A proposal ("Planen godkänns.") as what follows "beslutade att": without its full stop, and small at the start
 * unless it starts with a name. A suggestion only: the chair sees it and can change it.
 */
function clauseOf(proposal: string, { body, representation }: MeetingView): string {
  const text = proposal.trim().replace(/\.$/, '');
  const names = [body.name, body.shortName, ...representation.principals.map(({ shortName }) => shortName)];
  const isName = names.some((name) => text.startsWith(name)) || /^\p{Lu}{2}/u.test(text);
  return isName ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
