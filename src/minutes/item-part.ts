import type { DeclaredOutcome, Item } from '../domain/meeting/agenda.ts';
import { bodyIn } from '../domain/meeting/roster.ts';
import { enumerate, t } from '../i18n/index.ts';
import type { Block, ItemPart } from './blocks.ts';
import { chairTaken } from './chair-taken.ts';
import { clock } from './clock.ts';
import { conflictFacts } from './conflict-facts.ts';
import { consensusBlocks } from './consensus-blocks.ts';
import { electionBlocks } from './election-blocks.ts';
import { dissentBlocks, voteBlocks } from './item-dissent.ts';
import { documentLinks, quorumFacts, speakerFacts } from './item-facts.ts';
import { motionBlocks } from './motion-blocks.ts';
import { proseBlocks } from './prose.ts';
import type { Setting } from './setting.ts';
import { nothingToReport, standingFacts } from './standing-facts.ts';
import { decisionText, sentence } from './wording.ts';

/**
 * One item: heading, label and presenters, then who took the chair or no part, the secretary's prose, documents, who
 * spoke, motions, consensus that failed, votes, elections, decisions, dissent.
 */
export function itemPart(setting: Setting, item: Item): ItemPart {
  const content = [
    ...item.prose.flatMap(({ text }) => proseBlocks(text, setting.style.bullet)),
    ...standingFacts(setting, item),
    ...documentLinks(setting, item),
    ...speakerFacts(setting, item),
    ...motionBlocks(setting, item),
    ...consensusBlocks(setting, item),
    ...voteBlocks(setting, item),
    ...electionBlocks(setting, item),
    ...decisions(setting, item),
    ...dissentBlocks(setting, item),
  ];
  const nothing = content.length === 0 && item.status === 'closed' ? nothingToReport(setting, item) : [];
  return {
    id: item.id,
    number: item.number,
    heading: item.heading,
    session: sessionBeginning(setting, item),
    lines: labelLines(setting, item),
    blocks: [
      ...chairTaken(setting, item),
      ...conflictFacts(setting, item),
      ...quorumFacts(setting, item),
      ...withdrawn(setting, item),
      ...item.reopenedFor.map((reason) => fact(sentence(t(setting.locale, 'minutes.reopened', { reason })))),
      ...content,
      ...nothing,
    ],
  };
}

function withdrawn({ locale }: Setting, { status, withdrawnFor }: Item): readonly Block[] {
  if (status !== 'withdrawn') return [];
  const reason = withdrawnFor?.trim() ?? '';
  const text = t(locale, 'minutes.withdrawn');
  return [fact(reason === '' ? text : sentence(t(locale, 'minutes.withdrawn.reason', { reason })))];
}

const fact = (text: string): Block => ({ kind: 'fact', text });

/** Kind, presenters, deviation from the route: one line each. */
export function labelLines({ locale }: Setting, { kind, presenters, deviation }: Item): readonly string[] {
  const names = presenters.map(({ text }) => text);
  return [
    ...(kind === null ? [] : [t(locale, `minutes.kind.${kind}`)]),
    ...(names.length === 0 ? [] : [t(locale, 'minutes.presenters', { names: enumerate(locale, names) })]),
    ...(deviation === null ? [] : [sentence(t(locale, 'minutes.deviation', deviation))]),
  ];
}

/** Where a later session of the meeting begins, whose it is and when it sat (AG4). */
function sessionBeginning(setting: Setting, item: Item): string | null {
  const { meeting, locale } = setting;
  const session = meeting.sessions.find(({ id }) => id === item.session);
  if (session === undefined || session === meeting.sessions[0]) return null;
  const first = meeting.agenda.find((known) => known.session === item.session);
  if (first?.id !== item.id) return null;
  const body = bodyIn(meeting.plan.roster, session.body)?.name ?? session.body;
  const { openedAt, closedAt } = session;
  if (openedAt === null) return body;
  const end = closedAt === null ? '' : clock(setting, closedAt);
  return t(locale, 'minutes.session', { body, hours: `${clock(setting, openedAt)}–${end}` });
}

function decisions(setting: Setting, item: Item): readonly Block[] {
  return item.outcomes.flatMap((declaration): readonly Block[] => {
    const { sentences, clauses } = decisionText(setting, item, declaration);
    if (sentences.length === 0 && clauses === null) return [];
    return [{ kind: 'decision', sentences, clauses }, ...sentTo(setting, declaration)];
  });
}

/** Who is to be told of the decision, or asked to decide in turn. */
function sentTo({ locale }: Setting, { addressees = [] }: DeclaredOutcome): readonly Block[] {
  if (addressees.length === 0) return [];
  return [fact(sentence(t(locale, 'minutes.addressees', { names: addressees })))];
}
