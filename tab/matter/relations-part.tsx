import type { MatterView } from '../../src/domain/matter/view.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { PlaceLink } from '../pipeline/place-link.tsx';
import { usePipeline } from '../pipeline/pipeline-context.ts';
import { toSurface } from '../pipeline/place.ts';

/** Matters that this one came from, went into, took the place of or gave place to. */
export function RelationsPart({ matter: { relations } }: { readonly matter: MatterView }) {
  const { place } = usePipeline();
  const say = useText();
  const layout = useLayout();
  if (relations.length === 0) return null;
  return (
    <section className={layout.tight}>
      <h2 className={layout.label}>{say('matter.relations')}</h2>
      <ul className={layout.list}>
        {relations.map(({ kind, matter, title, reason }) => (
          <li key={`${kind} ${matter}`} className={layout.line}>
            <div className={layout.muted}>{say(`matter.relation.${kind}`)}</div>
            <PlaceLink to={toSurface(place.surface === 'reading' ? 'reading' : 'matter', { matter })}>
              {title}
            </PlaceLink>
            {reason === '' ? null : <p className={layout.plain}>{reason}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
