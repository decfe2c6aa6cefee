import type { CurrentItem, MeetingView, NoteLine, ReservationLine } from '../../src/domain/view.ts';
import type { OutcomeKind } from '../../src/domain/meeting/agenda.ts';
import { enumerate, t, type Locale } from '../../src/i18n/index.ts';
import type { Element } from './card.ts';
import { plain, sentence, subheading } from './elements.ts';
import { outcomeDetails, outcomeText } from './outcome-part.ts';
import { positionText } from './position-text.ts';

/** Elements that stay together on one page of a recap. */
export type Block = readonly Element[];

const putOff: readonly OutcomeKind[] = ['postponed', 'referred-back'];
const undecided: readonly OutcomeKind[] = ['no-agreement', 'none'];

/**
 * Mötesrapport as it is read: decisions first, then assignments, votes, dissent, what was put off, who was missing.
 * In blocks, so that a page never breaks inside one.
 */
export function recapBlocks(
  view: MeetingView,
  items: readonly CurrentItem[],
  locale: Locale,
): readonly Block[] {
  const section = (key: Parameters<typeof t>[1], blocks: readonly Block[]): readonly Block[] => {
    const [first, ...rest] = blocks;
    return first === undefined ? [] : [[subheading(t(locale, key)), ...first], ...rest];
  };
  const decided = (kinds: (kind: OutcomeKind) => boolean) =>
    items.flatMap((item) => outcomeBlock(item, kinds, locale));
  return [
    ...section(
      'cards.recap.decisions',
      decided((kind) => !putOff.includes(kind) && !undecided.includes(kind)),
    ),
    ...section(
      'cards.recap.assignments',
      items.flatMap((item) => assignmentBlock(item, locale)),
    ),
    ...section(
      'cards.recap.votes',
      items.flatMap((item) => countBlock(item, locale)),
    ),
    ...section(
      'cards.recap.dissent',
      items.flatMap((item) => dissentBlock(view, item, locale)),
    ),
    ...section(
      'cards.recap.postponed',
      decided((kind) => putOff.includes(kind)),
    ),
    ...section(
      'cards.recap.withoutDecision',
      decided((kind) => undecided.includes(kind)),
    ),
    ...section('cards.recap.absent', [absentBlock(view, locale)]),
    ...section(
      'cards.recap.next',
      view.nextMeetings.map(({ text }) => plain(text)),
    ),
  ];
}

const small = { isSubtle: true, spacing: 'small' } as const;

const named = (item: CurrentItem, spacing: 'small' | 'default' = 'default'): readonly Element[] =>
  plain(`${String(item.number)}  ${item.heading}`, { weight: 'bolder', spacing });

function outcomeBlock(
  item: CurrentItem,
  wanted: (kind: OutcomeKind) => boolean,
  locale: Locale,
): readonly Block[] {
  const outcomes = item.outcomes.filter(({ outcome }) => wanted(outcome));
  if (outcomes.length === 0) return [];
  return [
    [
      ...named(item),
      ...outcomes.flatMap((outcome) => [
        ...plain(outcomeText(outcome, locale), { spacing: 'small' }),
        ...outcomeDetails({ ...outcome, addressees: [], appointed: [] }, locale).flatMap((line) =>
          plain(line, small),
        ),
      ]),
    ],
  ];
}

/** Who is to be told or to act, and who was appointed to what. */
function assignmentBlock(item: CurrentItem, locale: Locale): readonly Block[] {
  const lines = item.outcomes.flatMap(({ addressees = [], appointed = [] }) => [
    ...appointed.map(({ name, office }) => t(locale, 'cards.outcome.appointedTo', { name, office })),
    ...(addressees.length === 0 ? [] : [t(locale, 'cards.outcome.addressees', { names: addressees })]),
  ]);
  if (lines.length === 0) return [];
  return [[...named(item), ...lines.flatMap((line) => plain(line, { spacing: 'small' }))]];
}

function countBlock(item: CurrentItem, locale: Locale): readonly Block[] {
  const votes = [...item.earlierVotes, ...(item.vote?.tally == null ? [] : [item.vote])];
  const elected = item.election?.elected ?? null;
  if (votes.length === 0 && elected === null) return [];
  return [
    [
      ...named(item),
      ...votes.flatMap((vote) => voteLines(vote, locale)),
      ...(elected === null
        ? []
        : plain(
            t(locale, 'cards.recap.election', {
              office: item.election?.office ?? '',
              names: elected.names,
            }),
            { spacing: 'small' },
          )),
    ],
  ];
}

function voteLines(vote: CurrentItem['earlierVotes'][number], locale: Locale): readonly Element[] {
  const { tally, between, prevailed, effect } = vote;
  if (tally === null) return [];
  const counted = vote.choices.map(({ id, label }) => `${label} ${String(tally[id])}`).join(' · ');
  const without =
    effect === 'outcome' || effect === 'counter-proposal' ? '' : ` ${t(locale, 'cards.recap.withoutEffect')}`;
  return [
    ...(between === null
      ? []
      : plain(`${positionText(between.approve, locale)} – ${positionText(between.reject, locale)}`, small)),
    sentence(`${t(locale, 'cards.recap.vote', { counted })}${without}`, { spacing: 'small' }),
    ...(prevailed === null
      ? []
      : plain(
          t(locale, 'cards.vote.earlierPrevailed', { position: positionText(prevailed, locale) }),
          small,
        )),
  ];
}

function dissentBlock(view: MeetingView, item: CurrentItem, locale: Locale): readonly Block[] {
  const lines = view.reservations.filter((line) => line.item === item.id);
  const notes = view.notes.filter((note) => note.item === item.id);
  if (lines.length + notes.length === 0) return [];
  return [
    [
      ...named(item),
      ...(['decision', 'procedure'] as const).flatMap((against) => reserved(lines, against, locale)),
      ...notes.flatMap((note) => plain(noteText(note, locale), { spacing: 'small' })),
    ],
  ];
}

function reserved(
  lines: readonly ReservationLine[],
  against: ReservationLine['against'],
  locale: Locale,
): readonly Element[] {
  const names = lines.filter((line) => line.against === against).map(({ name }) => name);
  const what = against === 'decision' ? 'cards.recap.againstDecision' : 'cards.recap.againstProcedure';
  const params = { names, against: t(locale, what) };
  return names.length === 0
    ? []
    : plain(t(locale, 'cards.recap.reservationLine', params), { spacing: 'small' });
}

/** A note counts for those who have signed it (RE2). */
export function noteText({ heading, signers }: NoteLine, locale: Locale): string {
  const names = signers.filter(({ signedAt }) => signedAt !== null).map(({ name }) => name);
  const title = heading ?? t(locale, 'cards.note.untitled');
  return names.length === 0
    ? t(locale, 'cards.note.unsigned', { title })
    : t(locale, 'cards.note', { title, names });
}

const absentBlock = ({ representation }: MeetingView, locale: Locale): Block =>
  plain(
    representation.unrepresented.length === 0
      ? t(locale, 'cards.recap.everyone')
      : `${enumerate(locale, representation.unrepresented)}.`,
  );
