import { mergeClasses } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useAnswer } from '../after/use-answer.ts';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { MatterHead } from '../matter/matter-head.tsx';
import { RelationsPart } from '../matter/relations-part.tsx';
import { RouteLine } from '../matter/route-line.tsx';
import { Timeline } from '../matter/timeline.tsx';
import { WordsPart } from '../matter/words-part.tsx';
import { AdoptionCells } from '../pipeline/adoption-cells.tsx';
import { adoptionText } from '../pipeline/adoption-text.ts';
import { namesOf, NamesContext } from '../pipeline/names.ts';
import { usePipeline } from '../pipeline/pipeline-context.ts';
import { PlaceLink } from '../pipeline/place-link.tsx';
import { SafeLink } from '../pipeline/safe-link.tsx';
import { Fault, Waiting } from '../surfaces/message-page.tsx';
import { useSurface } from '../surfaces/surface-styles.ts';

/** One matter as anybody at a principal may read it. */
export function ReadingMatter({ id }: { readonly id: string }) {
  const { api } = usePipeline();
  const say = useText();
  const surface = useSurface();
  const layout = useLayout();
  const { answer, failed } = useAnswer(() => api.openMatter(id), id);
  const names = useMemo(() => namesOf(answer?.names ?? { bodies: {}, principals: [] }), [answer]);
  if (answer === null)
    return failed ? <Fault text="matter.fault.gone" /> : <Waiting text="matter.fetching" />;
  const { matter } = answer;
  return (
    <NamesContext value={names}>
      <main className={mergeClasses(surface.page, surface.wide)}>
        <PlaceLink to={{ matter: '' }}>{say('reading.back')}</PlaceLink>
        <MatterHead matter={matter} />
        <RouteLine matter={matter} />
        <WordsPart matter={matter} />
        {matter.documents.length === 0 ? null : (
          <section className={layout.tight}>
            <h2 className={layout.label}>{say('matter.documents')}</h2>
            <ul className={layout.list}>
              {matter.documents.map(({ id: document, title, url, version }) => (
                <li key={document} className={layout.line}>
                  <SafeLink href={url}>{title}</SafeLink> <span className={layout.muted}>{version}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {matter.recommendations.map(({ id: recommendation, text, adoption, principals }) => (
          <section key={recommendation} className={layout.tight}>
            <h2 className={layout.label}>{say('matter.recommendation')}</h2>
            <p className={layout.quote}>{text}</p>
            <p className={`${layout.plain} ${layout.strong}`}>{adoptionText(adoption, say)}</p>
            <AdoptionCells cells={principals} label={say('pipeline.adoption.label')} large />
          </section>
        ))}
        <Timeline matter={matter} />
        <RelationsPart matter={matter} />
        <footer className={layout.footer}>
          <LanguageSwitch />
        </footer>
      </main>
    </NamesContext>
  );
}
