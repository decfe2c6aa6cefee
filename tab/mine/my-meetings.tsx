import { Badge, Link } from '@fluentui/react-components';
import type { MyMeeting } from '../../src/contract/mine.ts';
import type { TextKey } from '../../src/i18n/text.ts';
import { addressWith } from '../address.ts';
import { clock, day } from '../clock.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useLanguage, useText } from '../language.ts';

type Props = { readonly title: TextKey; readonly none: TextKey; readonly meetings: readonly MyMeeting[] };

/** Meetings with day, time and place, each a way in. */
export function MyMeetings({ title, none, meetings }: Props) {
  const say = useText();
  const layout = useLayout();
  return (
    <section className={layout.tight}>
      <h2 className={layout.label}>{say(title)}</h2>
      {meetings.length === 0 ? <p className={layout.plain}>{say(none)}</p> : null}
      <ul className={layout.list}>
        {meetings.map((meeting) => (
          <li key={meeting.meeting} className={layout.line}>
            <Line {...meeting} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ meeting, bodyName, phase, date, start, end, timeZone, place }: MyMeeting) {
  const say = useText();
  const { locale } = useLanguage();
  const layout = useLayout();
  const time = (at: string) => clock(at, timeZone, locale);
  return (
    <div className={layout.tight}>
      <span className={layout.row}>
        <Link href={addressWith(window.location.search, { meeting, surface: 'details' })}>{bodyName}</Link>
        {phase === 'open' || phase === 'adjourned' ? (
          <Badge appearance="tint" color={phase === 'open' ? 'success' : 'warning'}>
            {say(`mine.phase.${phase}`)}
          </Badge>
        ) : null}
      </span>
      <span className={`${layout.plain} ${layout.muted}`}>
        {say('before.when', { date: day(date, locale), from: time(start), to: time(end), place })}
      </span>
    </div>
  );
}
