import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { DigestAnswer } from '../../src/contract/matters.ts';
import type { MineAnswer } from '../../src/contract/mine.ts';
import { useAnswer } from '../after/use-answer.ts';
import { DigestChoice } from '../answering/digest-choice.tsx';
import { json } from '../api.ts';
import type { PageProps } from '../collaboration-pages.ts';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { AnswerList } from '../mine/answer-list.tsx';
import { MyMeetings } from '../mine/my-meetings.tsx';
import { placesByBody } from '../mine/place-text.ts';
import { WaitingList } from '../mine/waiting-list.tsx';
import { Fault, Waiting } from './message-page.tsx';
import { useSurface } from './surface-styles.ts';

const putting = (body: unknown): RequestInit => ({
  method: 'PUT',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const useStyles = makeStyles({ places: { display: 'grid', gap: tokens.spacingVerticalXS } });

/** Mitt: what waits for one, one's meetings, what one has answered, and what one is (AU7). */
export default function Mine({ ask }: PageProps) {
  const say = useText();
  const { answer, failed, again } = useAnswer(async () => json<MineAnswer>(await ask('/api/mine')), '');
  useEffect(() => {
    const woken = () => {
      if (document.visibilityState === 'visible') again();
    };
    document.addEventListener('visibilitychange', woken);
    return () => document.removeEventListener('visibilitychange', woken);
  }, [again]);
  if (answer === null)
    return failed ? <Fault text="tab.fault.meeting" /> : <Waiting text="tab.fetching-page" />;
  return <Page mine={answer} stale={failed ? say('mine.stale') : null} ask={ask} />;
}

type Props = { readonly mine: MineAnswer; readonly stale: string | null } & Pick<PageProps, 'ask'>;

function Page({ mine, stale, ask }: Props) {
  const say = useText();
  const styles = useStyles();
  const surface = useSurface();
  const layout = useLayout();
  return (
    <main className={surface.page}>
      <header className={layout.tight}>
        <h1 className={layout.heading}>{mine.name}</h1>
        <div className={styles.places}>
          {placesByBody(mine.places, say).map(({ body, text }) => (
            <p key={body} className={mergeClasses(layout.plain, layout.muted)}>
              {text}
            </p>
          ))}
          {mine.places.length > 0 ? null : <p className={layout.plain}>{say('mine.no-place')}</p>}
        </div>
      </header>
      {stale === null ? null : (
        <p role="status" className={layout.muted}>
          {stale}
        </p>
      )}
      <WaitingList waiting={mine.waiting} />
      <MyMeetings title="mine.coming" none="mine.coming.none" meetings={mine.coming} />
      <AnswerList answers={mine.answers} />
      {mine.held.length === 0 ? null : (
        <MyMeetings title="mine.held" none="mine.coming.none" meetings={mine.held} />
      )}
      <DigestChoice
        read={async () => json<DigestAnswer>(await ask('/api/digest'))}
        choose={async (frequency) => json(await ask('/api/digest', putting({ frequency })))}
      />
      <footer className={layout.footer}>
        <LanguageSwitch />
      </footer>
    </main>
  );
}
