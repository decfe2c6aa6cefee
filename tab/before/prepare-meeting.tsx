import { Link } from '@fluentui/react-components';
import { addressWith } from '../address.ts';
import { clock, day } from '../clock.ts';
import { Disclosure } from '../components/disclosure.tsx';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { HelpInPlace } from '../help/help-in-place.tsx';
import { useLanguage, useText } from '../language.ts';
import { may, runs } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { TeamsMeetingPart } from '../microsoft-365/teams-meeting-part.tsx';
import { useSurface } from '../surfaces/surface-styles.ts';
import { AgendaPart } from './agenda-part.tsx';
import { NoticePart } from './notice-part.tsx';
import { PlanForm } from './plan-form.tsx';

/** A meeting being prepared: when and where, the agenda with what each item lacks, the notice and who has read it. */
export function PrepareMeeting() {
  const { view } = useMeeting();
  const { locale } = useLanguage();
  const say = useText();
  const surface = useSurface();
  const layout = useLayout();
  const time = (at: string) => clock(at, view.timeZone, locale);
  return (
    <main className={surface.page}>
      <div className={layout.tight}>
        <h1 className={layout.heading}>{view.body.name}</h1>
        <p className={layout.plain}>
          {say('before.when', {
            date: day(view.date, locale),
            from: time(view.scheduledStart),
            to: time(view.scheduledEnd),
            place: view.place,
          })}
        </p>
        {view.registryNumber === null ? null : (
          <p className={`${layout.plain} ${layout.muted}`}>
            {say('before.registered', { number: view.registryNumber })}
          </p>
        )}
      </div>
      {may(view, 'RevisePlan') ? (
        <Disclosure label={say('before.revise')}>
          <PlanForm />
        </Disclosure>
      ) : null}
      <hr className={surface.rule} />
      <h2 className={layout.label}>{say('tab.agenda')}</h2>
      <AgendaPart />
      <hr className={surface.rule} />
      <h2 className={layout.label}>{say('before.notice')}</h2>
      <NoticePart />
      <TeamsMeetingPart />
      <HelpInPlace topic="preparing" />
      <footer className={layout.footer}>
        <Link href={addressWith(window.location.search, { surface: runs(view) ? 'panel' : 'meeting' })}>
          {say('before.to-meeting')}
        </Link>
        <LanguageSwitch />
      </footer>
    </main>
  );
}
