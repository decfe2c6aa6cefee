import { Button } from '@fluentui/react-components';
import type { VoteView } from '../../src/domain/view.ts';
import { useLayout } from '../components/layout-styles.ts';
import { SendButton } from '../components/send-button.tsx';
import { useText } from '../language.ts';
import { may } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import type { Sending } from '../sending/use-send.ts';
import type { FormProps } from './form-props.ts';

type Props = {
  readonly vote: VoteView;
  readonly sending: Sending;
  readonly onOpen: FormProps['onOpen'];
};

/** Lika röstetal: the chair's casting vote where the body has it, and a new vote (DE7). */
export function TieChoices({ vote, sending, onOpen }: Props) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const label = (side: 'approve' | 'reject') => vote.choices.find(({ id }) => id === side)?.label ?? side;
  return (
    <div className={layout.tight}>
      <p className={layout.plain}>{say('tab.tie', { votes: vote.tally?.approve ?? 0 })}</p>
      {vote.mayCast && may(view, 'UseCastingVote')
        ? (['approve', 'reject'] as const).map((choice) => (
            <SendButton
              key={choice}
              sending={sending}
              className={layout.start}
              onPress={() => void sending.send({ type: 'UseCastingVote', vote: vote.id, choice })}
            >
              {say('tab.tie.casting', { choice: label(choice) })}
            </SendButton>
          ))
        : null}
      {vote.mayCast ? null : <p className={`${layout.plain} ${layout.muted}`}>{say('tab.tie.no-casting')}</p>}
      {may(view, 'OrderVote') ? (
        <Button type="button" className={layout.start} onClick={() => onOpen('order-vote')}>
          {say('tab.tie.again')}
        </Button>
      ) : null}
    </div>
  );
}
