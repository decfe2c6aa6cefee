import { Link } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Api, MeetingSummary } from '../api.ts';
import type { TextKey } from '../../src/i18n/text.ts';
import { addressWith } from '../address.ts';
import { day } from '../clock.ts';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { NewMeetingLink } from '../before/new-meeting-link.tsx';
import { useLanguage, useText } from '../language.ts';
import { Fault, Waiting } from './message-page.tsx';
import { useSurface } from './surface-styles.ts';

type Props = {
  readonly api: Api;
  /** Goes on when there is only one; null to stay on the list. */
  readonly onOne: ((meeting: string) => void) | null;
  /** Why there is a choice at all. */
  readonly note?: TextKey;
};

/** Which meeting, when the address doesn't say: the only one there is, or a choice. */
export function ChooseMeeting({ api, onOne, note }: Props) {
  const say = useText();
  const { locale } = useLanguage();
  const surface = useSurface();
  const layout = useLayout();
  const [found, setFound] = useState<readonly MeetingSummary[] | 'fault' | null>(null);
  useEffect(() => {
    api.meetings().then(
      (meetings) => {
        const [only] = meetings;
        if (only !== undefined && meetings.length === 1 && onOne !== null) onOne(only.meeting);
        else setFound(meetings);
      },
      () => setFound('fault'),
    );
  }, [api, onOne]);
  if (found === null) return <Waiting text="tab.fetching" />;
  if (found === 'fault') return <Fault text="tab.fault.meeting" />;
  return (
    <main className={surface.page}>
      <h1 className={layout.heading}>{say('tab.meetings')}</h1>
      {note === undefined ? null : <p className={layout.plain}>{say(note)}</p>}
      {found.length === 0 ? <p>{say('tab.meetings.none')}</p> : null}
      <ul className={layout.list}>
        {found.map(({ meeting, bodyName, date, phase }) => (
          <li key={meeting} className={layout.line}>
            <Link href={addressWith(window.location.search, { meeting, surface: '' })}>
              {bodyName}, {day(date, locale)}
            </Link>{' '}
            <span className={layout.muted}>{phase === 'closed' ? say('tab.meetings.closed') : ''}</span>
            {phase === 'prepared' ? (
              <Link href={addressWith(window.location.search, { meeting, surface: 'prepare' })}>
                {say('before.link')}
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
      <NewMeetingLink api={api} />
      <footer className={layout.footer}>
        <LanguageSwitch />
      </footer>
    </main>
  );
}
