import type { Item, Position } from './meeting/agenda.ts';
import type { Pairing } from './meeting/events.ts';
import { itemIn, motionsOf } from './meeting/items.ts';
import { nameIn } from './meeting/roster.ts';
import type { Meeting, Vote } from './meeting/state.ts';
import type { Sight } from './sight.ts';
import type { ConflictLine, CurrentItem, MotionLine, PositionLine } from './view.ts';

export const motionLines = (meeting: Meeting, item: Item, sight: Sight): readonly MotionLine[] =>
  motionsOf(meeting, item).map(({ id, kind, text, person, at }) => ({
    id,
    kind,
    text,
    person,
    name: nameIn(meeting.plan.roster, person),
    at,
    mine: person === sight.person,
  }));

/** A position in words: the item's own proposal, or a motion with its mover. */
export function positionLine(meeting: Meeting, item: Item, position: Position): PositionLine {
  const motion = position === 'main' ? undefined : meeting.motions[position];
  if (motion === undefined) return { position, text: item.proposal ?? item.heading, mover: null };
  return { position, text: motion.text, mover: nameIn(meeting.plan.roster, motion.person) };
}

export const votingOrderView = (meeting: Meeting, item: Item): CurrentItem['votingOrder'] =>
  item.votingOrder === null
    ? null
    : {
        order: item.votingOrder.order.map((position) => positionLine(meeting, item, position)),
        approvedAt: item.votingOrder.approvedAt,
      };

export const pairingLines = (
  meeting: Meeting,
  item: Item,
  pairing: Pairing | null,
): CurrentItem['pairing'] =>
  pairing === null
    ? null
    : {
        approve: positionLine(meeting, item, pairing.approve),
        reject: positionLine(meeting, item, pairing.reject),
      };

export function pairingOf(meeting: Meeting, vote: Vote): CurrentItem['pairing'] {
  const item = itemIn(meeting, vote.item);
  return item === undefined ? null : pairingLines(meeting, item, vote.between);
}

export function prevailedOf(meeting: Meeting, { item: id, prevailed }: Vote): PositionLine | null {
  const item = itemIn(meeting, id);
  return item === undefined || prevailed === null ? null : positionLine(meeting, item, prevailed);
}

export const conflictLines = (meeting: Meeting, item: Item): readonly ConflictLine[] =>
  item.conflicts.map(({ person, reason }) => ({
    person,
    name: nameIn(meeting.plan.roster, person),
    reason,
  }));
