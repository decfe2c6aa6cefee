import type { Digest } from '../../src/app/personal/digest.ts';
import { digestFrequencies, type DigestFrequency } from '../../src/contract/matters.ts';
import { t, type Locale } from '../../src/i18n/index.ts';
import type { Card, Element } from './card.ts';
import { clockTime, longDate, shortDate } from './clock-time.ts';
import { actions, heading, plain, subheading } from './elements.ts';
import { pickOne } from './inputs.ts';
import { openPage } from './open-page.ts';
import {
  assemblePersonal,
  linksOf,
  press,
  shortened,
  type Drawing,
  type PersonalShowing,
} from './personal-showing.ts';

export type Told = {
  readonly digest: Digest;
  readonly frequency: DigestFrequency;
  readonly today: string;
};

/** Lines of each kind; how many more there are is said. */
const shown = 6;

/** Sammandrag (PI10): what waits for the reader's principals, for the reader, and what is coming. */
export function digestCard(
  { digest, frequency, today }: Told,
  drawing: Drawing,
  showing: PersonalShowing,
): Card {
  const { locale } = showing;
  const { waiting, assignments, meetings, matters } = digest;
  const title = t(locale, 'cards.digest.heading');
  const say = (date: string) => shortDate(locale, date);
  const lines = [
    part(
      t(locale, 'cards.digest.waiting'),
      waiting.map(({ principalName, title: of, wantedBy, late }) =>
        [
          `${principalName}: ${shortened(of, 200)}`,
          ...(wantedBy === null ? [] : [t(locale, 'cards.digest.by', { date: say(wantedBy) })]),
          ...(late ? [t(locale, 'board.card.overdue')] : []),
        ].join(' · '),
      ),
      locale,
    ),
    part(
      t(locale, 'cards.digest.assignments'),
      assignments.map(({ text, due, late }) =>
        [
          shortened(text, 200),
          ...(due === null ? [] : [t(locale, 'assignments.due', { date: say(due) })]),
          ...(late ? [t(locale, 'board.card.overdue')] : []),
        ].join(' · '),
      ),
      locale,
    ),
    part(
      t(locale, 'cards.digest.meetings'),
      meetings.map(
        ({ bodyName, date, start }) =>
          `${bodyName} · ${longDate(locale, date)} ${clockTime(locale, start, 'Europe/Stockholm')}`,
      ),
      locale,
    ),
    part(
      t(locale, 'cards.digest.matters'),
      matters.map(
        ({ title: of, bodyName, stage }) =>
          `${shortened(of, 200)} · ${bodyName}, ${t(locale, `pipeline.stage.${stage}`)}`,
      ),
      locale,
    ),
  ].flat();
  return assemblePersonal(drawing, showing, title, [
    heading(title),
    ...plain(longDate(locale, today), { isSubtle: true, size: 'small', spacing: 'none' }),
    ...(lines.length === 0 ? plain(t(locale, 'cards.digest.nothing')) : lines),
    pickOne(
      'frequency',
      t(locale, 'digest.how-often'),
      digestFrequencies.map((one) => ({ value: one, title: t(locale, `digest.${one}`) })),
      frequency,
    ),
    ...actions([
      press(t(locale, 'cards.digest.choose'), 'choose-digest', drawing, { inputs: true }),
      ...openPage(t(locale, 'cards.digest.mine'), linksOf(showing).mine()),
    ]),
  ]);
}

function part(title: string, lines: readonly string[], locale: Locale): readonly Element[] {
  if (lines.length === 0) return [];
  const more = lines.length - shown;
  return [
    subheading(title),
    ...lines
      .slice(0, shown)
      .flatMap((line) => plain(`• ${line.replaceAll('\n', ' ')}`, { spacing: 'small' })),
    ...(more > 0 ? plain(t(locale, 'cards.digest.more', { more }), { isSubtle: true, size: 'small' }) : []),
  ];
}
