import type { CardAction } from '../src/contract/card-actions.ts';
import {
  asId,
  type ItemId,
  type NoteId,
  type PersonId,
  type RoundId,
  type VoteId,
} from '../src/domain/ids.ts';
import type { Meeting } from '../src/domain/meeting/state.ts';
import { view, viewForCard } from '../src/domain/view-meeting.ts';
import { viewItem } from '../src/domain/view-item.ts';
import type { Viewer } from '../src/domain/viewer.ts';
import { agendaCard } from './cards/agenda-card.ts';
import type { Card } from './cards/card.ts';
import { itemCard } from './cards/item-card.ts';
import { recapCard } from './cards/recap-card.ts';
import type { Showing } from './cards/showing.ts';

/** Which of a meeting's messages. */
export type Message =
  | { readonly card: 'agenda' }
  | { readonly card: 'item'; readonly item: ItemId }
  | { readonly card: 'recap'; readonly page: number };

/** The card of a message, for a viewer, as the meeting stands. An item that isn't there any more gives the agenda. */
export function drawCard(meeting: Meeting, message: Message, viewer: Viewer, showing: Showing): Card {
  switch (message.card) {
    case 'agenda':
      return agendaCard(view(meeting, viewer), showing);
    case 'item': {
      const item = viewItem(meeting, message.item, viewer);
      return item === null
        ? agendaCard(view(meeting, viewer), showing)
        : itemCard(viewForCard(meeting, viewer), item, showing);
    }
    case 'recap': {
      const items = meeting.agenda
        .map(({ id }) => viewItem(meeting, id, viewer))
        .filter((item) => item !== null);
      return recapCard(view(meeting, viewer), items, showing, message.page);
    }
  }
}

/** A member's own copy of the card that was pressed. */
export const personalCard = (
  meeting: Meeting,
  message: Message,
  person: PersonId | null,
  showing: Omit<Showing, 'audience'>,
): Card => drawCard(meeting, message, { kind: 'person', person }, { ...showing, audience: 'person' });

/** The message a press belongs to: the item of its round or vote as the record has it, else what the card said. */
export function messageOf(action: CardAction, meeting: Meeting): Message {
  const item = itemOf(action, meeting);
  if (item !== null) return { card: 'item', item };
  if (action.card === 'recap') return { card: 'recap', page: action.page ?? 0 };
  if (action.card === 'item' && action.item != null) return { card: 'item', item: asId(action.item) };
  if (action.verb === 'check-in' || action.verb === 'check-out' || meeting.currentItem === null)
    return { card: 'agenda' };
  return action.card === 'agenda' ? { card: 'agenda' } : { card: 'item', item: meeting.currentItem };
}

function itemOf(action: CardAction, meeting: Meeting): ItemId | null {
  switch (action.verb) {
    case 'answer':
      return meeting.rounds[asId<RoundId>(action.round)]?.item ?? null;
    case 'ballot':
      return meeting.votes[asId<VoteId>(action.vote)]?.item ?? null;
    case 'sign-note':
      return meeting.notes[asId<NoteId>(action.note)]?.item ?? null;
    case 'reserve':
      return asId(action.item);
    default:
      return null;
  }
}
