import type { ItemId, PersonId } from '../src/domain/ids.ts';
import { bodyIn } from '../src/domain/meeting/roster.ts';
import type { Meeting } from '../src/domain/meeting/state.ts';
import { view, viewForCard } from '../src/domain/view-meeting.ts';
import { viewItem } from '../src/domain/view-item.ts';
import type { Viewer } from '../src/domain/viewer.ts';
import { agendaCard } from './cards/agenda-card.ts';
import type { Card } from './cards/card.ts';
import { itemCard } from './cards/item-card.ts';
import { noticeCard } from './cards/notice-card.ts';
import { recapCard } from './cards/recap-card.ts';
import { partsOf, type Showing } from './cards/showing.ts';
import { reminderCard, signOffCard } from './cards/sign-off-card.ts';
import type { Message } from './message-name.ts';

/** The card of a message, for a viewer, as the meeting stands. An item that isn't there any more gives the agenda. */
export function drawCard(meeting: Meeting, message: Message, viewer: Viewer, showing: Showing): Card {
  switch (message.card) {
    case 'notice':
      return noticeCard(view(meeting, viewer), showing, readAt(meeting, viewer));
    case 'agenda':
      return agendaCard(view(meeting, viewer), showing);
    case 'item':
      return drawItem(meeting, message.item, viewer, showing);
    case 'recap':
      return drawRecap(meeting, message.page, viewer, showing);
    case 'sign-off':
      return signOffCard(view(meeting, viewer), showing);
    case 'reminder':
      return reminderCard(view(meeting, viewer), showing);
  }
}

function drawItem(meeting: Meeting, id: ItemId, viewer: Viewer, showing: Showing): Card {
  const item = viewItem(meeting, id, viewer);
  if (item === null) return agendaCard(view(meeting, viewer), showing);
  const namedBallots = bodyIn(meeting.plan.roster, meeting.plan.body)?.namedBallotsInChat === true;
  return itemCard(viewForCard(meeting, viewer), item, { ...showing, namedBallots });
}

function drawRecap(meeting: Meeting, page: number, viewer: Viewer, showing: Showing): Card {
  const items = meeting.agenda.map(({ id }) => viewItem(meeting, id, viewer)).filter((item) => item !== null);
  const findings = () => partsOf(showing).findings(meeting, showing.locale);
  return recapCard({ view: view(meeting, viewer), items, findings, page }, showing);
}

/** When the viewer last said that they have read the notice, which may have been sent again since. */
const readAt = ({ notice }: Meeting, viewer: Viewer) =>
  viewer.kind === 'person' && viewer.person !== null ? (notice?.read[viewer.person] ?? null) : null;

/** A member's own copy of the card that was pressed. */
export const personalCard = (
  meeting: Meeting,
  message: Message,
  person: PersonId | null,
  showing: Omit<Showing, 'audience'>,
): Card => drawCard(meeting, message, { kind: 'person', person }, { ...showing, audience: 'person' });
