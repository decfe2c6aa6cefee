import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { focusSoon } from '../components/focus-soon.ts';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { namesOf, NamesContext } from '../pipeline/names.ts';
import { usePipeline } from '../pipeline/pipeline-context.ts';
import { PlaceLink } from '../pipeline/place-link.tsx';
import { toSurface } from '../pipeline/place.ts';
import { useMatterSend } from '../pipeline/use-matter-send.ts';
import { useTurn } from '../pipeline/use-turn.ts';
import { Fault, Waiting } from '../surfaces/message-page.tsx';
import { useSurface } from '../surfaces/surface-styles.ts';
import { AssignmentsPart } from './assignments-part.tsx';
import { DocumentsPart } from './documents-part.tsx';
import { LacksPart } from './lacks-part.tsx';
import { MatterContext } from './matter-context.ts';
import { forms, type FormOf } from './matter-forms.ts';
import { MatterHead } from './matter-head.tsx';
import { NextStep, whole } from './next-step.tsx';
import { RecommendationPart } from './recommendation-part.tsx';
import { RelationsPart } from './relations-part.tsx';
import { RouteLine } from './route-line.tsx';
import { Timeline } from './timeline.tsx';
import { useMatter } from './use-matter.ts';
import { WordsPart } from './words-part.tsx';

const useStyles = makeStyles({
  two: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    alignItems: 'start',
    '@media (min-width: 960px)': {
      gridTemplateColumns: 'minmax(0, 1fr) 320px',
      columnGap: tokens.spacingHorizontalXXL,
    },
  },
});

/** One matter: its life as a line through the bodies, what is ahead, what it lacks, and what can be done now. */
export default function MatterPage() {
  const { place } = usePipeline();
  const say = useText();
  const surface = useSurface();
  const layout = useLayout();
  const styles = useStyles();
  const page = useRef<HTMLElement>(null);
  const [turn] = useTurn();
  const id = place.get('matter');
  const { answer, fault, learn } = useMatter(id, turn);
  const sending = useMatterSend(learn);
  const [open, setOpen] = useState<{ readonly at: string; readonly form: FormOf } | null>(() =>
    place.get('form') === 'recommend' ? { at: whole, form: forms.Recommend } : null,
  );
  const names = useMemo(() => namesOf(answer?.names ?? { bodies: {}, principals: [] }), [answer]);
  const title = answer?.matter.title ?? '';
  useEffect(() => {
    if (title !== '') document.title = title;
  }, [title]);
  if (answer === null)
    return fault === null ? <Waiting text="matter.fetching" /> : <Fault text={`matter.fault.${fault}`} />;
  const close = () => {
    const at = open?.at;
    setOpen(null);
    sending.forget();
    if (at !== undefined) focusOpener(page.current, at);
  };
  const openForm = (at: string, form: FormOf) => {
    sending.forget();
    setOpen({ at, form });
  };
  return (
    <NamesContext value={names}>
      <MatterContext value={{ answer, sending, open, openForm, close }}>
        <main className={mergeClasses(surface.page, surface.wide)} ref={page}>
          <PlaceLink to={toSurface('board')}>{say('matter.back')}</PlaceLink>
          <MatterHead matter={answer.matter} />
          {fault === null ? null : <p role="status">{say('matter.stale')}</p>}
          <NextStep />
          <LacksPart />
          <RouteLine matter={answer.matter} />
          <div className={styles.two}>
            <div className={layout.column}>
              <WordsPart matter={answer.matter} />
              {answer.matter.recommendations.map((recommendation) => (
                <RecommendationPart key={recommendation.id} recommendation={recommendation} />
              ))}
              <Timeline matter={answer.matter} />
            </div>
            <div className={layout.column}>
              <DocumentsPart />
              <AssignmentsPart />
              <RelationsPart matter={answer.matter} />
            </div>
          </div>
          <footer className={layout.footer}>
            <LanguageSwitch />
          </footer>
        </main>
      </MatterContext>
    </NamesContext>
  );
}

/** The focus comes back to what opened the form; else to the top of what can be done. */
function focusOpener(page: HTMLElement | null, at: string): void {
  focusSoon(
    () => page?.querySelector<HTMLElement>(`[data-opens="${CSS.escape(at)}"]`) ?? page?.querySelector('h1'),
  );
}
