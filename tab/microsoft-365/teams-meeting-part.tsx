import { Button, Link, Spinner } from '@fluentui/react-components';
import { clock, day, dayIn } from '../clock.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useLanguage, useText } from '../language.ts';
import { may, runs } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useAsking, useDirectoryParts, useMeetingDirectory } from './meeting-directory.ts';
import { Said } from './said.tsx';

/** Teams-mötet: its link, or the way to make it, or to move it when the meeting was moved (DI5). Nothing for who could do neither. */
export function TeamsMeetingPart() {
  const { view } = useMeeting();
  const { locale } = useLanguage();
  const say = useText();
  const layout = useLayout();
  const parts = useDirectoryParts();
  const directory = useMeetingDirectory();
  const { busy, answer, fault, go } = useAsking(directory.makeTeamsMeeting);
  const { teamsMeeting } = view;
  if (teamsMeeting === null && !may(view, 'NoteTeamsMeeting')) return null;
  const offered = parts?.includes('meetings') === true;
  const elsewhen = teamsMeeting?.elsewhen ?? null;
  const done = answer?.state === 'made' && answer.moved ? 'teams.moved' : 'teams.made';
  const note = answer?.state === 'made' ? (answer.note ?? say(done)) : fault;
  const [press, pressing] =
    teamsMeeting === null
      ? (['teams.make', 'teams.making'] as const)
      : (['teams.move', 'teams.moving'] as const);
  return (
    <section className={layout.column} aria-labelledby="teams-meeting">
      <h2 id="teams-meeting" className={layout.label}>
        {say('teams.title')}
      </h2>
      {teamsMeeting === null ? null : <JoinLink url={teamsMeeting.joinUrl} />}
      {teamsMeeting !== null && !teamsMeeting.appInstalled && runs(view) ? (
        <p className={layout.plain}>{say('teams.add-app')}</p>
      ) : null}
      {teamsMeeting === null && parts !== null && !offered ? (
        <p className={`${layout.plain} ${layout.muted}`}>{say('teams.none')}</p>
      ) : null}
      {elsewhen === null ? null : (
        <p className={layout.plain}>
          {say('teams.elsewhen', {
            date: day(dayIn(view.timeZone, elsewhen.start), locale),
            start: clock(elsewhen.start, view.timeZone, locale),
            end: clock(elsewhen.end, view.timeZone, locale),
          })}
        </p>
      )}
      {teamsMeeting === null && offered ? <p className={layout.plain}>{say('teams.make.what')}</p> : null}
      {offered && (teamsMeeting === null || elsewhen !== null) ? (
        <div>
          <Button
            icon={busy ? <Spinner size="extra-tiny" aria-hidden /> : null}
            disabledFocusable={busy}
            onClick={() => void go()}
          >
            {say(busy ? pressing : press)}
          </Button>
        </div>
      ) : null}
      {note === '' && answer?.state !== 'unavailable' ? null : (
        <Said text={note} unavailable={answer?.state === 'unavailable' ? answer : null} />
      )}
    </section>
  );
}

/** Opens in Teams, beside what one has before one. */
export function JoinLink({ url }: { readonly url: string }) {
  const say = useText();
  return (
    <div>
      <Link href={url} target="_blank" rel="noopener">
        {say('teams.join')}
      </Link>
    </div>
  );
}
