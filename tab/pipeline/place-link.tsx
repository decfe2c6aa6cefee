import { Link } from '@fluentui/react-components';
import type { AnchorHTMLAttributes, ReactNode } from 'react';
import { usePipeline } from './pipeline-context.ts';
import type { Changes } from './place.ts';

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> & {
  readonly to: Changes;
  readonly children: ReactNode;
};

/** A link to another page of the pipeline. */
export function PlaceLink({ to, children, ...rest }: Props) {
  const { place } = usePipeline();
  return (
    <Link {...rest} href={place.href(to)}>
      {children}
    </Link>
  );
}
