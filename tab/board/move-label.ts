import type { Locale } from '../../src/i18n/text.ts';
import { day } from '../clock.ts';
import type { Say } from '../language.ts';
import type { Names } from '../pipeline/names.ts';
import type { Move } from './moves.ts';

/** "Lämna över till LSG", "Kalla till Samråd 15 mars 2024 (utan LSG)" */
export function moveLabel(
  { does, body, date, skipped }: Move,
  names: Names,
  say: Say,
  locale: Locale,
): string {
  const said = say(`board.move.${does}`, {
    body: body === null ? '' : names.shortBody(body),
    date: date === null ? '' : day(date, locale),
  });
  return skipped.length === 0
    ? said
    : `${said} ${say('board.move.past', { bodies: skipped.map((one) => names.shortBody(one)) })}`;
}
