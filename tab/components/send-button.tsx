import { Button, mergeClasses, Spinner, type ButtonProps } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useText } from '../language.ts';
import type { SendingShown } from '../sending/use-send.ts';

type Props = {
  readonly sending: SendingShown;
  readonly onPress: () => void;
  readonly children: ReactNode;
  readonly icon?: ReactElement;
  readonly appearance?: ButtonProps['appearance'];
  readonly size?: ButtonProps['size'];
  readonly className?: string | undefined;
  readonly pressed?: boolean;
  readonly shortcut?: string | undefined;
  readonly label?: string;
  /** Whom it is about, where the arrows go from person to person. */
  readonly person?: string | undefined;
  /** False for the moment after the button has changed its meaning: it takes no press then, and looks the same. */
  readonly settled?: boolean;
};

/**
 * A button that sends. While it registers it says so and takes no other press, but keeps the focus: it is not
 * disabled, for a disabled button throws the keyboard back to the top of the page.
 */
export function SendButton(props: Props) {
  const say = useText();
  const { busy } = props.sending;
  const working = <Spinner size="extra-tiny" aria-hidden />;
  return (
    <Button
      appearance={props.appearance ?? 'secondary'}
      size={props.size ?? 'medium'}
      className={mergeClasses(props.className)}
      {...(busy ? { icon: working } : props.icon === undefined ? {} : { icon: props.icon })}
      {...(props.pressed === undefined ? {} : { 'aria-pressed': props.pressed })}
      {...(props.shortcut === undefined ? {} : { 'aria-keyshortcuts': props.shortcut })}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      {...(props.person === undefined ? {} : { 'data-person': props.person })}
      disabledFocusable={busy}
      aria-disabled={busy || props.settled === false}
      onClick={() => {
        if (!busy) props.onPress();
      }}
    >
      {busy ? say('tab.send.registering') : props.children}
    </Button>
  );
}
