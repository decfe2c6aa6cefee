import type { CivilDate } from '../ids.ts';

/** Why a matter says no. Params are names and days that the sentence needs. */
export type MatterRefusal =
  | { readonly code: 'matter-not-found' }
  | { readonly code: 'matter-already-raised' }
  | { readonly code: 'matter-ended'; readonly how: 'withdrawn' | 'rejected' | 'joined' | 'superseded' }
  | { readonly code: 'title-needed' }
  | { readonly code: 'reason-needed' }
  // moves
  | { readonly code: 'body-unknown'; readonly body: string }
  | { readonly code: 'principal-unknown'; readonly principal: string }
  | { readonly code: 'already-with-body'; readonly body: string }
  /** A step of the agreed route is left out, and nobody has said why. */
  | { readonly code: 'deviation-needs-reason'; readonly to: string; readonly skipped: readonly string[] }
  | { readonly code: 'nowhere-to-refer-back'; readonly body: string }
  | { readonly code: 'preparation-begun-already'; readonly body: string }
  // meetings
  /** It is on one agenda already. */
  | { readonly code: 'matter-called-already'; readonly body: string; readonly date: CivilDate }
  | { readonly code: 'meeting-under-way' }
  | { readonly code: 'matter-not-called' }
  // documents
  | { readonly code: 'document-unknown' }
  // relations
  | { readonly code: 'same-matter' }
  | { readonly code: 'other-matter-unknown' }
  | { readonly code: 'other-matter-ended'; readonly title: string }
  | { readonly code: 'parts-needed' }
  | { readonly code: 'part-raised-already'; readonly title: string }
  // decisions
  | { readonly code: 'decision-unknown' }
  | { readonly code: 'condition-unknown' }
  // recommendations
  | { readonly code: 'recommendation-unknown' }
  | { readonly code: 'recommendation-made-already' }
  | { readonly code: 'recommendation-withdrawn' }
  | { readonly code: 'addressees-needed' }
  | { readonly code: 'not-addressed'; readonly principal: string }
  /** Answers for another principal than one's own. */
  | { readonly code: 'wrong-principal'; readonly principal: string; readonly contacts: readonly string[] }
  | { readonly code: 'answered-already'; readonly principal: string; readonly on: CivilDate }
  | { readonly code: 'nothing-to-correct'; readonly principal: string }
  /** A later document has taken the place of what was recommended. */
  | { readonly code: 'recommendation-superseded'; readonly by: string }
  | { readonly code: 'decision-day-needed' }
  | { readonly code: 'decision-day-to-come'; readonly today: CivilDate }
  | { readonly code: 'own-wording-needed' }
  // assignments
  | { readonly code: 'assignment-unknown' }
  | { readonly code: 'assignment-given-already' }
  | { readonly code: 'assignment-ended' };
