import { keepIn, useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useStage } from './stage-styles.ts';

/** How many of those who wait are named; the others are counted. */
const named = 4;

/** Who has the floor, and who comes after. */
export function Speakers() {
  const { view } = useMeeting();
  const say = useText();
  const styles = useStage();
  const { speaking, speakers } = view;
  if (speaking === null && speakers.length === 0) return null;
  const names = speakers
    .slice(0, named)
    .map(({ name, kind }) =>
      kind === 'speech' ? keepIn(name) : `${keepIn(name)} (${say(`tab.speakers.ask.${kind}`).toLowerCase()})`,
    );
  const more = speakers.length - names.length;
  return (
    <section aria-label={say('tab.speakers')}>
      {speaking === null ? null : (
        <p className={styles.state}>{say('tab.speakers.speaking', { name: speaking.name })}</p>
      )}
      {names.length === 0 ? null : (
        <p className={styles.quiet}>
          {say('tab.stage.speakers', { names: names.join(' · ') })}
          {more > 0 ? ` · ${say('tab.stage.more', { n: more })}` : ''}
        </p>
      )}
    </section>
  );
}
