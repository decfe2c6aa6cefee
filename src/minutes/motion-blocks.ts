import type { Item, Position } from '../domain/meeting/agenda.ts';
import { nameIn } from '../domain/meeting/roster.ts';
import type { Meeting, Motion } from '../domain/meeting/state.ts';
import { t } from '../i18n/index.ts';
import { bodyOf } from './belonging.ts';
import type { Block } from './blocks.ts';
import { plain } from './inline.ts';
import { personLine } from './person-line.ts';
import type { Setting } from './setting.ts';
import { sentence } from './wording.ts';

/** Yrkanden that stand, by whom, and the propositionsordning that was approved (DE9). */
export function motionBlocks(setting: Setting, item: Item): readonly Block[] {
  const { meeting, locale } = setting;
  const lines = standingMotions(meeting, item).map((motion) =>
    personLine(setting, motion.person, bodyOf(meeting, item, motion.person), {
      statement: motionText(setting, motion),
    }),
  );
  if (lines.length === 0) return [];
  return [
    { kind: 'lines', heading: t(locale, 'minutes.motions'), lines },
    ...votingOrderBlocks(setting, item),
  ];
}

/** In the order they were made; what was withdrawn is not printed. */
export const standingMotions = (meeting: Meeting, item: Item): readonly Motion[] =>
  item.motions.flatMap((id) => meeting.motions[id] ?? []).filter(({ withdrawnAt }) => withdrawnAt === null);

function motionText({ locale }: Setting, { kind, text }: Motion): string {
  const words = text.trim();
  if (words === '') return t(locale, 'minutes.motion.rejection.bare');
  return sentence(t(locale, `minutes.motion.${kind}`, { text: words }));
}

function votingOrderBlocks(setting: Setting, item: Item): readonly Block[] {
  const { locale } = setting;
  const positions = approvedOrder(item);
  if (positions.length < 2) return [];
  const amount = positions.length === 2 ? 'one' : 'several';
  const items = positions.map((position) => ({ text: plain(orderLine(setting, item, position)), lists: [] }));
  return [
    { kind: 'fact', text: t(locale, `minutes.voting-order.${amount}`) },
    { kind: 'list', marks: { kind: 'bullets', mark: setting.style.bullet }, items },
  ];
}

/** The main proposal, then the counter-proposals in the order they are put; empty until the body approves it. */
export const approvedOrder = ({ votingOrder }: Item): readonly Position[] =>
  votingOrder?.approvedAt == null ? [] : votingOrder.order;

function orderLine({ meeting, locale }: Setting, item: Item, position: Position): string {
  const text = positionText(meeting, item, position);
  const name = moverOf(meeting, position);
  return sentence(
    name === null
      ? t(locale, 'minutes.voting-order.main', { text })
      : t(locale, 'minutes.voting-order.counter', { name, text }),
  );
}

/** "huvudförslaget: …" or "yrkandet av N.N.: …", as the end of a sentence. */
export function positionWords({ meeting, locale }: Setting, item: Item, position: Position): string {
  const text = positionText(meeting, item, position);
  const name = moverOf(meeting, position);
  return sentence(
    name === null
      ? t(locale, 'minutes.position.main', { text })
      : t(locale, 'minutes.position.motion', { name, text }),
  );
}

export function positionText(meeting: Meeting, item: Item, position: Position): string {
  const motion = position === 'main' ? undefined : meeting.motions[position];
  return motion?.text ?? item.proposal ?? item.heading;
}

function moverOf(meeting: Meeting, position: Position): string | null {
  const motion = position === 'main' ? undefined : meeting.motions[position];
  return motion === undefined ? null : nameIn(meeting.plan.roster, motion.person);
}
