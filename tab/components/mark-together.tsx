import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { PersonId } from '../../src/domain/ids.ts';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { people } from '../meeting/people.ts';
import { useSend } from '../sending/use-send.ts';
import { Disclosure } from './disclosure.tsx';
import { useLayout } from './layout-styles.ts';
import { SendButton } from './send-button.tsx';
import { SendLine } from './send-line.tsx';

/** Several at once: those who aren't here yet are ticked as they answer, and entered with one press. */
export function MarkTogether() {
  const { view } = useMeeting();
  const say = useText();
  const absent = people(view, ({ present, class: kind }) => !present && kind !== 'official');
  if (absent.length < 2) return null;
  return (
    <Disclosure label={say('tab.attendance.together')}>
      <Ticks absent={absent} />
    </Disclosure>
  );
}

function Ticks({ absent }: { readonly absent: ReturnType<typeof people> }) {
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const [ticked, setTicked] = useState<ReadonlySet<PersonId>>(new Set());
  const chosen = absent.filter(({ person }) => ticked.has(person));
  const all = chosen.length === absent.length;
  const tick = (person: PersonId, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(person);
    else next.delete(person);
    setTicked(next);
  };
  const enter = () => {
    if (chosen.length === 0) return;
    void sending.send(
      ...chosen.map(({ person }) => ({ type: 'ReportPresence', person, present: true }) as const),
    );
  };
  return (
    <div className={layout.tight}>
      <Checkbox
        label={say('tab.attendance.all')}
        checked={all ? true : chosen.length === 0 ? false : 'mixed'}
        onChange={() => setTicked(all ? new Set() : new Set(absent.map(({ person }) => person)))}
      />
      <ul className={layout.list}>
        {absent.map(({ person, name, detail }) => (
          <li key={person}>
            <Checkbox
              label={detail === null ? name : `${name}, ${detail}`}
              checked={ticked.has(person)}
              onChange={(_event, data) => tick(person, data.checked === true)}
            />
          </li>
        ))}
      </ul>
      <SendButton sending={sending} onPress={enter}>
        {say('tab.attendance.enter', { n: chosen.length })}
      </SendButton>
      <SendLine sending={sending} />
    </div>
  );
}
