import type { RoundView } from '../../src/domain/view.ts';
import { SendButton } from '../components/send-button.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';

const endings = [
  {
    key: 'tab.round.nobody-objects',
    hint: 'tab.round.nobody-objects.hint',
    agreed: true,
    nobodyObjects: true,
  },
  { key: 'tab.round.agreed', hint: 'tab.round.agreed.hint', agreed: true, nobodyObjects: false },
  { key: 'tab.round.not-agreed', hint: 'tab.round.not-agreed.hint', agreed: false, nobodyObjects: false },
] as const;

/** "Nobody objects" can't be said when somebody does. */
const fits = (round: RoundView, ending: (typeof endings)[number]) =>
  !(ending.nobodyObjects && round.counts.disagree > 0);

/** How the chair ends a consensus round (DE1): the declaration is the chair's, also over silence. */
export function CloseRoundForm({ onClose }: FormProps) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const round = view.current?.round;
  if (round?.open !== true) return null;
  return (
    <FormFrame title={say('tab.round.close')} onClose={onClose} sending={sending}>
      {endings
        .filter((ending) => fits(round, ending))
        .map(({ key, hint, agreed, nobodyObjects }) => (
          <div key={key} className={layout.tight}>
            <SendButton
              sending={sending}
              className={layout.start}
              onPress={() => {
                void sending
                  .send({ type: 'CloseConsensusRound', round: round.id, agreed, nobodyObjects })
                  .then((done) => done && onClose());
              }}
            >
              {say(key)}
            </SendButton>
            <p className={`${layout.plain} ${layout.muted}`}>{say(hint)}</p>
          </div>
        ))}
    </FormFrame>
  );
}
