import type { TextKey } from '../../src/i18n/text.ts';
import { useText } from '../language.ts';
import { useStructure } from './structure-context.ts';

/** Why a list is empty: nothing matches, or nothing is there that day. */
export function NothingFound({ empty }: { readonly empty: TextKey }) {
  const say = useText();
  const { search } = useStructure();
  return (
    <p role="status">{search.trim() === '' ? say(empty) : say('structure.search.none', { text: search })}</p>
  );
}
