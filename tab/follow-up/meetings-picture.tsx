import type { FollowUpAnswer } from '../../src/contract/matters.ts';
import { Bars } from '../charts/bars.tsx';
import { Picture } from '../charts/picture.tsx';
import { useText } from '../language.ts';
import { ratio } from './figures.ts';

/** Effektivare möten: what the meetings came to. */
export function MeetingsPicture({ answer: { meetings } }: { readonly answer: FollowUpAnswer }) {
  const say = useText();
  const { held, items, decided, postponed, referredBack } = meetings;
  const kinds = [
    { key: 'decided', label: say('follow.meetings.decided'), count: decided, tone: 'good' },
    { key: 'postponed', label: say('follow.meetings.postponed'), count: postponed, tone: 'changed' },
    { key: 'referred', label: say('follow.meetings.referred'), count: referredBack, tone: 'changed' },
  ] as const;
  return (
    <Picture
      title={say('follow.meetings')}
      text={held === 0 ? say('follow.meetings.none') : say('follow.meetings.text', { ...meetings })}
      figures={{
        columns: [say('follow.meetings.what'), say('follow.count')],
        rows: [
          [say('follow.meetings.held'), String(held)],
          [say('follow.meetings.items'), String(items)],
          ...kinds.map(({ label, count }) => [label, String(count)]),
        ],
      }}
    >
      {held === 0 ? null : (
        <Bars
          bars={kinds.map(({ key, label, count, tone }) => ({
            key,
            label,
            parts: [{ share: ratio(count, items), tone }],
            value: String(count),
          }))}
        />
      )}
    </Picture>
  );
}
