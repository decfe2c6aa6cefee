import { Button } from '@fluentui/react-components';
import { useText } from '../language.ts';
import type { Action } from '../steps/action.ts';
import { shortcutOf } from '../steps/keyboard.ts';
import { ActionIcon } from './action-icon.tsx';
import { Disclosure } from './disclosure.tsx';
import { useLayout } from './layout-styles.ts';

type Props = { readonly actions: readonly Action[]; readonly onPress: (action: Action) => void };

/** "Annat beslut …": what else the rules allow now, one press away. */
export function OtherActions({ actions, onPress }: Props) {
  const say = useText();
  const layout = useLayout();
  if (actions.length === 0) return null;
  return (
    <Disclosure label={say('tab.other-decision')}>
      <ul className={layout.list} aria-label={say('tab.other-decision')}>
        {actions.map((action) => (
          <li key={action.id}>
            <Button
              appearance="subtle"
              className={layout.start}
              icon={<ActionIcon name={action.icon} />}
              aria-keyshortcuts={shortcutOf(action)}
              onClick={() => onPress(action)}
            >
              {say(action.label, action.params)}
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
