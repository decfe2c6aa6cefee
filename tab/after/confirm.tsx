import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { SendButton } from '../components/send-button.tsx';
import { SendLine } from '../components/send-line.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { useSend } from '../sending/use-send.ts';

type Props = {
  readonly label: string;
  readonly question: string;
  readonly command: MeetingCommand;
  readonly primary?: boolean;
  readonly children?: ReactNode;
  readonly onDone?: () => void;
};

/** A press that asks once more, in place: only for what can't be undone. */
export function Confirm({ label, question, command, primary = true, children, onDone }: Props) {
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const [asked, setAsked] = useState(false);
  const close = () => {
    setAsked(false);
    sending.forget();
  };
  const go = () =>
    void sending.send(command).then((done) => {
      if (!done) return;
      close();
      onDone?.();
    });
  if (!asked)
    return (
      <div>
        <Button appearance={primary ? 'primary' : 'secondary'} onClick={() => setAsked(true)}>
          {label}
        </Button>
      </div>
    );
  return (
    <div className={`${layout.box} ${layout.column}`} role="group" aria-label={label}>
      <p className={layout.plain}>{question}</p>
      {children}
      <div className={layout.row}>
        <SendButton sending={sending} appearance="primary" onPress={go}>
          {say('tab.confirm.yes')}
        </SendButton>
        <Button appearance="subtle" onClick={close}>
          {say('tab.confirm.no')}
        </Button>
      </div>
      <SendLine sending={sending} />
    </div>
  );
}
