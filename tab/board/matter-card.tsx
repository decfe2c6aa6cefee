import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ClockAlarmRegular, FlagRegular, WarningRegular } from '@fluentui/react-icons';
import type { KeyboardEvent, ReactNode } from 'react';
import type { MatterCard as Card } from '../../src/domain/matter/view.ts';
import { day } from '../clock.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useLanguage, useText } from '../language.ts';
import { AdoptionCells } from '../pipeline/adoption-cells.tsx';
import { adoptionText } from '../pipeline/adoption-text.ts';
import { useNames } from '../pipeline/names.ts';
import { originText } from '../pipeline/origin-text.ts';
import { PlaceLink } from '../pipeline/place-link.tsx';
import { toSurface } from '../pipeline/place.ts';
import { ownWord } from './columns.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
    ':hover': { border: `1px solid ${tokens.colorNeutralStroke1Hover}` },
    ':focus-within': { border: `1px solid ${tokens.colorCompoundBrandStroke}` },
  },
  movable: { cursor: 'grab' },
  lifted: { opacity: 0.6 },
  top: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'flex-start',
    '& > button': { marginBlock: '-3px', marginInlineEnd: '-6px' },
  },
  title: {
    flexGrow: 1,
    minWidth: 0,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    display: '-webkit-box',
    WebkitLineClamp: 4,
    // oxlint-disable-next-line typescript/no-deprecated -- no browser cuts lines without it
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    paddingBottom: '1px',
  },
  sign: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'flex-start' },
  icon: { flexShrink: 0, marginTop: '1px' },
  warning: { color: tokens.colorStatusWarningForeground1 },
  danger: { color: tokens.colorPaletteRedForeground1 },
  word: {
    alignSelf: 'flex-start',
    paddingInline: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

type Props = {
  readonly card: Card;
  /** Of all cards in a column one is a stop for Tab; arrows go to the others. */
  readonly stop: boolean;
  readonly lifted: boolean;
  readonly tools: ReactNode;
  /** What came of moving it, said on the card. */
  readonly answer: ReactNode;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
};

/** A matter on the board: number, heading, where from, when next, what it lacks, what is out of the ordinary. */
export function MatterCard({ card, stop, lifted, tools, answer, onKeyDown, onFocus }: Props) {
  const say = useText();
  const { locale } = useLanguage();
  const names = useNames();
  const styles = useStyles();
  const layout = useLayout();
  const { matter, title, registryNumber, stage, body, origin, nextMeeting, lacks, adoption } = card;
  return (
    <article
      className={mergeClasses(styles.card, layout.small, styles.movable, lifted && styles.lifted)}
      onKeyDown={(event) => {
        // What is pressed in the card's menu comes here too, though the menu stands elsewhere on the page.
        if (event.currentTarget.contains(event.target as Node)) onKeyDown(event);
      }}
      onFocus={onFocus}
    >
      {registryNumber === null ? null : <span className={layout.muted}>{registryNumber}</span>}
      <div className={styles.top}>
        <PlaceLink
          to={toSurface('matter', { matter })}
          className={styles.title}
          data-matter={matter}
          tabIndex={stop ? 0 : -1}
          draggable={false}
          dir="auto"
          title={title}
          aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
        >
          {title}
        </PlaceLink>
        {tools}
      </div>
      {ownWord.has(stage) ? <span className={styles.word}>{say(`pipeline.stage.${stage}`)}</span> : null}
      <span className={layout.muted}>
        {say('board.card.from', { from: originText(origin, names, say), at: names.shortBody(body) })}
      </span>
      {nextMeeting === null ? null : (
        <span>
          {say('board.card.next', {
            date: day(nextMeeting.date, locale),
            body: names.shortBody(nextMeeting.body),
          })}
        </span>
      )}
      {card.deviations.length === 0 ? null : (
        <span className={styles.sign}>
          <FlagRegular className={mergeClasses(styles.icon, styles.warning)} aria-hidden />
          {say('board.card.deviation')}
        </span>
      )}
      {lacks.length === 0 ? null : (
        <span className={styles.sign}>
          <WarningRegular className={mergeClasses(styles.icon, styles.warning)} aria-hidden />
          {say('pipeline.lacks', { what: lacks.map(({ need }) => say(`pipeline.need.${need}`)) })}
        </span>
      )}
      {card.overdue ? (
        <span className={mergeClasses(styles.sign, styles.danger)}>
          <ClockAlarmRegular className={styles.icon} aria-hidden />
          {say('board.card.overdue')}
        </span>
      ) : null}
      {adoption === null ? null : (
        <>
          <span>{adoptionText(adoption, say)}</span>
          <AdoptionCells cells={adoption.cells} label={say('pipeline.adoption.label')} />
        </>
      )}
      {answer}
    </article>
  );
}
