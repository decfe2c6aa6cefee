import { Button } from '@fluentui/react-components';
import { ActionIcon } from '../components/action-icon.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { shortcutOf } from '../steps/keyboard.ts';
import { ways } from '../steps/others.ts';
import type { FormProps } from './form-props.ts';

/** The ways out when there is no agreement, each opening its own form in place. */
export function WaysForm({ onOpen }: FormProps) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  return (
    <div className={layout.tight} role="group" aria-label={say('tab.next.choose-way')}>
      {ways
        .filter((way) => way.offered(view))
        .map((way) => (
          <Button
            key={way.id}
            className={layout.start}
            icon={<ActionIcon name={way.icon} />}
            aria-keyshortcuts={shortcutOf(way)}
            onClick={() => way.performance.does === 'form' && onOpen(way.performance.form)}
          >
            {say(way.label)}
          </Button>
        ))}
    </div>
  );
}
