import { Link } from '@fluentui/react-components';
import { addressWith } from '../address.ts';
import { useText } from '../language.ts';

/** To the help and the introduction. */
export function HelpLink() {
  const say = useText();
  return (
    <Link href={addressWith(window.location.search, { surface: 'help', topic: '' })}>
      {say('place.help')}
    </Link>
  );
}
