import type { AgendaLine } from '../../src/domain/view.ts';
import { clock, day } from '../clock.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useLanguage, useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { Progress } from './progress.tsx';
import { useStage } from './stage-styles.ts';

/** As many as stand on a picture beside what comes next, read from the back of a room. */
const half = 5;

/** Before, between and after the items: where the meeting is, what it has decided, and what comes. */
export function BetweenItems() {
  const { view } = useMeeting();
  const say = useText();
  const styles = useStage();
  const layout = useLayout();
  const items = view.agenda.filter(({ status }) => status !== 'withdrawn');
  const done = items.filter(({ status }) => status === 'closed');
  const planned = items.filter(({ status }) => status === 'planned');
  const next =
    view.phase === 'closed'
      ? undefined
      : (planned.find(({ session }) => session === view.session?.id) ?? planned[0]);
  const coming = planned.filter((line) => line !== next);
  const progress = { done: done.length, of: items.length };
  return (
    <>
      <div className={layout.tight}>
        <p className={next === undefined || view.phase !== 'open' ? styles.title : styles.state}>
          {say(`tab.phase.${view.phase}`, { waiting: 0, present: 0 })}
        </p>
        {view.phase === 'prepared' ? <Start /> : null}
        {next === undefined ? null : <Next line={next} />}
        {view.phase === 'closed' ? <NextMeeting /> : null}
      </div>
      {view.phase === 'prepared' ? null : (
        <Progress {...progress} text={say('tab.stage.progress', progress)} />
      )}
      <div className={styles.columns}>
        {view.phase === 'closed' ? (
          <Lines title={say('tab.stage.dealt')} lines={done} shown={2 * half} cut="first" />
        ) : (
          <>
            <Lines title={say('tab.stage.decided')} lines={done} shown={half} cut="first" />
            <Lines title={say('tab.stage.coming')} lines={coming} shown={half} cut="last" />
          </>
        )}
      </div>
    </>
  );
}

function Start() {
  const { view } = useMeeting();
  const { locale } = useLanguage();
  const say = useText();
  const styles = useStage();
  return (
    <p className={styles.quiet}>
      {say('tab.stage.starts', {
        date: day(view.date, locale),
        time: clock(view.scheduledStart, view.timeZone, locale),
        place: view.place,
      })}
    </p>
  );
}

function Next({ line }: { readonly line: AgendaLine }) {
  const say = useText();
  const styles = useStage();
  const layout = useLayout();
  return (
    <section className={layout.tight} aria-label={say('tab.stage.next')}>
      <p className={styles.quiet}>{say('tab.stage.next')}</p>
      <h2 className={styles.title}>
        <span className={styles.number}>{line.number}</span> {line.heading}
      </h2>
      <p className={styles.quiet}>
        {[
          ...(line.kind === null ? [] : [say(`tab.kind.${line.kind}`)]),
          ...(line.presenters.length === 0
            ? []
            : [say('tab.item.presenters', { names: line.presenters.map(({ text }) => text) })]),
        ].join(' · ')}
      </p>
    </section>
  );
}

function NextMeeting() {
  const { view } = useMeeting();
  const say = useText();
  const styles = useStage();
  const [next] = view.nextMeetings;
  return next === undefined ? null : (
    <p className={styles.quiet}>{say('tab.stage.next-meeting', { text: next.text })}</p>
  );
}

type LinesProps = {
  readonly title: string;
  readonly lines: readonly AgendaLine[];
  readonly shown: number;
  /** Which of too many are counted only: what was dealt with first, or what comes last. */
  readonly cut: 'first' | 'last';
};

function Lines({ title, lines, shown, cut }: LinesProps) {
  const say = useText();
  const styles = useStage();
  const layout = useLayout();
  if (lines.length === 0) return null;
  const some = cut === 'first' ? lines.slice(-shown) : lines.slice(0, shown);
  const hidden = lines.length - some.length;
  return (
    <section className={layout.tight} aria-label={title}>
      <h2 className={styles.state}>{title}</h2>
      {hidden > 0 && cut === 'first' ? (
        <p className={styles.quiet}>{say('tab.stage.before', { n: hidden })}</p>
      ) : null}
      <ol className={styles.list}>
        {some.map((line) => (
          <li key={line.id} className={styles.line}>
            <span className={styles.ordinal}>{line.number}</span>
            <span className={styles.heading}>{line.heading}</span>
            {line.outcomes.length === 0 ? null : (
              <span className={styles.result}>
                {line.outcomes.map((kind) => say(`tab.outcome.${kind}`)).join(' · ')}
              </span>
            )}
          </li>
        ))}
      </ol>
      {hidden > 0 && cut === 'last' ? (
        <p className={styles.quiet}>{say('tab.stage.more', { n: hidden })}</p>
      ) : null}
    </section>
  );
}
