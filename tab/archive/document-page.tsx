import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { ArchivedMinutesAnswer } from '../../src/contract/archive.ts';
import type { Ask } from '../api.ts';
import { day } from '../clock.ts';
import { Disclosure } from '../components/disclosure.tsx';
import { focusSoon } from '../components/focus-soon.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useLanguage, useText } from '../language.ts';
import { archivedMinutes } from './archive-requests.ts';
import { useArchiveStyles } from './archive-styles.ts';
import { UnreadList } from './unread-list.tsx';

type Props = {
  readonly ask: Ask;
  readonly document: string;
  /** Shown open: where the hit was. */
  readonly item: number | null;
  readonly onBack: () => void;
};

/** One set of minutes: its items, and the list of what wasn't understood. */
export function DocumentPage({ ask, document, item, onBack }: Props) {
  const say = useText();
  const layout = useLayout();
  const heading = useRef<HTMLHeadingElement>(null);
  const [minutes, setMinutes] = useState<ArchivedMinutesAnswer | 'fault' | null>(null);
  useEffect(() => {
    let current = true;
    archivedMinutes(ask, document).then(
      (answer) => current && setMinutes(answer),
      () => current && setMinutes('fault'),
    );
    return () => {
      current = false;
    };
  }, [ask, document]);
  useEffect(() => focusSoon(() => heading.current), [minutes]);
  return (
    <div className={layout.column}>
      <div>
        <Button appearance="subtle" icon={<ArrowLeftRegular aria-hidden />} onClick={onBack}>
          {say('archive.back')}
        </Button>
      </div>
      {minutes === null ? <p role="status">{say('archive.document.fetching')}</p> : null}
      {minutes === 'fault' ? <p role="alert">{say('archive.document.unreachable')}</p> : null}
      {minutes === null || minutes === 'fault' ? null : (
        <>
          <h2 className={layout.heading} ref={heading} tabIndex={-1}>
            {minutes.title}
          </h2>
          <Minutes minutes={minutes} item={item} />
        </>
      )}
    </div>
  );
}

function Minutes({
  minutes,
  item,
}: {
  readonly minutes: ArchivedMinutesAnswer;
  readonly item: number | null;
}) {
  const say = useText();
  const { locale } = useLanguage();
  const layout = useLayout();
  const styles = useArchiveStyles();
  const { date, registryNumber, file, parts, unread, linked, uncertain } = minutes;
  const told = [date === null ? say('archive.undated') : day(date, locale), registryNumber, file];
  return (
    <>
      <p className={layout.muted}>{told.filter((one) => one !== null).join(' · ')}</p>
      <section className={layout.tight} aria-label={say('archive.document.items')}>
        {parts.map((part, place) => (
          <Disclosure
            key={place}
            open={part.item !== null && part.item === item}
            label={
              part.item === null
                ? say('archive.outside-items')
                : say('archive.item', { item: part.item, heading: part.heading })
            }
          >
            <p className={styles.text}>{part.text}</p>
          </Disclosure>
        ))}
      </section>
      <UnreadList unread={unread} />
      {linked.length === 0 ? null : (
        <p className={layout.muted}>{say('archive.linked', { names: linked })}</p>
      )}
      {uncertain.length === 0 ? null : (
        <Disclosure label={say('archive.uncertain', { count: uncertain.length })}>
          <ul className={layout.list}>
            {uncertain.map(({ name, why }, place) => (
              <li key={place} className={layout.line}>
                {name}: <span className={layout.muted}>{why}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
