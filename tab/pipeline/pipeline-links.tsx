import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { PlaceLink } from './place-link.tsx';
import { toSurface } from './place.ts';

/** To the other pages about matters. */
export function PipelineLinks({ coordinates }: { readonly coordinates: boolean }) {
  const say = useText();
  const layout = useLayout();
  const pages = [
    'answer',
    'assignments',
    ...(coordinates ? (['follow-up'] as const) : []),
    'reading',
  ] as const;
  return (
    <nav className={layout.row} aria-label={say('pipeline.links')}>
      {pages.map((page) => (
        <PlaceLink key={page} to={toSurface(page)}>
          {say(`pipeline.link.${page}`)}
        </PlaceLink>
      ))}
    </nav>
  );
}
