import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { HelpTopic } from '../../src/i18n/help/topics.ts';
import { SendButton } from '../components/send-button.tsx';
import { SendLine } from '../components/send-line.tsx';
import { HelpInPlace } from '../help/help-in-place.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import type { SendingShown } from '../sending/use-send.ts';

const useStyles = makeStyles({
  close: { minWidth: 0 },
  frame: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    ':focus': { outlineStyle: 'none' },
  },
});

type Props = {
  readonly title: string;
  readonly children: ReactNode;
  /** What the sending button says; none for a form whose own buttons send. */
  readonly submit?: string;
  readonly onSubmit?: () => void;
  readonly onClose?: (() => void) | undefined;
  readonly sending: SendingShown;
  /** The page of help about it. */
  readonly help?: HelpTopic | undefined;
  /** Stands there by itself, not opened by a press: it leaves the focus where it is. */
  readonly quiet?: boolean;
  /** Its level, where nothing stands between it and the page's own heading. */
  readonly heading?: 'h2' | 'h3';
};

/** A form in place: takes the focus when it opens, and Escape closes it. */
export function FormFrame(props: Props) {
  const {
    title,
    children,
    submit,
    onSubmit,
    onClose,
    sending,
    help,
    quiet = false,
    heading: Heading = 'h3',
  } = props;
  const styles = useStyles();
  const layout = useLayout();
  const say = useText();
  const frame = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!quiet) frame.current?.focus();
  }, [quiet]);
  return (
    <form
      ref={frame}
      tabIndex={-1}
      aria-label={title}
      className={mergeClasses(layout.column, styles.frame)}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit?.();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose?.();
      }}
    >
      <Heading className={layout.label}>{title}</Heading>
      {children}
      {help === undefined ? null : <HelpInPlace topic={help} />}
      <SendLine sending={sending} helped={help !== undefined} />
      <div className={layout.row}>
        {submit === undefined || onSubmit === undefined ? null : (
          <SendButton sending={sending} appearance="primary" onPress={onSubmit}>
            {submit}
          </SendButton>
        )}
        {onClose === undefined ? null : (
          <Button appearance="subtle" type="button" className={styles.close} onClick={onClose}>
            {say('tab.form.close')}
          </Button>
        )}
      </div>
    </form>
  );
}
