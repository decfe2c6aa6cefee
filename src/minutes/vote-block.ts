import type { PersonId } from '../domain/ids.ts';
import type { Item } from '../domain/meeting/agenda.ts';
import type { RollEntry } from '../domain/meeting/attendance.ts';
import { ordinaryOf } from '../domain/meeting/presence.ts';
import { nameIn } from '../domain/meeting/roster.ts';
import type { Meeting, Note, Vote } from '../domain/meeting/state.ts';
import { t } from '../i18n/index.ts';
import { absenteesOf, type Absentee } from './absentees.ts';
import { bodiesAt } from './belonging.ts';
import type { PersonLine, VoteBlock, VoteGroup } from './blocks.ts';
import {
  isAgainstHolding,
  noteBlock,
  reservationLines,
  reservationsOn,
  reservationText,
  signersOf,
} from './dissent.ts';
import { positionWords } from './motion-blocks.ts';
import { personLine } from './person-line.ts';
import { seatsOf } from './served.ts';
import type { Setting } from './setting.ts';
import { presentAt } from './sittings.ts';
import { tallyLines } from './tally-lines.ts';
import { sentence } from './wording.ts';

/** Omröstning as printed (MI4). `notes` are those whose signers all voted alike in it. */
export function voteBlock(setting: Setting, item: Item, vote: Vote, notes: readonly Note[]): VoteBlock {
  const { meeting, locale } = setting;
  const against = reservationsOn(meeting, item).filter((known) => isAgainstHolding(known, vote, item));
  const heading = t(locale, 'minutes.reservations.procedure');
  const procedure = reservationLines(setting, item, heading, against);
  const lead = leadOf(setting, item, vote);
  if (vote.phase !== 'closed') return { kind: 'vote', lead, procedure, result: null };
  const groups = (isNamed(vote) ? groupsOf(setting, item, vote) : []).map((group) => ({
    ...group,
    notes: notes
      .filter((note) => groupOfNote(vote, note) === group.id)
      .map((note) => noteBlock(setting, item, note)),
  }));
  const effect = effectOf(setting, item, vote);
  const tally = [...tallyLines(setting, item, vote), ...castingLines(setting, vote)];
  return {
    kind: 'vote',
    lead,
    procedure,
    result: { heading: t(locale, 'minutes.vote.result'), groups, tally, effect },
  };
}

/** An open vote prints its counts and nobody's name (DE4). */
export const isNamed = ({ method }: Vote): boolean => method !== 'open';

function leadOf(setting: Setting, item: Item, vote: Vote): readonly string[] {
  const { locale } = setting;
  const reason = vote.reason.trim();
  const ordered = t(
    locale,
    vote.method === 'named' ? 'minutes.vote.ordered' : `minutes.vote.ordered.${vote.method}`,
  );
  return [
    reason === '' ? ordered : `${ordered} ${sentence(t(locale, 'minutes.reason', { reason }))}`,
    sentence(t(locale, 'minutes.vote.proposal', { proposal: vote.proposal })),
    ...(vote.mover === null ? [] : [sentence(t(locale, 'minutes.vote.mover', { mover: vote.mover }))]),
    ...standsFor(setting, item, vote),
    ...cancellation(setting, vote),
  ];
}

/** In a vote between two positions, what a ballot for each stands for (DE9). */
function standsFor(setting: Setting, item: Item, { between, choices }: Vote): readonly string[] {
  if (between === null) return [];
  return (['approve', 'reject'] as const).map((side) =>
    t(setting.locale, 'minutes.vote.stands-for', {
      label: choices.find(({ id }) => id === side)?.label ?? side,
      position: positionWords(setting, item, between[side]),
    }),
  );
}

function cancellation({ locale }: Setting, { phase, openedAt, cancelledFor }: Vote): readonly string[] {
  if (phase !== 'cancelled') return [];
  const key = openedAt === null ? 'minutes.vote.cancelled' : 'minutes.vote.broken-off';
  return [sentence(t(locale, key, { reason: cancelledFor ?? '' }))];
}

/** Utslagsröst (DE7). */
function castingLines({ meeting, locale }: Setting, { casting, choices }: Vote): readonly string[] {
  if (casting === null) return [];
  const label = choices.find(({ id }) => id === casting.choice)?.label ?? casting.choice;
  const text =
    casting.by === null
      ? t(locale, 'minutes.vote.casting.unnamed', { label })
      : t(locale, 'minutes.vote.casting', { label, name: nameIn(meeting.plan.roster, casting.by) });
  return [sentence(text)];
}

/** What the chair declared of it, where no outcome says it: that nothing follows, or what goes on (DE3, DE9). */
function effectOf(setting: Setting, item: Item, { effect, prevailed }: Vote): string | null {
  if (effect === 'none') return t(setting.locale, 'minutes.vote.no-effect');
  if (effect !== 'counter-proposal' || prevailed === null) return null;
  const position = positionWords(setting, item, prevailed);
  return t(setting.locale, 'minutes.vote.counter-proposal', { position });
}

type Group = Omit<VoteGroup, 'notes'>;

/** Bifall, avslag, avstod, no ballot, present without serving, frånvarande: in that order, empty ones left out. */
function groupsOf(setting: Setting, item: Item, vote: Vote): readonly Group[] {
  const { meeting, locale } = setting;
  const label = (id: 'approve' | 'reject') => vote.choices.find((choice) => choice.id === id)?.label ?? id;
  const onRoll = (id: 'approve' | 'reject' | 'abstain' | 'silent') =>
    vote.roll
      .filter((entry) => choiceOf(vote, entry) === id)
      .map((entry) => rollLine(setting, item, vote, entry));
  const groups: readonly Group[] = [
    { id: 'approve', heading: label('approve'), lines: onRoll('approve') },
    { id: 'reject', heading: label('reject'), lines: onRoll('reject') },
    { id: 'abstain', heading: t(locale, 'minutes.vote.abstained'), lines: onRoll('abstain') },
    { id: 'silent', heading: t(locale, 'minutes.vote.silent'), lines: onRoll('silent') },
    {
      id: 'not-serving',
      heading: t(locale, 'minutes.vote.not-serving'),
      lines: passedOver(setting, item, vote),
    },
    {
      id: 'absent',
      heading: t(locale, 'minutes.vote.absent'),
      lines: absentAt(meeting, item, vote).map((absentee) => absenteeLine(setting, absentee)),
    },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}

export const choiceOf = (vote: Vote, entry: RollEntry): 'approve' | 'reject' | 'abstain' | 'silent' =>
  vote.ballots[entry.seat]?.choice ?? 'silent';

/** A member with the ballot; a reservation against the decision stands behind the name that made it. */
function rollLine(setting: Setting, item: Item, vote: Vote, entry: RollEntry): PersonLine {
  const reservation = reservationsOn(setting.meeting, item).find(
    (known) =>
      known.person === entry.person && known.against === 'decision' && printedAt(vote, item, known.vote),
  );
  const statement = reservation === undefined ? null : reservationText(setting, reservation);
  return personLine(setting, entry.person, entry.body, { statement });
}

/** A reservation that names no vote stands at the item's last one. */
export const printedAt = (vote: Vote, item: Item, named: Vote['id'] | null): boolean =>
  (named ?? item.votes.at(-1)) === vote.id;

/** Ordinary members who were there when the vote opened but whose seat another served, or nobody. */
function passedOver(setting: Setting, item: Item, vote: Vote): readonly PersonLine[] {
  const { meeting } = setting;
  const voting = new Set(vote.roll.map(({ person }) => person));
  return bodiesAt(meeting, item)
    .filter((body) => seatsOf(meeting, body).length > 0)
    .flatMap((body) =>
      seatsOf(meeting, body)
        .map(({ id }) => ordinaryOf(meeting, id))
        .filter((person): person is PersonId => person !== null && !voting.has(person))
        .filter((person) => presentAt(meeting, person, vote.openedAt ?? vote.orderedAt))
        .map((person) => personLine(setting, person, body)),
    );
}

/** Frånvarande when the vote opened. */
export function absentAt(meeting: Meeting, item: Item, vote: Vote): readonly Absentee[] {
  const served = new Set(vote.roll.map(({ seat }) => seat));
  const voting = new Set(vote.roll.map(({ person }) => person));
  const there = (person: PersonId) =>
    voting.has(person) || presentAt(meeting, person, vote.openedAt ?? vote.orderedAt);
  return bodiesAt(meeting, item).flatMap((body) =>
    absenteesOf(meeting, body, there, (seat) => served.has(seat)),
  );
}

/** An absent substitute isn't marked "ersättare", which means that one served, but says whose turn it was. */
export function absenteeLine(setting: Setting, { person, body, inTurn }: Absentee): PersonLine {
  return personLine(
    setting,
    person,
    body,
    inTurn ? { remark: t(setting.locale, 'minutes.remark.in-turn') } : {},
  );
}

/** The group all signers of a note voted in; null when they didn't vote alike. */
export function groupOfNote(vote: Vote, note: Note): VoteGroup['id'] | null {
  const choices = signersOf(note).map((person) => {
    const entry = vote.roll.find((line) => line.person === person);
    return entry === undefined ? null : choiceOf(vote, entry);
  });
  const [first = null] = choices;
  return choices.every((choice) => choice === first) ? first : null;
}
