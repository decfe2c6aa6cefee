import type { BodyId, PersonId } from '../domain/ids.ts';
import type { ItemKind, StandingItem } from '../domain/meeting/agenda.ts';

/** A line of a body's template, with standing items that the rules know. */
export type TemplateLine = {
  readonly heading: string;
  readonly kind: ItemKind | null;
  readonly standing: StandingItem | null;
};

/** A body for which a meeting can be prepared. */
export type PreparableBody = {
  readonly id: BodyId;
  readonly name: string;
  /** Bodies that sit together as this one; empty for an ordinary body. */
  readonly jointOf: readonly BodyId[];
  /** May the caller prepare its meetings? A body that only sits in another's session needs no such right. */
  readonly yours: boolean;
  /** Mall; null when the body has none. */
  readonly template: readonly TemplateLine[] | null;
  readonly numbering: 'meeting' | 'year';
};

/** `GET /api/preparing?on=2025-03-14`: what a meeting that day can be prepared from. */
export type PreparingAnswer = {
  readonly bodies: readonly PreparableBody[];
  readonly persons: readonly {
    readonly person: PersonId;
    readonly name: string;
    readonly title: string | null;
  }[];
};
