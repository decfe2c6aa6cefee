import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { Waiting } from '../../src/contract/mine.ts';
import { addressWith } from '../address.ts';
import { day } from '../clock.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useLanguage, useText } from '../language.ts';

const useStyles = makeStyles({
  none: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, margin: 0 },
  sign: { color: tokens.colorStatusSuccessForeground1, fontSize: tokens.fontSizeBase500 },
});

/** What only the reader can do, with the way there. */
export function WaitingList({ waiting }: { readonly waiting: readonly Waiting[] }) {
  const say = useText();
  const styles = useStyles();
  const layout = useLayout();
  return (
    <section className={layout.tight}>
      <h2 className={layout.label}>{say('mine.waiting')}</h2>
      {waiting.length === 0 ? (
        <p className={styles.none}>
          <CheckmarkCircleRegular className={styles.sign} aria-hidden />
          {say('mine.waiting.none')}
        </p>
      ) : (
        <ul className={layout.list}>
          {waiting.map((one, at) => (
            <li key={`${one.meeting}-${one.kind}-${String(at)}`} className={layout.line}>
              <Line waiting={one} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Where each is done. */
const surfaceOf: Readonly<Record<Waiting['kind'], string>> = {
  answer: 'meeting',
  ballot: 'meeting',
  election: 'meeting',
  note: 'meeting',
  notice: 'details',
  recap: 'recap',
  signature: 'sign',
};

function Line({ waiting }: { readonly waiting: Waiting }) {
  const say = useText();
  const { locale } = useLanguage();
  const layout = useLayout();
  const { kind, meeting, bodyName, date, item } = waiting;
  const what = item === null ? '' : say('mine.item', { number: item.number, heading: item.heading });
  return (
    <div className={layout.between}>
      <div className={`${layout.tight} ${layout.grow}`}>
        <span className={layout.strong}>{say(`mine.waits.${kind}`)}</span>
        <span className={`${layout.plain} ${layout.muted}`}>
          {[what, `${bodyName}, ${day(date, locale)}`].filter((part) => part !== '').join(' · ')}
        </span>
      </div>
      <Button
        as="a"
        size="small"
        className={layout.fixed}
        href={addressWith(window.location.search, { meeting, surface: surfaceOf[kind] })}
        aria-label={`${say(`mine.do.${kind}`)}: ${what} ${bodyName}`}
      >
        {say(`mine.do.${kind}`)}
      </Button>
    </div>
  );
}
