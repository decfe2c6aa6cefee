import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, FlagRegular, PlayRegular, RecordRegular } from '@fluentui/react-icons';
import type { AgendaLine } from '../../src/domain/view.ts';
import { useText } from '../language.ts';
import { may } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import { useLayout } from './layout-styles.ts';
import { SendButton } from './send-button.tsx';
import { SendLine } from './send-line.tsx';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '24px 1fr auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
  },
  number: { textAlign: 'right', color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  now: { boxShadow: `-6px 0 0 -3px ${tokens.colorBrandStroke1}`, fontWeight: tokens.fontWeightSemibold },
  gone: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  flag: { color: tokens.colorStatusWarningForeground1, verticalAlign: 'text-bottom' },
});

/** Föredragningslistan, with what has come of each item. */
export function AgendaList() {
  const { view } = useMeeting();
  const styles = useStyles();
  const layout = useLayout();
  const say = useText();
  return (
    <ol className={layout.list} aria-label={say('tab.agenda')}>
      {view.agenda.map((line) => (
        <li
          key={line.id}
          className={mergeClasses(layout.line, styles.line, line.status === 'open' && styles.now)}
          {...(line.status === 'open' ? { 'aria-current': 'step' as const } : {})}
        >
          <span className={styles.number}>{line.number}</span>
          <div className={layout.tight}>
            <span className={mergeClasses(layout.plain, line.status === 'withdrawn' && styles.gone)}>
              {line.heading}{' '}
              {line.deviation === null ? null : (
                <FlagRegular className={styles.flag} aria-label={say('tab.item.deviation')} />
              )}
            </span>
            <span className={layout.muted}>{statusText(line, say)}</span>
          </div>
          {line.status === 'planned' && may(view, 'OpenItem') ? (
            <OpenItem line={line} />
          ) : (
            <Mark line={line} />
          )}
        </li>
      ))}
    </ol>
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
