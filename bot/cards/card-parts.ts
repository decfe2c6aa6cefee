import type { MatterId, MeetingId, PrincipalId, RecommendationId } from '../../src/domain/ids.ts';
import type { Meeting } from '../../src/domain/meeting/state.ts';
import type { HelpTopic } from '../../src/i18n/help/topics.ts';
import type { Locale } from '../../src/i18n/index.ts';

/** Anmärkning of the check of the minutes, ready to be read. */
export type FindingLine = {
  readonly severity: 'contradiction' | 'missing' | 'style';
  readonly text: string;
};

/** Where a card leads: pages of this server, which ask for no one's tenant but the reader's own. Null: nowhere. */
export type Links = {
  /** The meeting in the tab, with its agenda and documents. */
  meeting(id: MeetingId): string | null;
  minutes(id: MeetingId): string | null;
  /** Where the minutes are read and signed. */
  signing(id: MeetingId): string | null;
  /** Where a recommendation is read and answered for a principal. */
  answering(id: RecommendationId, principal: PrincipalId): string | null;
  matter(id: MatterId): string | null;
  /** One's own assignments. */
  assignments(): string | null;
  /** One's own page. */
  mine(): string | null;
  /** A page of the help. */
  help(topic: HelpTopic): string | null;
};

/** What cards take from elsewhere; injected where the server is put together. */
export type CardParts = {
  readonly links: Links;
  /** What the check of the minutes finds (MI5). */
  findings(meeting: Meeting, locale: Locale): readonly FindingLine[];
};

const nowhere = () => null;

/** Cards that lead nowhere, of a meeting that nothing has checked. */
export const bareParts: CardParts = {
  links: {
    meeting: nowhere,
    minutes: nowhere,
    signing: nowhere,
    answering: nowhere,
    matter: nowhere,
    assignments: nowhere,
    mine: nowhere,
    help: nowhere,
  },
  findings: () => [],
};
