import { makeStyles, tokens } from '@fluentui/react-components';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type MouseEvent,
  type RefObject,
} from 'react';
import type { BoardAnswer, BoardQuery, MatterAnswer } from '../../src/contract/matters.ts';
import type { BodyId } from '../../src/domain/ids.ts';
import { memory } from './board-memory.ts';
import { afterDrawing } from '../components/focus-soon.ts';
import { Tabs } from '../components/tabs.tsx';
import { useText } from '../language.ts';
import { useNames } from '../pipeline/names.ts';
import { usePipeline } from '../pipeline/pipeline-context.ts';
import { Column } from './column.tsx';
import { columnNames, columnOf, columnQuery, type ColumnName } from './columns.ts';
import { MoveForm } from './move-form.tsx';
import { useColumn } from './use-column.ts';
import { useMoving, type Moving } from './use-moving.ts';

const useStyles = makeStyles({
  board: {
    flexGrow: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplateRows: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    overflowX: 'auto',
  },
  one: { height: 'max(300px, calc(100dvh - 380px))', display: 'grid', gridTemplateRows: 'minmax(0, 1fr)' },
  none: { display: 'none' },
  shown: { display: 'contents' },
});

type Props = {
  readonly bodies: readonly BodyId[];
  readonly gates: readonly BodyId[];
  readonly query: BoardQuery;
  readonly narrow: boolean;
  readonly turn: number;
  readonly onChanged: () => void;
  readonly learn: (answer: BoardAnswer) => void;
};

/** The columns beside each other, or one at a time on a phone. */
export function BoardColumns(props: Props) {
  const { gates, narrow, onChanged } = props;
  const { announce } = usePipeline();
  const say = useText();
  const names = useNames();
  const styles = useStyles();
  const [chosen, setChosen] = useState<ColumnName>(memory.chosen);
  const [totals, setTotals] = useState<Partial<Record<ColumnName, number>>>({});
  const board = useRef<HTMLDivElement>(null);
  const gateNames = gates.map((gate) => names.shortBody(gate)).join(', ');
  const titleOf = (column: ColumnName) => (column === 'gate' ? gateNames : say(`board.column.${column}`));
  const columns = columnNames.filter((name) => name !== 'gate' || gates.length > 0);
  const moved = ({ matter }: MatterAnswer) => {
    const column = columnOf(matter.stage, matter.body, gates);
    announce(say('board.moved', { title: matter.title, column: titleOf(column) }));
    onChanged();
    focusMatter(board.current, matter.matter, `[data-column="${column}"]`);
  };
  useReturn(board);
  const opening = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-matter]') : null;
    if (link?.dataset['matter'] !== undefined) memory.open(link.dataset['matter']);
  };
  const moving = useMoving(gates, titleOf, moved);
  const tell = useCallback((name: ColumnName, total: number | null) => {
    if (total !== null)
      setTotals((before) => (before[name] === total ? before : { ...before, [name]: total }));
  }, []);
  const closeForm = () => {
    const matter = moving.choosing?.card.matter;
    moving.close();
    if (matter !== undefined) focusMatter(board.current, matter, '');
  };
  const sideways = (from: ColumnName, way: 1 | -1) => {
    const at = columns.indexOf(from);
    const order = way === 1 ? columns.slice(at + 1) : columns.slice(0, at).toReversed();
    const next = order.find((column) => (totals[column] ?? 0) > 0);
    if (next !== undefined)
      board.current
        ?.querySelector<HTMLElement>(`[data-column="${next}"] [data-matter][tabindex="0"]`)
        ?.focus();
  };
  const drawn = (name: ColumnName) => (
    <OneColumn
      key={name}
      {...props}
      name={name}
      title={titleOf(name)}
      moving={moving}
      onTotal={tell}
      onSideways={(way) => sideways(name, way)}
    />
  );
  const form =
    moving.choosing === null ? null : (
      <MoveForm
        key={moving.choosing.card.matter}
        choosing={moving.choosing}
        moving={moving}
        onClose={closeForm}
        onDone={moving.close}
      />
    );
  const total = Object.values(totals).reduce((sum, one) => sum + one, 0);
  const found = (
    <p role="status" className="visually-hidden">
      {say('board.found', { total })}
    </p>
  );
  if (narrow)
    return (
      <div ref={board} onClickCapture={opening}>
        {form}
        {found}
        <Tabs
          items={columns.map((name) => ({ name, label: titleOf(name), count: totals[name] ?? 0 }))}
          strip
          chosen={chosen}
          onChoose={(name) => {
            setChosen(name);
            memory.choose(name);
          }}
        >
          <div className={styles.one}>
            {columns.map((name) => (
              <div key={name} className={name === chosen ? styles.shown : styles.none}>
                {drawn(name)}
              </div>
            ))}
          </div>
        </Tabs>
      </div>
    );
  return (
    <>
      {form}
      {found}
      <div
        ref={board}
        className={styles.board}
        role="region"
        aria-label={say('board.title')}
        tabIndex={0}
        onClickCapture={opening}
        onScroll={({ currentTarget }) => memory.keepSideways(currentTarget.scrollLeft)}
        style={{
          gridTemplateColumns: columns
            .map(
              (name) =>
                `minmax(${totals[name] === 0 ? 130 : 224}px, ${totals[name] === 0 ? '0.5fr' : '1fr'})`,
            )
            .join(' '),
        }}
      >
        {columns.map(drawn)}
      </div>
    </>
  );
}

type OneProps = Props & {
  readonly name: ColumnName;
  readonly title: string;
  readonly moving: Moving;
  readonly onTotal: (name: ColumnName, total: number | null) => void;
  readonly onSideways: (way: 1 | -1) => void;
};

function OneColumn({
  name,
  title,
  moving,
  bodies,
  gates,
  query,
  turn,
  learn,
  narrow,
  onTotal,
  onSideways,
}: OneProps) {
  const asked = JSON.stringify(columnQuery(name, query, bodies, gates));
  const cards = useColumn(columnQuery(name, query, bodies, gates), turn, learn);
  const [stop, setStop] = useState(() => memory.column(name, asked).stop);
  const { total } = cards;
  useEffect(() => onTotal(name, total), [onTotal, name, total]);
  return (
    <Column
      name={name}
      title={title}
      cards={cards}
      moving={moving}
      stop={stop}
      onStop={setStop}
      first={() => memory.column(name, asked).first}
      onFirst={(first) => memory.keepColumn(name, asked, { first, stop })}
      onSideways={onSideways}
      headless={narrow}
    />
  );
}

/** Coming back from a matter: the columns as far to the side as they were, and the focus on its card. */
function useReturn(board: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const matter = memory.takeOpened();
    if (matter === null) return;
    board.current?.scrollTo({ left: memory.sideways() });
    // After the page itself, which takes the focus when one comes to it.
    afterDrawing(() => focusMatter(board.current, matter, ''), 3);
  }, [board]);
}

/** Focuses a matter's card when it is drawn where it has come to; gives up after a while. */
function focusMatter(board: HTMLElement | null, matter: string, within: string, tries = 300): void {
  requestAnimationFrame(() => {
    const link = board?.querySelector<HTMLElement>(`${within} [data-matter="${CSS.escape(matter)}"]`);
    if (link?.checkVisibility() === true) link.focus();
    else if (tries > 0) focusMatter(board, matter, within, tries - 1);
  });
}
