import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLanguage, useText } from '../language.ts';
import { clock } from '../clock.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useLayout } from './layout-styles.ts';
import { useOnline } from '../live/use-online.ts';
import { useNow } from './use-now.ts';

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  large: { fontSize: 'clamp(14px, 1.4vw, 26px)', lineHeight: 1.35 },
  live: { display: 'inline-flex', alignItems: 'center', gap: '6px', whiteSpace: 'nowrap', flexShrink: 0 },
  dot: { width: '8px', height: '8px', borderRadius: '50%', boxSizing: 'border-box' },
  on: { backgroundColor: tokens.colorStatusSuccessForeground1 },
  off: { border: `2px solid ${tokens.colorStatusWarningForeground1}` },
});

/** Which body meets, what time it is, and whether what is shown is the truth of this moment. */
export function MeetingHeader({ large = false }: { readonly large?: boolean }) {
  const { view, line } = useMeeting();
  const { locale } = useLanguage();
  const say = useText();
  const styles = useStyles();
  const layout = useLayout();
  const now = useNow();
  const online = useOnline();
  const isLive = line === 'live';
  return (
    <header className={layout.between}>
      <h1 className={mergeClasses(styles.title, large && styles.large)}>
        {view.session?.body ?? view.body.name}
      </h1>
      <span className={mergeClasses(styles.live, layout.small, large && styles.large)}>
        <span className={mergeClasses(styles.dot, isLive ? styles.on : styles.off)} aria-hidden />
        {isLive ? (
          <>
            <span className="visually-hidden">{say('tab.live')}</span>
            <time>{clock(now, view.timeZone, locale)}</time>
          </>
        ) : (
          <span role="status">{say(online ? 'tab.reconnecting' : 'tab.offline')}</span>
        )}
      </span>
    </header>
  );
}
