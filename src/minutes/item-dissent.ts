import type { Item } from '../domain/meeting/agenda.ts';
import type { Meeting, Note, Vote } from '../domain/meeting/state.ts';
import { t } from '../i18n/index.ts';
import type { Block } from './blocks.ts';
import { noteBlock, notesOn, reservationLines, reservationsOn } from './dissent.ts';
import { plain } from './inline.ts';
import type { Setting } from './setting.ts';
import { groupOfNote, isNamed, printedAt, voteBlock } from './vote-block.ts';

const votesOf = (meeting: Meeting, item: Item): readonly Vote[] =>
  item.votes.flatMap((id) => meeting.votes[id] ?? []);

/** Every vote ordered in the item, each with the notes that stand in it; numbered where there are several. */
export function voteBlocks(setting: Setting, item: Item): readonly Block[] {
  const votes = votesOf(setting.meeting, item);
  return votes.flatMap((vote, place): readonly Block[] => {
    const notes = notesOn(setting.meeting, item).filter(
      (note) => placedIn(setting.meeting, item, note) === vote,
    );
    const text = plain(t(setting.locale, 'minutes.vote.heading', { number: place + 1 }));
    const block = voteBlock(setting, item, vote, notes);
    return votes.length === 1 ? [block] : [{ kind: 'heading', level: 1, text }, block];
  });
}

/** A note is printed at the item's last vote, if its signers voted alike there; else after the decisions. */
function placedIn(meeting: Meeting, item: Item, note: Note): Vote | null {
  const vote = votesOf(meeting, item).findLast(({ phase }) => phase === 'closed');
  return vote !== undefined && isNamed(vote) && groupOfNote(vote, note) !== null ? vote : null;
}

/** What no vote has printed: reservations by name, and notes. */
export function dissentBlocks(setting: Setting, item: Item): readonly Block[] {
  const { meeting, locale } = setting;
  const votesHeld = votesOf(meeting, item);
  const standing = reservationsOn(meeting, item);
  const decision = standing.filter(
    ({ against, person, vote }) =>
      against === 'decision' &&
      !votesHeld.some(
        (held) =>
          held.phase === 'closed' &&
          isNamed(held) &&
          held.roll.some((e) => e.person === person) &&
          printedAt(held, item, vote),
      ),
  );
  const procedure = standing.filter(
    ({ against, vote }) => against === 'procedure' && (vote ?? item.votes[0]) === undefined,
  );
  const lists = [
    reservationLines(setting, item, t(locale, 'minutes.reservations.procedure-item'), procedure),
    reservationLines(setting, item, t(locale, 'minutes.reservations.decision'), decision),
  ];
  const notes = notesOn(meeting, item).filter((note) => placedIn(meeting, item, note) === null);
  return [...lists.filter((list) => list !== null), ...notes.map((note) => noteBlock(setting, item, note))];
}
