import type { BodyId } from '../domain/ids.ts';
import type { DeclaredOutcome, Item, OutcomeDeclaration, OutcomeKind } from '../domain/meeting/agenda.ts';
import { bodyIn, nameIn } from '../domain/meeting/roster.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { enumerate, t, type Locale } from '../i18n/index.ts';
import { appointmentClauses } from './appointments.ts';
import type { Clauses } from './blocks.ts';
import type { Setting } from './setting.ts';
import { defaultStyle, type StyleProfile } from './style.ts';

/** A declared outcome in words: whole sentences, and clauses that follow a "beslutade:". */
export type DecisionText = { readonly sentences: readonly string[]; readonly clauses: Clauses | null };

/**
 * Beslutsmening: what stands in the minutes for a declaration (DE2), line by line. Empty when nothing is printed.
 * The chair's own wording goes before the style's.
 */
export function decisionWording(
  meeting: Meeting,
  item: Item,
  declaration: OutcomeDeclaration | DeclaredOutcome,
  style: StyleProfile = defaultStyle,
  locale: Locale = 'sv',
): readonly string[] {
  const { sentences, clauses } = decisionText({ meeting, style, locale }, item, declaration);
  return [...sentences, ...(clauses?.items ?? []).map((clause) => `${style.bullet} ${clause}`)];
}

export function decisionText(
  setting: Setting,
  item: Item,
  declaration: OutcomeDeclaration | DeclaredOutcome,
): DecisionText {
  const wording = declaration.wording?.trim() ?? '';
  if (wording !== '') return { sentences: [wording], clauses: null };
  const given = declaration.clauses.map((clause) => clause.trim()).filter((clause) => clause !== '');
  const clauses = [...given, ...appointmentClauses(setting, item, declaration, given)];
  const decided =
    clauses.length === 0
      ? withoutClauses(setting, item, declaration)
      : withClauses(setting, item, declaration, clauses);
  const reason = declaration.reason?.trim() ?? '';
  if (reason === '' || declaration.outcome === 'none') return decided;
  const because = sentence(t(setting.locale, 'minutes.reason', { reason }));
  return decided.clauses === null
    ? { ...decided, sentences: [...decided.sentences, because] }
    : { ...decided, sentences: [because, ...decided.sentences] };
}

/** "Samrådet beslutade att …", or "Samrådet beslutade:" with a list. */
function withClauses(
  setting: Setting,
  item: Item,
  declaration: OutcomeDeclaration,
  clauses: readonly string[],
): DecisionText {
  const { style, locale } = setting;
  const subject = subjectOf(setting, item, declaration);
  const [only, second] = clauses;
  const condition = conditionOf(setting, declaration);
  if (only !== undefined && second === undefined)
    return one(
      t(locale, 'minutes.decided.past', { subject, clause: `${unended(only, condition)}${condition}` }),
    );
  const items = clauses.map((clause) => sentence(t(locale, 'minutes.clause', { clause })));
  return {
    sentences: [t(locale, `minutes.decided-list.${style.listTense}`, { subject, condition })],
    clauses: { mark: style.bullet, items },
  };
}

/** The style's own sentence, where the chair gave no clauses. */
function withoutClauses(setting: Setting, item: Item, declaration: OutcomeDeclaration): DecisionText {
  const { style, locale } = setting;
  const { outcome } = declaration;
  const subject = subjectOf(setting, item, declaration);
  if (outcome === 'none') return { sentences: [], clauses: null };
  if (outcome === 'no-agreement') return one(t(locale, 'minutes.no-agreement.past', { subject }));
  if (outcome === 'information-approved')
    return one(t(locale, `minutes.information-approved.${style.voice}`, { subject }));
  return (
    standingWording(setting, item, outcome, subject) ??
    one(t(locale, 'minutes.decided.past', { subject, clause: conditional(setting, declaration, outcome) }))
  );
}

const conditional = (setting: Setting, declaration: OutcomeDeclaration, outcome: Worded): string =>
  `${ownClause(setting, declaration, outcome)}${conditionOf(setting, declaration)}`;

/** Villkor: ", under förutsättning att …"; empty where there is none. */
function conditionOf({ locale }: Setting, declaration: OutcomeDeclaration): string {
  const condition = declaration.condition?.trim() ?? '';
  return condition === '' ? '' : t(locale, 'minutes.condition', { condition });
}

/** The clause goes on with its condition, so its own full stop goes. */
const unended = (clause: string, condition: string): string =>
  condition === '' ? clause : clause.replace(/\.$/, '');

const one = (text: string): DecisionText => ({ sentences: [sentence(text)], clauses: null });

/** What a standing item has its own sentence for (AG3). */
function standingWording(
  { meeting, style, locale }: Setting,
  item: Item,
  outcome: OutcomeKind,
  subject: string,
): DecisionText | null {
  if (item.standing === 'approve-agenda' && outcome === 'approved')
    return one(t(locale, `minutes.agenda-approved.${style.voice}`, { subject }));
  if (
    item.standing === 'previous-minutes' &&
    outcome === 'approved' &&
    style.previousMinutes === 'approved-and-filed'
  )
    return one(t(locale, 'minutes.previous-approved'));
  if (item.standing === 'previous-minutes' && (outcome === 'approved' || outcome === 'filed'))
    return one(t(locale, 'minutes.previous-filed'));
  if (item.standing === 'choose-verifier' && outcome === 'appointed' && meeting.verifiers.length > 0) {
    const names = enumerate(
      locale,
      meeting.verifiers.map((person) => nameIn(meeting.plan.roster, person)),
    );
    return one(t(locale, `minutes.verifier.${style.voice}`, { names }));
  }
  return null;
}

type Worded = Exclude<OutcomeKind, 'none' | 'no-agreement' | 'information-approved'>;

function ownClause({ locale }: Setting, declaration: OutcomeDeclaration, outcome: Worded): string {
  const { postponedTo, referredTo, addressees = [] } = declaration;
  if (outcome === 'recommended' && addressees.length > 0)
    return t(locale, 'minutes.clause.recommended-to', { names: addressees });
  if (outcome === 'postponed' && postponedTo !== null)
    return t(locale, 'minutes.clause.postponed-to', { meeting: postponedTo });
  if (outcome === 'referred-back' && referredTo !== null)
    return t(locale, 'minutes.clause.referred-back-to', { body: referredTo });
  return t(locale, `minutes.clause.${outcome}`);
}

/** The form the deciding body has as a subject: whoever decided, else whose session the item belongs to. */
function subjectOf(
  { meeting }: Setting,
  item: Item,
  declaration: OutcomeDeclaration | DeclaredOutcome,
): string {
  const session = meeting.sessions.find(({ id }) => id === item.session);
  const body: BodyId =
    'decidedBy' in declaration ? declaration.decidedBy : (session?.body ?? meeting.plan.body);
  return bodyIn(meeting.plan.roster, body)?.subject ?? body;
}

/** With a full stop at its end, unless it ends in a mark already. */
export const sentence = (text: string): string => (/[.!?…:]$/.test(text) ? text : `${text}.`);
