import type { CurrentItem, MotionLine } from '../../src/domain/view.ts';
import { positionText } from '../forms/voting-order-form.tsx';
import { useText } from '../language.ts';
import { has, may } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import { Disclosure } from './disclosure.tsx';
import { useLayout } from './layout-styles.ts';
import { SendButton } from './send-button.tsx';
import { SendLine } from './send-line.tsx';

/** Yrkanden in the item, and in which order they are put against each other (DE9). */
export function Motions({ item }: { readonly item: CurrentItem }) {
  const say = useText();
  const layout = useLayout();
  if (item.motions.length === 0) return null;
  const list = <MotionList item={item} />;
  // Once they are put to the members, the ballot says what they are: the list is one press away.
  const put = item.vote !== null || item.election !== null || item.round?.open === true;
  return (
    <section className={layout.tight} aria-label={say('tab.motions')}>
      {put ? (
        <Disclosure small label={say('tab.motions.n', { n: item.motions.length })}>
          {list}
        </Disclosure>
      ) : (
        <>
          <h3 className={layout.label}>{say('tab.motions')}</h3>
          {list}
        </>
      )}
    </section>
  );
}

function MotionList({ item }: { readonly item: CurrentItem }) {
  const layout = useLayout();
  return (
    <>
      <ul className={layout.list}>
        {item.motions.map((motion) => (
          <Motion key={motion.id} motion={motion} />
        ))}
      </ul>
      <VotingOrder item={item} />
    </>
  );
}

function Motion({ motion }: { readonly motion: MotionLine }) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const withdraws = may(view, 'WithdrawMotion') && (motion.mine || has(view, 'secretary', 'chair'));
  return (
    <li className={layout.line}>
      <p className={`${layout.plain} ${layout.small}`}>
        <span className={layout.strong}>{motion.name}</span> · {say(`tab.motion.kind.${motion.kind}`)}
      </p>
      {motion.text === '' ? null : <p className={layout.plain}>{motion.text}</p>}
      {withdraws ? (
        <SendButton
          sending={sending}
          size="small"
          appearance="subtle"
          label={say('tab.motion.withdraw', { name: motion.name })}
          onPress={() => void sending.send({ type: 'WithdrawMotion', motion: motion.id })}
        >
          {say('tab.motion.withdraw.short')}
        </SendButton>
      ) : null}
      <SendLine sending={sending} />
    </li>
  );
}

function VotingOrder({ item }: { readonly item: CurrentItem }) {
  const say = useText();
  const layout = useLayout();
  const { votingOrder } = item;
  if (votingOrder === null) return null;
  return (
    <div className={`${layout.box} ${layout.tight}`}>
      <h4 className={layout.label}>
        {say(votingOrder.approvedAt === null ? 'tab.voting-order.proposed' : 'tab.voting-order.approved')}
      </h4>
      <ol className={layout.numbered}>
        {votingOrder.order.map(({ position }) => (
          <li key={position} className={layout.small}>
            {positionText(item, position, say)}
          </li>
        ))}
      </ol>
    </div>
  );
}
