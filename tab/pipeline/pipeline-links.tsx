import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { PlaceLink } from './place-link.tsx';
import { toSurface } from './place.ts';

const all = ['board', 'answer', 'assignments', 'follow-up', 'reading'] as const;

type Props = {
  /** Where one is, which leads nowhere. */
  readonly here: (typeof all)[number];
  readonly coordinates: boolean;
};

/** To the other pages about matters. */
export function PipelineLinks({ here, coordinates }: Props) {
  const say = useText();
  const layout = useLayout();
  const pages = all.filter((page) => page !== here && (page !== 'follow-up' || coordinates));
  return (
    <nav className={layout.row} aria-label={say('pipeline.links')}>
      {pages.map((page) => (
        <PlaceLink key={page} to={toSurface(page)}>
          {page === 'board' ? say('matter.back') : say(`pipeline.link.${page}`)}
        </PlaceLink>
      ))}
    </nav>
  );
}
