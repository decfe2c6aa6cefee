import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkRegular,
  EditRegular,
  FlagRegular,
  PlayRegular,
  RecordRegular,
} from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { AgendaLine } from '../../src/domain/view.ts';
import { useText } from '../language.ts';
import { may } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import { dragging } from './agenda-dragging.ts';
import { AgendaTools, toolsFor } from './agenda-tools.tsx';
import { Conflicts } from './conflicts.tsx';
import { ItemDetails } from './current-item.tsx';
import { RaiseLink } from '../before/raise-link.tsx';
import { useLayout } from './layout-styles.ts';
import { SendButton } from './send-button.tsx';
import { SendLine } from './send-line.tsx';
import { useLooked } from './use-looked.ts';
import { useAgendaMoves, type AgendaMoves } from './use-agenda-moves.ts';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
  },
  across: { gridColumn: '1 / -1' },
  number: { textAlign: 'right', color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  now: { boxShadow: `-6px 0 0 -3px ${tokens.colorBrandStroke1}`, fontWeight: tokens.fontWeightSemibold },
  gone: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  flag: { color: tokens.colorStatusWarningForeground1, verticalAlign: 'text-bottom' },
  looked: { backgroundColor: tokens.colorNeutralBackground1Selected, ':focus': { outlineStyle: 'none' } },
  draggable: { cursor: 'grab' },
  target: { boxShadow: `inset 0 2px 0 ${tokens.colorBrandStroke1}` },
});

/** Föredragningslistan, with what has come of each item; those who run the meeting change it in place (AG5). */
export function AgendaList() {
  const { view } = useMeeting();
  const layout = useLayout();
  const say = useText();
  const list = useRef<HTMLOListElement>(null);
  const moves = useAgendaMoves(list);
  const [changing, setChanging] = useState(false);
  const changeable = view.agenda.some((line) => toolsFor(view, line));
  return (
    <>
      {changeable ? (
        <Button
          size="small"
          appearance="subtle"
          icon={<EditRegular aria-hidden />}
          aria-pressed={changing}
          onClick={() => setChanging(!changing)}
        >
          {say(changing ? 'tab.agenda.changed' : 'tab.agenda.change')}
        </Button>
      ) : null}
      <ol className={layout.list} aria-label={say('tab.agenda')} ref={list}>
        {view.agenda.map((line) => (
          <Line key={line.id} line={line} moves={moves} changing={changing} />
        ))}
      </ol>
      <SendLine sending={moves.sending} />
    </>
  );
}

type LineProps = {
  readonly line: AgendaLine;
  readonly moves: AgendaMoves;
  readonly changing: boolean;
};

function Line({ line, moves, changing }: LineProps) {
  const { view } = useMeeting();
  const styles = useStyles();
  const layout = useLayout();
  const say = useText();
  const movable = line.status === 'planned' && may(view, 'MoveAgendaItem');
  const { looked, place } = useLooked<HTMLLIElement>(line.id);
  return (
    <li
      ref={place}
      tabIndex={looked ? -1 : undefined}
      className={mergeClasses(
        layout.line,
        styles.line,
        line.status === 'open' && styles.now,
        looked && styles.looked,
        movable && styles.draggable,
        moves.over === line.id && styles.target,
      )}
      {...(line.status === 'open' ? { 'aria-current': 'step' as const } : {})}
      {...(movable ? dragging(line.id, moves) : {})}
    >
      <span className={styles.number}>{line.number}</span>
      <div className={layout.tight}>
        <span className={mergeClasses(layout.plain, line.status === 'withdrawn' && styles.gone)}>
          {line.heading}{' '}
          {line.deviation === null ? null : (
            <FlagRegular className={styles.flag} aria-label={say('tab.item.deviation')} />
          )}
        </span>
        <span className={layout.muted}>
          {statusText(line, say)}
          {line.addedDuringMeeting ? ` · ${say('tab.item.added')}` : ''}
        </span>
        {line.withdrawnFor === null ? null : (
          <span className={layout.muted}>{say('tab.item.withdrawn-for', { reason: line.withdrawnFor })}</span>
        )}
        {line.status === 'planned' ? <Conflicts item={line} /> : null}
        {looked ? <ItemDetails item={line} open /> : null}
        <RaiseLink line={line} />
      </div>
      {line.status === 'planned' && may(view, 'OpenItem') ? <OpenItem line={line} /> : <Mark line={line} />}
      {changing && toolsFor(view, line) ? (
        <div className={styles.across}>
          <AgendaTools line={line} moves={moves} />
        </div>
      ) : null}
    </li>
  );
}

function statusText(line: AgendaLine, say: ReturnType<typeof useText>): string {
  if (line.outcomes.length > 0) return line.outcomes.map((kind) => say(`tab.outcome.${kind}`)).join(' · ');
  return line.status === 'planned'
    ? say(`tab.kind.${line.kind ?? 'unlabelled'}`)
    : say(`tab.status.${line.status}`);
}

function Mark({ line }: { readonly line: AgendaLine }) {
  if (line.status === 'closed') return <CheckmarkRegular aria-hidden />;
  return line.status === 'open' ? <RecordRegular aria-hidden /> : <span />;
}

function OpenItem({ line }: { readonly line: AgendaLine }) {
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  return (
    <div className={layout.tight}>
      <SendButton
        sending={sending}
        appearance="subtle"
        size="small"
        icon={<PlayRegular aria-hidden />}
        label={say('tab.next.open-item', { number: line.number, heading: line.heading })}
        onPress={() => void sending.send({ type: 'OpenItem', item: line.id })}
      >
        {null}
      </SendButton>
      <SendLine sending={sending} />
    </div>
  );
}
