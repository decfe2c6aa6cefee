import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useEffect, useRef, type DragEvent, type KeyboardEvent } from 'react';
import type { MatterCard as Card } from '../../src/domain/matter/view.ts';
import { useLayout } from '../components/layout-styles.ts';
import { SendLine } from '../components/send-line.tsx';
import { useText } from '../language.ts';
import type { ColumnName } from './columns.ts';
import { MatterCard } from './matter-card.tsx';
import { MoveButton } from './move-button.tsx';
import type { Moving } from './use-moving.ts';
import type { ColumnCards } from './use-column.ts';

const useStyles = makeStyles({
  column: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    minWidth: 0,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: '2px solid transparent',
  },
  open: { border: `2px dashed ${tokens.colorCompoundBrandStroke}` },
  over: {
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  closed: { opacity: 0.7 },
  head: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalS,
  },
  list: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overscrollBehaviorY: 'contain',
    paddingInline: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalS,
  },
  inner: { position: 'relative', width: '100%', listStyleType: 'none', margin: 0, padding: 0 },
  place: { position: 'absolute', top: 0, left: 0, width: '100%', paddingBottom: tokens.spacingVerticalS },
  coming: {
    height: '96px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  empty: { padding: tokens.spacingHorizontalM, paddingTop: 0 },
});

type Props = {
  readonly name: ColumnName;
  readonly title: string;
  readonly cards: ColumnCards;
  readonly moving: Moving;
  /** Which card of the column is its stop for Tab. */
  readonly stop: number;
  readonly onStop: (index: number) => void;
  /** The topmost card when the column was left, and now. */
  readonly first: () => number;
  readonly onFirst: (index: number) => void;
  /** The arrows go from column to column. */
  readonly onSideways: (way: 1 | -1) => void;
  readonly headless?: boolean;
};

const estimate = 168;

/** One column: as many cards as there are matters, as many on the page as can be seen. */
export function Column(props: Props) {
  const { name, title, cards, moving, stop, onStop, onSideways, headless = false } = props;
  const say = useText();
  const styles = useStyles();
  const layout = useLayout();
  const list = useRef<HTMLDivElement>(null);
  const total = cards.total ?? 0;
  const kept = Math.min(stop, Math.max(0, total - 1));
  // oxlint-disable-next-line react/incompatible-library -- its functions are used in this component only, which is drawn anew whenever they would answer otherwise
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => list.current,
    estimateSize: () => estimate,
    overscan: 4,
    getItemKey: (index) => cards.cardAt(index)?.matter ?? index,
    // The card that is the stop for Tab stays on the page, however far it is scrolled: so focus isn't lost.
    rangeExtractor: (range: Range) =>
      [...new Set([...(kept < range.count ? [kept] : []), ...defaultRangeExtractor(range)])].toSorted(
        (a, b) => a - b,
      ),
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [virtual.range?.startIndex ?? 0, virtual.range?.endIndex ?? 0];
  const { seen } = cards;
  useEffect(() => seen(first, last));

  const returned = useRef(false);
  useEffect(() => {
    if (cards.total === null) return;
    if (returned.current) props.onFirst(first);
    else if (props.first() > 0) virtual.scrollToIndex(props.first(), { align: 'start' });
    returned.current = true;
  });

  // When the card that had the focus has gone elsewhere meanwhile, the one in its place gets it.
  const focused = useRef(false);
  useEffect(() => {
    if (focused.current && document.activeElement === document.body) focusCard(list, kept);
  });

  const goTo = (index: number) => {
    if (index < 0 || index >= total) return;
    onStop(index);
    virtual.scrollToIndex(index);
    focusCard(list, index);
  };
  const pressed = (event: KeyboardEvent, index: number, card: Card) => {
    const sideways = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: total - 1 }[event.key];
    if (event.altKey && sideways !== null) moving.step(card, sideways);
    else if (event.altKey || event.ctrlKey || event.metaKey) return;
    else if (sideways !== null) onSideways(sideways);
    else if (to !== undefined) goTo(to);
    else return;
    event.preventDefault();
  };
  const state = moving.stateOf(name);
  return (
    <section
      className={mergeClasses(
        styles.column,
        state === 'open' && styles.open,
        state === 'over' && styles.over,
        state === 'closed' && styles.closed,
      )}
      aria-label={title}
      aria-busy={cards.stale}
      onBlur={(event) => {
        if (event.relatedTarget !== null) focused.current = false;
      }}
      data-column={name}
      {...droppable(name, moving)}
    >
      {headless ? null : (
        <header className={styles.head}>
          <h2 className={layout.label} tabIndex={-1}>
            {title}
          </h2>
          <span className={layout.muted}>{cards.total ?? ''}</span>
        </header>
      )}
      {cards.total === null && !cards.failed ? <Spinner size="tiny" label={say('board.fetching')} /> : null}
      {cards.failed ? (
        <div className={styles.empty} role="alert">
          <p className={layout.plain}>{say('board.unreachable')}</p>
          <Button size="small" onClick={cards.again}>
            {say('tab.send.again')}
          </Button>
        </div>
      ) : null}
      {cards.total === 0 ? (
        <p className={mergeClasses(layout.muted, styles.empty)}>{say('board.empty')}</p>
      ) : null}
      <div className={styles.list} ref={list} hidden={total === 0}>
        <ul className={styles.inner} style={{ height: virtual.getTotalSize() }} aria-label={title}>
          {items.map(({ index, key, start }) => {
            const card = cards.cardAt(index);
            return (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className={styles.place}
                style={{ transform: `translateY(${start}px)` }}
                aria-posinset={index + 1}
                aria-setsize={total}
                {...(card === null ? {} : draggable(card, moving))}
              >
                {card === null ? (
                  <div className={styles.coming} aria-hidden />
                ) : (
                  <MatterCard
                    card={card}
                    stop={index === kept}
                    lifted={moving.lifted?.matter === card.matter}
                    answer={
                      moving.about?.matter === card.matter && moving.choosing === null ? (
                        <SendLine sending={moving.sending} />
                      ) : null
                    }
                    tools={<MoveButton card={card} moving={moving} stop={index === kept} />}
                    onKeyDown={(event) => pressed(event, index, card)}
                    onFocus={() => {
                      focused.current = true;
                      onStop(index);
                    }}
                  />
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}

/** Focuses the card once it is drawn; a page that isn't there yet is waited for, a while. */
function focusCard(list: { readonly current: HTMLElement | null }, index: number, tries = 40): void {
  requestAnimationFrame(() => {
    const link = list.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-matter]`);
    if (link !== null && link !== undefined) link.focus();
    else if (tries > 0) focusCard(list, index, tries - 1);
  });
}

const draggable = (card: Card, moving: Moving) => ({
  draggable: true,
  onDragStart: (event: DragEvent) => {
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', card.title);
    moving.lift(card);
  },
  onDragEnd: () => moving.letGo(),
});

const droppable = (name: ColumnName, moving: Moving) => ({
  onDragOver: (event: DragEvent) => {
    if (moving.lifted === null) return;
    event.preventDefault();
    moving.hover(name);
  },
  onDrop: (event: DragEvent) => {
    event.preventDefault();
    moving.drop(name);
  },
});
