import type { CurrentItem } from '../../src/domain/view.ts';
import { ConflictForm } from '../forms/conflict-form.tsx';
import { MotionForm } from '../forms/motion-form.tsx';
import { useText } from '../language.ts';
import { may } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { Disclosure } from './disclosure.tsx';

/** What a member can put before the meeting in the item: a motion, or that they have a conflict of interest. */
export function MemberActions({ item }: { readonly item: CurrentItem }) {
  const { view } = useMeeting();
  const say = useText();
  const conflicted = item.conflicts.some(({ person }) => person === view.you.person);
  return (
    <>
      {may(view, 'MakeMotion') ? (
        <Disclosure label={say('tab.motion')}>
          <MotionForm item={item} />
        </Disclosure>
      ) : null}
      {may(view, 'DeclareConflict') && !conflicted ? (
        <Disclosure label={say('tab.act.conflict')}>
          <ConflictForm />
        </Disclosure>
      ) : null}
    </>
  );
}
