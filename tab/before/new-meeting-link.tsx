import { Link } from '@fluentui/react-components';
import type { PreparingAnswer } from '../../src/contract/preparing.ts';
import { useAnswer } from '../after/use-answer.ts';
import { addressWith } from '../address.ts';
import { json, type Api } from '../api.ts';
import { useText } from '../language.ts';

/** "Nytt möte", for those who can prepare one for some body. */
export function NewMeetingLink({ api }: { readonly api: Api }) {
  const say = useText();
  const { answer } = useAnswer(async () => json<PreparingAnswer>(await api.ask('/api/preparing')), '');
  if (answer?.bodies.some(({ yours }) => yours) !== true) return null;
  return (
    <p>
      <Link href={addressWith(window.location.search, { surface: 'prepare', meeting: '' })}>
        {say('before.new')}
      </Link>
    </p>
  );
}
