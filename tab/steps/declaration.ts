import type { DeclaredOutcome, OutcomeDeclaration, OutcomeKind } from '../../src/domain/meeting/agenda.ts';
import type { CurrentItem, MeetingView } from '../../src/domain/view.ts';
import type { FormName } from './action.ts';

/** What the chair has filled in of a declaration. */
export type Draft = {
  readonly outcome: OutcomeKind;
  /** One clause a line. */
  readonly clauses: string;
  readonly postponedTo: string;
  readonly referredTo: string;
  readonly reason: string;
  /** The sentence as the chair has changed it; null while it is the usual one. */
  readonly wording: string | null;
};

/** What was declared, without by whom and when. */
export function declared(outcome: DeclaredOutcome): OutcomeDeclaration {
  const { clauses, wording, postponedTo, referredTo, reason, vote } = outcome;
  return { outcome: outcome.outcome, clauses, wording, postponedTo, referredTo, reason, vote };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The declaration a draft amounts to; what its kind has no place for is left out. */
export function declarationOf(draft: Draft, item: CurrentItem): OutcomeDeclaration {
  return {
    outcome: draft.outcome,
    clauses: hasClauses(draft.outcome)
      ? draft.clauses
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '')
      : [],
    wording: draft.wording === null ? null : orNull(draft.wording),
    postponedTo: draft.outcome === 'postponed' ? orNull(draft.postponedTo) : null,
    referredTo: draft.outcome === 'referred-back' ? orNull(draft.referredTo) : null,
    reason: hasReason(draft.outcome) ? orNull(draft.reason) : null,
    vote: item.vote?.phase === 'closed' && item.vote.effect === 'undeclared' ? item.vote.id : null,
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

function likely({ standing, kind }: CurrentItem): readonly OutcomeKind[] {
  const first = likeliest(standing, kind);
  return [first, ...all.filter((other) => other !== first)];
}

function likeliest(standing: CurrentItem['standing'], kind: CurrentItem['kind']): OutcomeKind {
  if (standing === 'previous-minutes') return 'filed';
  if (standing === 'choose-verifier') return 'appointed';
  if (standing !== null) return 'approved';
  return kind === 'information' ? 'information-approved' : 'adopted';
}

/** The draft a form opens with. */
export function draftFor(form: FormName, item: CurrentItem, view: MeetingView): Draft {
  return {
    outcome: kindsFor(form, item)[0] ?? 'none',
    clauses: clauseOf(item.proposal ?? '', view),
    postponedTo: view.nextMeetings[0]?.text ?? '',
    referredTo: 'LSG',
    reason: '',
    wording: null,
  };
}

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
