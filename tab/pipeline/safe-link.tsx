import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** An address that somebody wrote: opened beside the page, and only if it is https. */
export function SafeLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  if (!URL.canParse(href) || new URL(href).protocol !== 'https:') return <span>{children}</span>;
  return (
    <Link href={href} target="_blank" rel="noreferrer noopener">
      {children}
    </Link>
  );
}
