import { Badge, Link } from '@fluentui/react-components';
import { FlagRegular } from '@fluentui/react-icons';
import type { MatterView } from '../../src/domain/matter/view.ts';
import { day } from '../clock.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useLanguage, useText } from '../language.ts';
import { dayOf } from '../pipeline/day-of.ts';
import { useNames } from '../pipeline/names.ts';
import { originText } from '../pipeline/origin-text.ts';
import { meetingAddress } from './meeting-address.ts';

/** Heading, number, where it stands and where it comes from; when it is dealt with next. */
export function MatterHead({ matter }: { readonly matter: MatterView }) {
  const say = useText();
  const { locale } = useLanguage();
  const layout = useLayout();
  const names = useNames();
  const concerns = matter.concerns.map((id) => names.principal(id).shortName);
  return (
    <header className={layout.tight}>
      <h1 className={layout.heading} tabIndex={-1} dir="auto">
        {matter.title}
      </h1>
      <div className={layout.row}>
        <Badge appearance="tint" size="large">
          {say(`pipeline.stage.${matter.stage}`)}
        </Badge>
        {matter.deviations.length === 0 ? null : (
          <Badge appearance="tint" color="warning" size="large" icon={<FlagRegular aria-hidden />}>
            {say('board.card.deviation')}
          </Badge>
        )}
        {matter.overdue ? (
          <Badge appearance="tint" color="danger" size="large">
            {say('board.card.overdue')}
          </Badge>
        ) : null}
        {matter.registryNumber === null ? null : (
          <span>{say('matter.registered', { number: matter.registryNumber })}</span>
        )}
      </div>
      <p className={`${layout.plain} ${layout.muted}`}>
        {say('matter.from', {
          from: originText(matter.origin, names, say),
          date: day(dayOf(matter.raisedAt), locale),
          body: names.body(matter.body),
          since: day(dayOf(matter.since), locale),
        })}{' '}
        {concerns.length === 0 ? '' : say('matter.concerns', { principals: concerns })}
      </p>
      {matter.nextMeeting === null ? null : (
        <p className={layout.plain}>
          <Link href={meetingAddress(matter.nextMeeting.meeting)}>
            {say('matter.next-meeting', {
              body: names.body(matter.nextMeeting.body),
              date: day(matter.nextMeeting.date, locale),
            })}
          </Link>
          {matter.nextMeeting.number === null
            ? ''
            : ` ${say('matter.item-number', { number: matter.nextMeeting.number })}`}
        </p>
      )}
      {matter.postponedUntil === null ? null : (
        <p className={layout.plain}>
          {say('matter.postponed-until', { date: day(matter.postponedUntil, locale) })}
        </p>
      )}
      {matter.end === null ? null : (
        <p className={layout.quote}>
          {say('matter.ended', {
            how: say(`pipeline.stage.${matter.end.how}`),
            date: day(dayOf(matter.end.at), locale),
            reason: matter.end.reason,
          })}
        </p>
      )}
    </header>
  );
}
