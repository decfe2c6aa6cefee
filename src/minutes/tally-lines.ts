import type { Item } from '../domain/meeting/agenda.ts';
import type { Vote } from '../domain/meeting/state.ts';
import { shares, stances, tally } from '../domain/tally.ts';
import { t } from '../i18n/index.ts';
import { bodiesAt } from './belonging.ts';
import { seatsOf } from './served.ts';
import type { Setting } from './setting.ts';

const choices = ['approve', 'reject', 'abstain'] as const;

/** Röstetal per person and per principal (DE5), each as a sentence. */
export function tallyLines(setting: Setting, item: Item, vote: Vote): readonly string[] {
  const { meeting, locale } = setting;
  const counted = tally(vote);
  const byPerson = choices.map((id) => count(setting, vote, id, counted[id]));
  const silent =
    counted.silent === 0 ? [] : [t(locale, 'minutes.vote.count.silent', { count: counted.silent })];
  const held = [...stances(vote).values()];
  const holding = (stance: string) => held.filter((known) => known === stance).length;
  const missing = unrepresentedIn(setting, item, vote);
  const byPrincipal = [
    ...choices.map((id) => count(setting, vote, id, holding(id))),
    ...some(holding('silent'), (n) => t(locale, 'minutes.vote.count.silent', { count: n })),
    ...some(holding('split'), (n) => `${n} ${t(locale, 'minutes.vote.count.split', { count: n })}`),
    ...some(missing, (n) => `${n} ${t(locale, 'minutes.vote.count.unrepresented', { count: n })}`),
  ];
  const lines = [
    t(locale, 'minutes.vote.tally', { counts: [...byPerson, ...silent].join(', ') }),
    ...shareLines(setting, item, vote),
  ];
  const elected = bodiesAt(meeting, item).length === 1 && held.length > 0;
  return elected
    ? [...lines, t(locale, 'minutes.vote.by-principal', { counts: byPrincipal.join(', ') })]
    : lines;
}

/** Andel, together with what it is a share of (DE13); only where the style wants it. */
function shareLines({ meeting, style, locale }: Setting, item: Item, vote: Vote): readonly string[] {
  if (style.shares === 'none') return [];
  const seats = bodiesAt(meeting, item).flatMap((body) => seatsOf(meeting, body)).length;
  const { ofYesAndNo, ofRoll, ofSeats } = shares(tally(vote), seats);
  const share = { 'yes-and-no': ofYesAndNo, roll: ofRoll, seats: ofSeats }[style.shares];
  if (share === null) return [];
  const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(100 * share);
  return [t(locale, `minutes.vote.share.${style.shares}`, { share: percent })];
}

const some = (n: number, text: (n: number) => string): readonly string[] => (n === 0 ? [] : [text(n)]);

const count = ({ locale }: Setting, vote: Vote, id: (typeof choices)[number], n: number): string => {
  const label = vote.choices.find((choice) => choice.id === id)?.label ?? id;
  // Between two positions the labels are names of their own: "Malvik".
  const printed = vote.between === null || id === 'abstain' ? label.toLocaleLowerCase(locale) : label;
  return t(locale, 'minutes.vote.count', { count: n, label: printed });
};

/** Principals with a seat in the body and nobody on the roll. */
function unrepresentedIn({ meeting }: Setting, item: Item, vote: Vote): number {
  const seats = bodiesAt(meeting, item).flatMap((body) => seatsOf(meeting, body));
  const all = new Set(seats.flatMap(({ principal }) => (principal === null ? [] : [principal])));
  return [...all].filter((id) => !vote.roll.some(({ principal }) => principal === id)).length;
}
