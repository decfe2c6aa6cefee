import { useMemo, useState } from 'react';
import { useAnswer } from '../after/use-answer.ts';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { namesOf, NamesContext } from '../pipeline/names.ts';
import { usePipeline } from '../pipeline/pipeline-context.ts';
import { PlaceLink } from '../pipeline/place-link.tsx';
import { toSurface } from '../pipeline/place.ts';
import { SpecForm } from '../pipeline/spec-form.tsx';
import { useMatterSend } from '../pipeline/use-matter-send.ts';
import { Fault, Waiting } from '../surfaces/message-page.tsx';
import { useSurface } from '../surfaces/surface-styles.ts';
import { raiseForm } from './raise-form.ts';

/** Väck ett ärende (PI1): what it is about, who raises it and where; from an agenda it says from which item. */
export default function RaisePage() {
  const { api, place } = usePipeline();
  const say = useText();
  const surface = useSurface();
  const layout = useLayout();
  const { answer, failed } = useAnswer(() => api.raising(), '');
  // The same matter, should no answer come and the press be repeated: never two of them.
  const [id] = useState(() => crypto.randomUUID());
  const sending = useMatterSend(({ matter }) => place.go(toSurface('matter', { matter: matter.matter })));
  const names = useMemo(() => namesOf(answer?.names ?? { bodies: {}, principals: [] }), [answer]);
  if (answer === null) return failed ? <Fault text="raise.unreachable" /> : <Waiting text="raise.fetching" />;
  const from = { meeting: place.get('meeting'), item: place.get('item') };
  return (
    <NamesContext value={names}>
      <main className={surface.page}>
        <h1 className={layout.heading} tabIndex={-1}>
          {say('raise.title')}
        </h1>
        <p className={`${layout.plain} ${layout.muted}`}>
          {say(from.item === '' ? 'raise.explained' : 'raise.from-item')}
        </p>
        {answer.mayRaise ? (
          <SpecForm
            spec={raiseForm({ answer, names, say, from, title: place.get('title') })}
            matter={id}
            sending={sending}
            onDone={() => undefined}
            quiet
            heading="h2"
          />
        ) : (
          <p className={layout.plain}>{say('raise.may-not')}</p>
        )}
        <footer className={layout.footer}>
          <PlaceLink to={toSurface('board')}>{say('matter.back')}</PlaceLink>
          <LanguageSwitch />
        </footer>
      </main>
    </NamesContext>
  );
}
