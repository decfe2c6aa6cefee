import { Link } from '@fluentui/react-components';
import { addressWith } from '../address.ts';
import { useText } from '../language.ts';

/** The way to a body's style, for those who may change it. */
export function StyleLink({ body, name }: { readonly body: string; readonly name: string }) {
  const say = useText();
  return (
    <Link
      href={addressWith(window.location.search, { surface: 'minutes-style', meeting: '', body })}
      aria-label={say('style.link.body', { body: name })}
    >
      {say('style.link')}
    </Link>
  );
}
