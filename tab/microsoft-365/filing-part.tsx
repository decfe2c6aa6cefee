import { Button, Link, Spinner } from '@fluentui/react-components';
import { dayAndTime } from '../clock.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useLanguage, useText } from '../language.ts';
import { has } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useAsking, useDirectoryParts, useMeetingDirectory } from './meeting-directory.ts';
import { Said } from './said.tsx';

/** Biblioteket: where signed minutes were put, and the way to put them there (DI7). Nothing where there is neither. */
export function FilingPart() {
  const { view } = useMeeting();
  const { locale } = useLanguage();
  const say = useText();
  const layout = useLayout();
  const parts = useDirectoryParts();
  const directory = useMeetingDirectory();
  const { busy, answer, fault, go } = useAsking(() => directory.file(null));
  const { filed, signOff } = view.after;
  const isSigned = signOff !== null && signOff.completedAt !== null;
  const isOffered =
    parts?.includes('sharepoint') === true && has(view, 'secretary', 'coordinator') && isSigned;
  if (!isOffered && filed.length === 0) return null;
  return (
    <section className={layout.column} aria-labelledby="filing">
      <h3 id="filing" className={layout.label}>
        {say('filing.title')}
      </h3>
      <ul className={layout.list}>
        {filed.map(({ name, url, at, by }) => (
          <li key={at} className={layout.line}>
            {say('filing.line', {
              name,
              date: dayAndTime(at, view.timeZone, locale),
              by: by ?? '–',
            })}{' '}
            <Link href={url} target="_blank" rel="noopener">
              {say('filing.open')}
            </Link>
          </li>
        ))}
      </ul>
      {isOffered && answer?.state !== 'conflict' ? (
        <div>
          <Button
            icon={busy ? <Spinner size="extra-tiny" aria-hidden /> : null}
            disabledFocusable={busy}
            onClick={() => void go()}
          >
            {say(busy ? 'filing.putting' : 'filing.put')}
          </Button>
        </div>
      ) : null}
      {answer?.state === 'conflict' ? (
        <div className={layout.tight}>
          <p className={layout.plain} role="alert">
            {say('filing.conflict', { name: answer.name })}
          </p>
          <div className={layout.row}>
            <Link href={answer.url} target="_blank" rel="noopener">
              {say('filing.open')}
            </Link>
            <Button onClick={() => void go(() => directory.file(answer.version))}>
              {say('filing.replace')}
            </Button>
          </div>
        </div>
      ) : (
        <Said
          text={answer?.state === 'filed' ? say('filing.done') : fault}
          unavailable={answer?.state === 'unavailable' ? answer : null}
        />
      )}
    </section>
  );
}
