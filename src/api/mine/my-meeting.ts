import type { MyAnswer, MyMeeting, Waiting } from '../../contract/mine.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/meeting/state.ts';
import { viewItem, type CurrentItem, type MeetingView } from '../../domain/view.ts';
import { shownTo } from '../shown.ts';

/** One meeting as it concerns one person; null when they have no part in it. */
export type Concern = {
  readonly meeting: MyMeeting;
  readonly waiting: readonly Waiting[];
  readonly answers: readonly MyAnswer[];
};

export function concernOf(meeting: Meeting, person: PersonId): Concern | null {
  const view = shownTo(meeting, person);
  if (view.you.standing === 'outsider' && view.you.roles.length === 0) return null;
  const items = view.agenda.flatMap(({ id }) => viewItem(meeting, id, { kind: 'person', person }) ?? []);
  const { id, body, phase, date, scheduledStart: start, scheduledEnd: end, timeZone, place } = view;
  const about = { meeting: id, bodyName: body.name, date };
  return {
    meeting: { ...about, phase, start, end, timeZone, place },
    waiting: [...asked(view), ...unsigned(view, person, items), ...afterwards(view)].map((one) => ({
      ...about,
      ...one,
    })),
    answers: items.flatMap((item) => given(item).map((one) => ({ ...about, timeZone, ...one }))),
  };
}

type Task = Pick<Waiting, 'kind' | 'item'>;

function asked({ current, phase, notice, may }: MeetingView): readonly Task[] {
  const unread = phase === 'prepared' && notice?.readByYou === false && may.includes('AcknowledgeNotice');
  const called: readonly Task[] = unread ? [{ kind: 'notice', item: null }] : [];
  if (current === null) return called;
  const { round, vote, election } = current;
  const item = named(current);
  return [
    ...called,
    ...(round?.open === true && round.asked && round.mine === null
      ? [{ kind: 'answer', item } as const]
      : []),
    ...(vote?.phase === 'open' && vote.asked && vote.mine === null
      ? [{ kind: 'ballot', item } as const]
      : []),
    ...(election?.phase === 'open' && election.asked && !election.voted
      ? [{ kind: 'election', item } as const]
      : []),
  ];
}

/** Protokollsanteckningar that one is named as a signer of. */
const unsigned = ({ notes }: MeetingView, person: PersonId, items: readonly CurrentItem[]): readonly Task[] =>
  notes
    .filter(({ signers }) => signers.some((one) => one.person === person && one.signedAt === null))
    .map((note) => {
      const item = items.find(({ id }) => id === note.item);
      return { kind: 'note', item: item === undefined ? null : named(item) };
    });

function afterwards({ after, may, next }: MeetingView): readonly Task[] {
  return [
    ...(after.signOff?.yourTurn === true ? [{ kind: 'signature', item: null } as const] : []),
    ...(next.step === 'review-recap' && may.includes('ApproveRecap')
      ? [{ kind: 'recap', item: null } as const]
      : []),
  ];
}

const named = ({ id, number, heading }: CurrentItem) => ({ id, number, heading });

/** What one has answered in an item: the latest round, and each vote. A secret paper is nobody's (DE11). */
function given(item: CurrentItem): readonly Pick<MyAnswer, 'item' | 'question' | 'given' | 'at' | 'open'>[] {
  const { round, vote, earlierVotes } = item;
  const about = { item: named(item) };
  const votes = [...earlierVotes, ...(vote === null ? [] : [vote])];
  return [
    ...(round?.mine == null
      ? []
      : [
          {
            ...about,
            question: round.question,
            given: round.mine.answer,
            at: round.mine.at,
            open: round.open,
          },
        ]),
    ...votes.flatMap(({ mine, proposal, phase }) =>
      mine === null
        ? []
        : [{ ...about, question: proposal, given: mine.choice, at: mine.at, open: phase === 'open' }],
    ),
  ];
}
