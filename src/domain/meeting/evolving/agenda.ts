import type { SeatId } from '../../ids.ts';
import type { Item } from '../agenda.ts';
import { inserted, moved, newItem } from '../agenda-order.ts';
import { holderOf } from '../roster.ts';
import type { Meeting } from '../state.ts';
import { withAgenda, withItem, withVote, type Of } from './change.ts';
import { silenced } from './course.ts';

/** Föredragningslistan and what becomes of its items. */
export type AgendaEvent = Of<
  | 'AgendaItemAdded'
  | 'AgendaItemMoved'
  | 'AgendaItemWithdrawn'
  | 'AgendaItemReinstated'
  | 'AgendaItemEdited'
  | 'ItemOpened'
  | 'ItemClosed'
  | 'ItemReopened'
  | 'OutcomeDeclared'
  | 'OutcomeReworded'
  | 'OutcomeRetracted'
  | 'ConflictDeclared'
  | 'ConflictWithdrawn'
  | 'ProseWritten'
>;

export function evolveAgenda(meeting: Meeting, event: AgendaEvent): Meeting {
  const { at } = event;
  switch (event.type) {
    case 'AgendaItemAdded':
      return withAgenda(
        meeting,
        inserted(meeting.agenda, newItem(event.item, meeting.phase !== 'prepared'), event.before),
      );
    case 'AgendaItemMoved':
      return withAgenda(meeting, moved(meeting.agenda, event.item, event.before));
    case 'AgendaItemWithdrawn':
      return withItem(meeting, event.item, { status: 'withdrawn', withdrawnFor: event.reason });
    case 'AgendaItemReinstated':
      return reinstated(meeting, event.item);
    case 'AgendaItemEdited':
      return withItem(meeting, event.item, event.changes);
    case 'ItemOpened':
      return {
        ...withItem(meeting, event.item, { status: 'open', openedAt: at, serving: meeting.serving }),
        currentItem: event.item,
        ...whoServed(meeting, event.item),
      };
    case 'ItemReopened':
      return {
        ...withItem(meeting, event.item, ({ serving, servedBefore, reopenedFor }) => ({
          status: 'open',
          closedAt: null,
          serving: meeting.serving,
          servedBefore: serving === null ? servedBefore : [...servedBefore, serving],
          reopenedFor: [...reopenedFor, event.reason],
        })),
        currentItem: event.item,
        ...whoServed(meeting, event.item),
      };
    case 'ItemClosed':
      return {
        ...silenced(withItem(meeting, event.item, { status: 'closed', closedAt: at }), at),
        currentItem: null,
      };
    case 'OutcomeDeclared':
      return outcomeDeclared(meeting, event);
    case 'OutcomeReworded':
      return withItem(meeting, event.item, ({ outcomes }) => ({
        outcomes: outcomes.map((outcome, index) =>
          index === event.index ? { ...outcome, wording: event.wording } : outcome,
        ),
      }));
    case 'OutcomeRetracted':
      return outcomeRetracted(meeting, event);
    case 'ConflictDeclared':
      return withItem(meeting, event.item, (item) => ({
        conflicts: [...item.conflicts, { person: event.person, reason: event.reason }],
        serving: item.serving === null ? null : withoutPerson(item.serving, event.person),
      }));
    case 'ConflictWithdrawn':
      return withItem(meeting, event.item, ({ conflicts }) => ({
        conflicts: conflicts.filter(({ person }) => person !== event.person),
      }));
    case 'ProseWritten':
      return withItem(meeting, event.item, ({ prose }) => ({ prose: written(prose, event) }));
  }
}

/** Back among the planned, with the next free number. */
const reinstated = (meeting: Meeting, id: Item['id']): Meeting =>
  withAgenda(
    meeting,
    meeting.agenda.map((item) =>
      item.id === id ? { ...item, status: 'planned', withdrawnFor: null, number: 0 } : item,
    ),
  );

function outcomeDeclared(meeting: Meeting, { item, declaration, by, at }: Of<'OutcomeDeclared'>): Meeting {
  const session = meeting.sessions.find(({ id }) => id === meeting.currentSession);
  const decidedBy = session?.body ?? meeting.plan.body;
  const listed = withItem(meeting, item, ({ outcomes }) => ({
    outcomes: [...outcomes, { ...declaration, decidedBy, at, declaredBy: by }],
  }));
  return declaration.vote === null ? listed : withVote(listed, declaration.vote, { effect: 'outcome' });
}

/** The declaration leaves the decisions and is kept beside them; a vote it rested on is undeclared again. */
function outcomeRetracted(
  meeting: Meeting,
  { item: id, index, reason, at }: Of<'OutcomeRetracted'>,
): Meeting {
  const outcome = meeting.agenda.find((item) => item.id === id)?.outcomes[index];
  if (outcome === undefined) return meeting;
  const listed = withItem(meeting, id, ({ outcomes, retracted }) => ({
    outcomes: outcomes.toSpliced(index, 1),
    retracted: [...retracted, { ...outcome, retractedFor: reason, retractedAt: at }],
  }));
  return outcome.vote === null ? listed : withVote(listed, outcome.vote, { effect: 'undeclared' });
}

const withoutPerson = (serving: NonNullable<Item['serving']>, person: string): Item['serving'] =>
  Object.fromEntries(Object.entries(serving).filter(([, who]) => who !== person));

function written(prose: Item['prose'], { block: id, text, by }: Of<'ProseWritten'>): Item['prose'] {
  const before = prose.find((known) => known.id === id);
  const block = { id, text, revision: (before?.revision ?? 0) + 1, writtenBy: by ?? null };
  return before === undefined ? [...prose, block] : prose.map((known) => (known.id === id ? block : known));
}

/** Whoever serves when an item is called has served. */
const whoServed = (meeting: Meeting, item: Item['id']): Pick<Meeting, 'haveServed' | 'substituted'> => ({
  haveServed: served(meeting),
  substituted: substituted(meeting, item),
});

function substituted(meeting: Meeting, item: Item['id']): Meeting['substituted'] {
  const { serving, calledForItem, plan } = meeting;
  const fresh = (Object.keys(serving) as SeatId[]).filter((seat) => {
    const person = serving[seat];
    const forItem = person === calledForItem[item]?.[seat];
    return person !== holderOf(plan.roster, seat) && !forItem && !meeting.substituted.includes(seat);
  });
  return fresh.length === 0 ? meeting.substituted : [...meeting.substituted, ...fresh];
}

function served({ serving, haveServed }: Meeting): Meeting['haveServed'] {
  type Seat = keyof typeof serving;
  const now = (Object.keys(serving) as Seat[]).flatMap((seat) => {
    const person = serving[seat];
    return person === undefined ? [] : [{ seat, person }];
  });
  const fresh = now.filter(
    ({ seat, person }) => !haveServed.some((known) => known.seat === seat && known.person === person),
  );
  return fresh.length === 0 ? haveServed : [...haveServed, ...fresh];
}
