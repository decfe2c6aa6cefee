import type { GuestLine } from '../../src/domain/view.ts';
import { useText } from '../language.ts';
import { may } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import { useLayout } from './layout-styles.ts';
import { SendButton } from './send-button.tsx';
import { SendLine } from './send-line.tsx';

/** Svar som väntar (AC5): from people who weren't known when they answered. What they say isn't shown. */
export function HeldAnswers() {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const holding = view.guests.filter(({ held }) => held > 0);
  if (holding.length === 0) return null;
  return (
    <section className={layout.tight} aria-label={say('tab.held.title')}>
      <h3 className={layout.label}>{say('tab.held.title')}</h3>
      <ul className={layout.list}>
        {holding.map((guest) => (
          <Held key={guest.id} guest={guest} />
        ))}
      </ul>
    </section>
  );
}

function Held({ guest }: { readonly guest: GuestLine }) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const settle = (count: boolean) => void sending.send({ type: 'SettleHeldAnswers', guest: guest.id, count });
  return (
    <li className={`${layout.line} ${layout.tight}`}>
      <span>
        {say(guest.person === null ? 'tab.held.unnamed' : 'tab.held.named', {
          name: guest.name,
          count: guest.held,
        })}
      </span>
      {may(view, 'SettleHeldAnswers') ? (
        <div className={layout.row}>
          {guest.person === null ? null : (
            <SendButton sending={sending} appearance="primary" onPress={() => settle(true)}>
              {say('tab.held.count')}
            </SendButton>
          )}
          <SendButton sending={sending} onPress={() => settle(false)}>
            {say('tab.held.put-aside')}
          </SendButton>
        </div>
      ) : null}
      <SendLine sending={sending} />
    </li>
  );
}
