import { Button } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { useRef, type KeyboardEvent } from 'react';
import { focusSoon } from '../components/focus-soon.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';

export type Ordered<Id extends string> = { readonly id: Id; readonly text: string };

type Props<Id extends string> = {
  readonly label: string;
  readonly lines: readonly Ordered<Id>[];
  readonly onMove: (from: number, to: number) => void;
};

/** Lines to be put in order: with the buttons, or with Alt and an arrow from inside a line. The focus goes along. */
export function OrderedList<Id extends string>({ label, lines, onMove }: Props<Id>) {
  const say = useText();
  const layout = useLayout();
  const list = useRef<HTMLOListElement>(null);
  const move = (from: number, to: number, way: 'up' | 'down') => {
    const line = lines[from];
    if (line === undefined || to < 0 || to >= lines.length) return;
    onMove(from, to);
    focusSoon(() => list.current?.querySelector<HTMLElement>(`[data-move="${way}:${line.id}"]`));
  };
  const pressed = (event: KeyboardEvent, at: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const up = event.key === 'ArrowUp';
    move(at, up ? at - 1 : at + 1, up ? 'up' : 'down');
  };
  return (
    <ol className={layout.list} aria-label={label} ref={list}>
      {lines.map(({ id, text }, at) => (
        <li key={id} className={`${layout.line} ${layout.between}`} onKeyDown={(event) => pressed(event, at)}>
          <span className={layout.grow}>
            <span className={layout.strong}>{at + 1}.</span> {text}
          </span>
          <span className={layout.fixed}>
            {(['up', 'down'] as const).map((way) => (
              <Button
                key={way}
                type="button"
                size="small"
                appearance="subtle"
                data-move={`${way}:${id}`}
                icon={way === 'up' ? <ArrowUpRegular aria-hidden /> : <ArrowDownRegular aria-hidden />}
                aria-label={say(`tab.order.${way}`, { text })}
                disabledFocusable={way === 'up' ? at === 0 : at === lines.length - 1}
                onClick={() => move(at, way === 'up' ? at - 1 : at + 1, way)}
              />
            ))}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The list with one line moved to another place. */
export function movedTo<Line>(lines: readonly Line[], from: number, to: number): readonly Line[] {
  const line = lines[from];
  return line === undefined ? lines : lines.toSpliced(from, 1).toSpliced(to, 0, line);
}
