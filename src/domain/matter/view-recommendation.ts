import type { PrincipalId } from '../ids.ts';
import { nameIn, principalIn } from '../meeting/roster.ts';
import { adoptionOf, adoptionState, answerOf } from './adoption.ts';
import type { Answer, Recommendation } from './facts.ts';
import { isLate } from './overdue.ts';
import { nextReminder } from './reminders.ts';
import { answersFor, matterRoles } from './roles-of.ts';
import { actorOf, named, type Sight } from './sight.ts';
import type { Matter } from './state.ts';
import type { AnswerView, PrincipalAnswer, RecommendationView } from './view.ts';

/** A recommendation with every principal's place in it, for one viewer. */
export function recommendationView(
  matter: Matter,
  recommendation: Recommendation,
  sight: Sight,
): RecommendationView {
  const { id, text, organ, wantedBy, decision, at, by, withdrawnFor, reminders } = recommendation;
  const state = stateOf(matter, recommendation);
  const may = state === 'open' || state === 'answered' ? mayAnswer(sight) : () => false;
  return {
    id,
    text,
    organ,
    wantedBy,
    decision,
    at,
    by: named(sight, by),
    withdrawnFor,
    reminders,
    state,
    adoption: adoptionOf(recommendation),
    overdue: state === 'open' && isLate(recommendation, sight.today),
    principals: inOrder(recommendation, sight).map((principal) =>
      principalAnswer(recommendation, principal, sight, may(principal)),
    ),
    nextReminder: state === 'open' ? nextReminder(recommendation, sight.today) : null,
  };
}

function stateOf(matter: Matter, recommendation: Recommendation): RecommendationView['state'] {
  if (recommendation.withdrawnFor !== null) return 'withdrawn';
  if (matter.end !== null)
    return matter.end.how === 'withdrawn' || matter.end.how === 'rejected' ? 'withdrawn' : 'superseded';
  return adoptionOf(recommendation).waiting > 0 ? 'open' : 'answered';
}

const inOrder = ({ addressees }: Recommendation, { roster }: Sight): readonly PrincipalId[] => {
  const known = roster.principals.map(({ id }) => id).filter((id) => addressees.includes(id));
  return [...known, ...addressees.filter((id) => !known.includes(id))];
};

function mayAnswer({ viewer, roster }: Sight): (principal: PrincipalId) => boolean {
  if (viewer.kind === 'open') return () => false;
  if (matterRoles(roster, actorOf(viewer.person), [], null).has('coordinator')) return () => true;
  const mine = answersFor(roster, viewer.person);
  return (principal) => mine.includes(principal);
}

function principalAnswer(
  recommendation: Recommendation,
  principal: PrincipalId,
  sight: Sight,
  may: boolean,
): PrincipalAnswer {
  const inside = sight.viewer.kind === 'inside';
  const last = answerOf(recommendation, principal);
  const contacts = principalIn(sight.roster, principal)?.contacts ?? [];
  return {
    principal,
    state: adoptionState(recommendation, principal),
    answer: last === null ? null : answerView(last, sight),
    earlier: (recommendation.answers[principal] ?? []).slice(0, -1).map((one) => answerView(one, sight)),
    contacts: inside ? contacts.map((person) => nameIn(sight.roster, person)) : [],
    remindedAt: inside ? (recommendation.reminded[principal] ?? []) : [],
    mayAnswer: may,
  };
}

const answerView = ({ by, ...answer }: Answer, sight: Sight): AnswerView => ({
  ...answer,
  by: named(sight, by),
});
