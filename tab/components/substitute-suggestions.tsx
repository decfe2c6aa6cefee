import type { ServingSuggestion } from '../../src/domain/view.ts';
import { useText } from '../language.ts';
import { may } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import { useLayout } from './layout-styles.ts';
import { SendButton } from './send-button.tsx';
import { SendLine } from './send-line.tsx';

/** Substitutes who could take an empty seat, in order of calling; one press calls each (AT2). */
export function SubstituteSuggestions() {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  if (view.suggestions.length === 0 || !may(view, 'CallSubstitute')) return null;
  return (
    <section className={`${layout.box} ${layout.tight}`} aria-label={say('tab.suggestions')}>
      <h3 className={layout.label}>{say('tab.suggestions')}</h3>
      <ul className={layout.list}>
        {view.suggestions.map((suggestion) => (
          <Suggestion key={`${suggestion.seat}:${suggestion.person}`} suggestion={suggestion} />
        ))}
      </ul>
    </section>
  );
}

function Suggestion({ suggestion }: { readonly suggestion: ServingSuggestion }) {
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const { name, principal, ordinary, seat, person } = suggestion;
  return (
    <li className={layout.line}>
      <div className={layout.between}>
        <div className={layout.tight}>
          <span>{name}</span>
          <span className={layout.muted}>
            {ordinary === null
              ? say('tab.suggestion.vacant', { principal })
              : say('tab.suggestion.for', { ordinary, principal })}
          </span>
        </div>
        <SendButton
          sending={sending}
          size="small"
          className={layout.fixed}
          label={say('tab.suggestion.call', { name })}
          onPress={() => void sending.send({ type: 'CallSubstitute', seat, person })}
        >
          {say('tab.suggestion.call.short')}
        </SendButton>
      </div>
      <SendLine sending={sending} />
    </li>
  );
}
