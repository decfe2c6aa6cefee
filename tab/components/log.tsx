import { has } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useText } from '../language.ts';
import { Disclosure } from './disclosure.tsx';
import { useLayout } from './layout-styles.ts';
import { LogList } from './log-list.tsx';
import { RecordList } from './record-list.tsx';

/** Logg: what stands on record so far, and under it everything that has happened, to be put right. */
export function Log() {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  return (
    <div className={layout.column}>
      <RecordList />
      {has(view, 'chair', 'secretary', 'coordinator') ? (
        <Disclosure label={say('tab.log')}>
          <LogList />
        </Disclosure>
      ) : null}
    </div>
  );
}
