import type { PositionLine } from '../../src/domain/view.ts';
import { t, type Locale } from '../../src/i18n/index.ts';

/** What a position is called: the main proposal, or whose motion it is. */
export const positionName = ({ mover }: PositionLine, locale: Locale): string =>
  mover === null ? t(locale, 'cards.position.main') : t(locale, 'cards.position.motion', { mover });

/** A position with its words. */
export const positionText = (line: PositionLine, locale: Locale): string =>
  `${positionName(line, locale)}: ${line.text}`;
