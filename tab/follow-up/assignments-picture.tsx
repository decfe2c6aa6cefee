import type { FollowUpAnswer } from '../../src/contract/matters.ts';
import { Bars } from '../charts/bars.tsx';
import { Picture } from '../charts/picture.tsx';
import { useText } from '../language.ts';
import { ratio } from './figures.ts';

/** Assignments: given, done, open, and past their day. */
export function AssignmentsPicture({ answer: { assignments } }: { readonly answer: FollowUpAnswer }) {
  const say = useText();
  const { given, open, overdue, done } = assignments;
  const kinds = [
    { key: 'done', label: say('assignments.state.done'), count: done, tone: 'good' },
    { key: 'open', label: say('assignments.state.open'), count: open - overdue, tone: 'brand' },
    { key: 'overdue', label: say('assignments.state.overdue'), count: overdue, tone: 'bad' },
  ] as const;
  const most = Math.max(given, done + open, 1);
  return (
    <Picture
      title={say('follow.assignments')}
      text={
        given + open + done === 0
          ? say('follow.assignments.none')
          : say('follow.assignments.text', { ...assignments })
      }
      figures={{
        columns: [say('follow.assignments.what'), say('follow.count')],
        rows: [
          [say('follow.assignments.given'), String(given)],
          ...kinds.map(({ label, count }) => [label, String(count)]),
        ],
      }}
    >
      {given + open + done === 0 ? null : (
        <Bars
          bars={kinds.map(({ key, label, count, tone }) => ({
            key,
            label,
            parts: [{ share: ratio(count, most), tone }],
            value: String(count),
          }))}
        />
      )}
    </Picture>
  );
}
