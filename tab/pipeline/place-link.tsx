import { Link } from '@fluentui/react-components';
import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { usePipeline } from './pipeline-context.ts';
import type { Changes } from './place.ts';

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> & {
  readonly to: Changes;
  readonly children: ReactNode;
};

/** A link within the pipeline: a real one, for new windows and for copying, that doesn't fetch the page anew. */
export function PlaceLink({ to, children, ...rest }: Props) {
  const { place } = usePipeline();
  const pressed = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
      return;
    event.preventDefault();
    place.go(to);
  };
  return (
    <Link {...rest} href={place.href(to)} onClick={pressed}>
      {children}
    </Link>
  );
}
