import { Button } from '@fluentui/react-components';
import { useLayout } from '../components/layout-styles.ts';
import { SendButton } from '../components/send-button.tsx';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { isTied } from '../meeting/vote-result.ts';
import { useSend } from '../sending/use-send.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';
import { TieChoices } from './tie-choices.tsx';

/** What follows from a closed vote: the chair says, and until then nothing does (DE3). */
export function VoteEffectForm({ onClose, onOpen }: FormProps) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const vote = view.current?.vote;
  if (vote?.phase !== 'closed') return null;
  return (
    <FormFrame title={say('tab.vote.effect')} onClose={onClose} sending={sending}>
      <p className={`${layout.plain} ${layout.muted}`}>{say('tab.vote.effect.hint')}</p>
      {isTied(vote) ? <TieChoices vote={vote} sending={sending} onOpen={onOpen} /> : null}
      <SendButton
        sending={sending}
        className={layout.start}
        onPress={() => {
          void sending
            .send({ type: 'LeaveVoteWithoutEffect', vote: vote.id })
            .then((done) => done && onClose());
        }}
      >
        {say('tab.vote.leave')}
      </SendButton>
      <Button type="button" className={layout.start} onClick={() => onOpen('outcome')}>
        {say('tab.vote.declare')}
      </Button>
    </FormFrame>
  );
}
