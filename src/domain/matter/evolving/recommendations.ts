import type { RecommendationId } from '../../ids.ts';
import type { MatterEvent } from '../events.ts';
import type { Recommendation } from '../facts.ts';

type Event<Type extends MatterEvent['type']> = Extract<MatterEvent, { readonly type: Type }>;
type RecommendationEvent = Event<
  | 'RecommendationMade'
  | 'RecommendationWithdrawn'
  | 'RecommendationAnswered'
  | 'RemindersSet'
  | 'PrincipalsReminded'
>;
type Recommendations = Readonly<Record<RecommendationId, Recommendation>>;

/** The recommendations after one more event about one of them. */
export function recommendationsAfter(before: Recommendations, event: RecommendationEvent): Recommendations {
  if (event.type === 'RecommendationMade') return { ...before, [event.recommendation]: made(event) };
  const known = before[event.recommendation];
  return known === undefined ? before : { ...before, [known.id]: changed(known, event) };
}

const made = (event: Event<'RecommendationMade'>): Recommendation => ({
  id: event.recommendation,
  text: event.text,
  organ: event.organ,
  wantedBy: event.wantedBy,
  addressees: event.addressees,
  decision: event.decision,
  at: event.at,
  by: event.by,
  reminders: event.reminders,
  answers: {},
  reminded: {},
  wave: null,
  withdrawnFor: null,
});

function changed(
  known: Recommendation,
  event: Exclude<RecommendationEvent, { readonly type: 'RecommendationMade' }>,
): Recommendation {
  switch (event.type) {
    case 'RecommendationWithdrawn':
      return { ...known, withdrawnFor: event.reason };
    case 'RecommendationAnswered':
      return answered(known, event);
    case 'RemindersSet': {
      const { from, everyDays, stopped } = event;
      return { ...known, reminders: { from, everyDays, stopped } };
    }
    case 'PrincipalsReminded':
      return reminded(known, event);
  }
}

function answered(known: Recommendation, event: Event<'RecommendationAnswered'>): Recommendation {
  const { principal, words, at, by, onBehalf, correction } = event;
  const answer = { ...words, at, by, onBehalf, correction };
  return {
    ...known,
    answers: { ...known.answers, [principal]: [...(known.answers[principal] ?? []), answer] },
  };
}

function reminded(
  known: Recommendation,
  { principals, at, wave }: Event<'PrincipalsReminded'>,
): Recommendation {
  const more = principals.map(
    (principal) => [principal, [...(known.reminded[principal] ?? []), at]] as const,
  );
  return { ...known, wave, reminded: { ...known.reminded, ...Object.fromEntries(more) } };
}
