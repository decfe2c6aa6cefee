import { PersonProhibitedRegular } from '@fluentui/react-icons';
import type { ItemId, PersonId } from '../../src/domain/ids.ts';
import type { AgendaLine, ConflictLine, MeetingView } from '../../src/domain/view.ts';
import { useText } from '../language.ts';
import { has, may } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { substitutesFor } from '../meeting/conflict-substitutes.ts';
import { useSend } from '../sending/use-send.ts';
import { useLayout } from './layout-styles.ts';
import { SendButton } from './send-button.tsx';
import { SendLine } from './send-line.tsx';

type Props = { readonly item: Pick<AgendaLine, 'id' | 'conflicts' | 'status'> };

/** Jäv in an item (DE8): who takes no part, who can be called to the seat for that item only, and taking it back. */
export function Conflicts({ item }: Props) {
  const layout = useLayout();
  const say = useText();
  if (item.conflicts.length === 0) return null;
  return (
    <ul className={layout.list} aria-label={say('tab.conflicts')}>
      {item.conflicts.map((conflict) => (
        <Conflict key={conflict.person} conflict={conflict} item={item} />
      ))}
    </ul>
  );
}

function Conflict({ conflict, item }: Props & { readonly conflict: ConflictLine }) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const { person, name, reason } = conflict;
  const own = person === view.you.person;
  const planned = item.status === 'planned';
  const takesBack = planned && may(view, 'WithdrawConflict') && (own || has(view, 'secretary', 'chair'));
  const back = { type: 'WithdrawConflict', item: item.id } as const;
  return (
    <li className={layout.tight}>
      <span className={layout.small}>
        <PersonProhibitedRegular aria-hidden /> {say('tab.conflict.line', { name })}
        {reason === null ? '' : ` (${reason})`}
      </span>
      {planned ? <ForItem view={view} person={person} item={item.id} /> : null}
      {takesBack ? (
        <SendButton
          sending={sending}
          size="small"
          appearance="subtle"
          label={say('tab.conflict.withdraw', { name })}
          onPress={() => void sending.send(own ? back : { ...back, for: person })}
        >
          {say('tab.conflict.withdraw.short')}
        </SendButton>
      ) : null}
      <SendLine sending={sending} />
    </li>
  );
}

type ForItemProps = { readonly view: MeetingView; readonly person: PersonId; readonly item: ItemId };

/** Substitutes of the same principal who are here and serve nobody else. */
function ForItem({ view, person, item }: ForItemProps) {
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const found = substitutesFor(view, person, item);
  if (found === null || !has(view, 'chair', 'secretary', 'coordinator') || view.current !== null) return null;
  const { seat, substitutes } = found;
  return (
    <div className={layout.tight}>
      {substitutes.map((substitute) => (
        <SendButton
          key={substitute.person}
          sending={sending}
          size="small"
          onPress={() => void sending.send({ type: 'CallSubstitute', seat, person: substitute.person, item })}
        >
          {say('tab.conflict.call', { name: substitute.name })}
        </SendButton>
      ))}
      <SendLine sending={sending} />
      {sending.state.is === 'recorded' ? (
        <span className={layout.small} role="status">
          {say('tab.conflict.called')}
        </span>
      ) : null}
    </div>
  );
}
