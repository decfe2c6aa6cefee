import {
  asId,
  type AssignmentId,
  type CivilDate,
  type MatterId,
  type PrincipalId,
  type RecommendationId,
} from '../../domain/ids.ts';

/** A recommendation, as one of the principals it asks. */
export type AskedPlace = {
  readonly matter: MatterId;
  readonly recommendation: RecommendationId;
  readonly principal: PrincipalId;
};

/** Which message in somebody's own chat with the bot. */
export type PersonalMessage =
  | ({ readonly card: 'recommendation' } & AskedPlace)
  /** Once more, as a message of its own: a changed one rings no bell. `wave`: the day of the schedule. */
  | ({ readonly card: 'reminder'; readonly wave: CivilDate } & AskedPlace)
  | { readonly card: 'assignment'; readonly matter: MatterId; readonly assignment: AssignmentId }
  /** Sammandrag of the period that begins on the day. */
  | { readonly card: 'digest'; readonly period: CivilDate };

/** The message's name in the outbox, and on its buttons. */
export const keyOfPersonal = (message: PersonalMessage): string =>
  [message.card, ...partsOf(message).map(encodeURIComponent)].join(':');

function partsOf(message: PersonalMessage): readonly string[] {
  switch (message.card) {
    case 'recommendation':
      return [message.matter, message.recommendation, message.principal];
    case 'reminder':
      return [message.matter, message.recommendation, message.principal, message.wave];
    case 'assignment':
      return [message.matter, message.assignment];
    case 'digest':
      return [message.period];
  }
}

/** Null for a key that names none: of another version, or edited. */
export function personalMessageOf(key: string): PersonalMessage | null {
  const [card, ...rest] = key.split(':');
  const parts = decoded(rest);
  const [first, second, third, fourth] = parts;
  if (first === undefined || parts.includes('')) return null;
  if (card === 'digest') return parts.length === 1 ? { card, period: first } : null;
  if (second === undefined) return null;
  const matter = asId<MatterId>(first);
  if (card === 'assignment') return parts.length === 2 ? { card, matter, assignment: asId(second) } : null;
  if (third === undefined) return null;
  const asked = {
    matter,
    recommendation: asId<RecommendationId>(second),
    principal: asId<PrincipalId>(third),
  };
  if (card === 'recommendation') return parts.length === 3 ? { card, ...asked } : null;
  return card === 'reminder' && fourth !== undefined && parts.length === 4
    ? { card, ...asked, wave: fourth }
    : null;
}

function decoded(parts: readonly string[]): readonly string[] {
  try {
    return parts.map(decodeURIComponent);
  } catch {
    return [];
  }
}
