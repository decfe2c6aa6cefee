import type { BodyId, CollaborationId, PersonId, PrincipalId, SeatId } from '../ids.ts';

/** Huvudman: a municipality or the region. `name` is the printed form, in the genitive (ST1). */
export type Principal = {
  readonly id: PrincipalId;
  /** "Vindelns kommun" */
  readonly name: string;
  /** "Vindeln" */
  readonly shortName: string;
  /** Two or three letters for the grid of principals: "Vi". Unique in the collaboration. */
  readonly abbreviation: string;
  readonly kind: 'municipality' | 'region';
  /** Kontaktpersoner: who may raise matters and answer recommendations for it (PI4). */
  readonly contacts?: readonly PersonId[];
};

/** Organ: a council, a group of officials, or a joint body of several. */
export type Body = {
  readonly id: BodyId;
  /** Nominative as printed: "Samråd hälsa, vård och omsorg". */
  readonly name: string;
  /** "Samråd hälsa, vård och omsorgs" */
  readonly genitive: string;
  /** Form used as the subject of a decision; often the name, else definite: "Systemledningen". */
  readonly subject: string;
  /** Short label: "Samråd", "LSG". */
  readonly shortName: string;
  /** Elected bodies print party and principal, bodies of officials print organisation. */
  readonly membersAre: 'elected' | 'officials';
  /** How the body decides by its rules (DE1, DE3). */
  readonly decidesBy: 'consensus' | 'majority';
  /** Bodies that sit together as this one (Systemledning); empty for an ordinary body. */
  readonly jointOf: readonly BodyId[];
  /** Ärendegång: the bodies that pass matters on to this one. Absent: it takes them from anywhere (PI1, PI2). */
  readonly takesFrom?: readonly BodyId[];
  /** Takes matters that come straight to it as well, without that being a deviation. */
  readonly takesDirectly?: boolean;
  /** May named ballots of others be shown in the chat? (TR2) */
  readonly namedBallotsInChat: boolean;
  /** What this body does in its own way; absent: nothing. */
  readonly customs?: BodyCustoms;
};

/** Ordning som organet har bestämt: each an option that a body may switch on, none of them law here. */
export type BodyCustoms = {
  /** An ordinary member whose seat a substitute has served doesn't take it back the same day (AT3). */
  readonly noReturnSameDay?: boolean;
  /** Beslutsförhet: fewer than this is shown as a warning; it never blocks (AT4). */
  readonly quorum?: { readonly of: 'seats' | 'principals'; readonly atLeast: number };
  /** Utslagsröst: the chair decides a tie (DE7). */
  readonly castingVote?: boolean;
  /** Items numbered from 1 each meeting, or running through the calendar year (AG2). Absent: per meeting. */
  readonly numbering?: 'meeting' | 'year';
  /** Chair or secretary may confirm at the roll call who answers by a personal link (AC6). */
  readonly linksConfirmedAtRollCall?: boolean;
  /** Who had the floor is printed in the minutes. */
  readonly speakersOnRecord?: boolean;
  /** Stående punkter that a new agenda begins with (AG3). */
  readonly agendaTemplate?: readonly TemplateItem[];
  /** What a matter must have before this body is called to deal with it (PI6). Absent: `usualNeeds`. */
  readonly readiness?: readonly MatterNeed[];
  /** Minutes profile by name, and what this body changes in it (MI3). */
  readonly minutesStyle?: {
    readonly profile: string;
    readonly changes?: Readonly<Record<string, string | boolean | readonly string[]>>;
  };
};

/** Vad ett ärende behöver before it is called: missing things warn, they don't lock (PI6). */
export const matterNeeds = [
  'summary',
  'proposal',
  'presenter',
  'document',
  'route',
  'registry-number',
] as const;
export type MatterNeed = (typeof matterNeeds)[number];

/** What a body needs of a matter when it has said nothing else (PI6). */
export const usualNeeds: readonly MatterNeed[] = ['summary', 'proposal', 'presenter', 'document', 'route'];

/** Ett ärende i mallen. `standing` is one of the standing items of the agenda, or null. */
export type TemplateItem = {
  readonly heading: string;
  readonly kind: 'decision' | 'information' | null;
  readonly standing: string | null;
};

export type Person = {
  readonly id: PersonId;
  readonly name: string;
  /** Party abbreviation in lower case ("s", "åp"), for the elected. */
  readonly party?: string;
  /** Printed for officials and guests: "Region Västerbotten". */
  readonly organisation?: string;
  /** "socialchef" */
  readonly title?: string;
};

/** Plats. `principal` is null for seats held by virtue of an office ("ordf. Beredning barn/unga"). */
export type Seat = {
  readonly id: SeatId;
  readonly body: BodyId;
  readonly principal: PrincipalId | null;
  readonly label?: string;
};

/** Uppdrag: what ties a person to a body. */
export type Mandate =
  /** Ordinarie ledamot. */
  | { readonly kind: 'ordinary'; readonly person: PersonId; readonly body: BodyId; readonly seat: SeatId }
  /** Ersättare for a principal, in order of calling. */
  | {
      readonly kind: 'substitute';
      readonly person: PersonId;
      readonly body: BodyId;
      readonly principal: PrincipalId;
      readonly order: number;
    }
  /** Adjungerad: may speak, has no vote. `from` is printed: "från Länssamverkansgruppen". */
  | { readonly kind: 'coOpted'; readonly person: PersonId; readonly body: BodyId; readonly from?: string }
  /** Tjänsteperson that supports the body. */
  | {
      readonly kind: 'official';
      readonly person: PersonId;
      readonly body: BodyId;
      readonly office: 'secretary' | 'coordinator';
    };

/** Presidium: who chairs the body, and who stands in. */
export type Presidency = {
  readonly body: BodyId;
  readonly person: PersonId;
  readonly office: 'chair' | 'viceChair';
};

/** What is true of the structure on one day: the basis a meeting is prepared from and keeps. */
export type Roster = {
  readonly principals: readonly Principal[];
  readonly bodies: readonly Body[];
  readonly persons: readonly Person[];
  readonly seats: readonly Seat[];
  readonly mandates: readonly Mandate[];
  readonly presidencies: readonly Presidency[];
};

export type Collaboration = { readonly id: CollaborationId; readonly name: string };
