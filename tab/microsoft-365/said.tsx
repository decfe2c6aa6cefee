import { Link } from '@fluentui/react-components';
import type { Unavailable } from '../../src/contract/directory.ts';
import { addressWith } from '../address.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';

type Props = { readonly text: string; readonly unavailable?: Unavailable | null };

/** How it stands, calmly, also to those who listen; with the way for an administrator where consent is missing. */
export function Said({ text, unavailable = null }: Props) {
  const say = useText();
  const layout = useLayout();
  return (
    <p className={`${layout.plain} ${layout.muted}`} role="status">
      {unavailable?.message ?? text}{' '}
      {unavailable?.missing == null ? null : (
        <Link href={addressWith(window.location.search, { surface: 'consent', meeting: '' })}>
          {say('directory.consent-page')}
        </Link>
      )}
    </p>
  );
}
