import { useText } from '../language.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { isTied, leading } from '../meeting/vote-result.ts';
import { useSend } from '../sending/use-send.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';
import { TieChoices } from './tie-choices.tsx';

/** Which counter-proposal goes on against the main proposal: the count says, the chair declares (DE9). */
export function CounterProposalForm({ onClose, onOpen }: FormProps) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const vote = view.current?.vote;
  if (vote?.phase !== 'closed') return null;
  const ahead = leading(vote);
  const declare = () => {
    void sending.send({ type: 'DeclareCounterProposal', vote: vote.id }).then((done) => done && onClose());
  };
  return (
    <FormFrame
      title={say('tab.counter-proposal.title')}
      {...(ahead === null ? {} : { submit: say('tab.counter-proposal.submit'), onSubmit: declare })}
      onClose={onClose}
      sending={sending}
    >
      {isTied(vote) ? <TieChoices vote={vote} sending={sending} onOpen={onOpen} /> : null}
      {ahead === null ? null : (
        <>
          <p className={layout.plain}>
            {ahead.mover === null
              ? say('tab.counter-proposal.ahead')
              : say('tab.counter-proposal.ahead.by', { name: ahead.mover })}
          </p>
          <p className={layout.quote}>{ahead.text}</p>
        </>
      )}
    </FormFrame>
  );
}
