import type { FollowUpAnswer } from '../../src/contract/matters.ts';
import { Bars } from '../charts/bars.tsx';
import { Picture } from '../charts/picture.tsx';
import { useLanguage, useText } from '../language.ts';
import { useNames } from '../pipeline/names.ts';
import { shareText } from './figures.ts';

/** Större kontinuitet: of the seats served at a meeting, how many by the same person as the time before. */
export function ContinuityPicture({ answer: { continuity } }: { readonly answer: FollowUpAnswer }) {
  const say = useText();
  const { locale } = useLanguage();
  const names = useNames();
  const known = continuity.flatMap(({ body, meetings, share }) =>
    share === null ? [] : [{ body, meetings, share }],
  );
  return (
    <Picture
      title={say('follow.continuity')}
      text={
        known.length === 0
          ? say('follow.continuity.none')
          : say('follow.continuity.text', {
              bodies: known.map(({ body, share }) =>
                say('follow.continuity.body', {
                  body: names.shortBody(body),
                  share: shareText(share, locale),
                }),
              ),
            })
      }
      figures={{
        columns: [say('follow.body'), say('follow.meetings.count'), say('follow.share')],
        rows: continuity.map(({ body, meetings, share }) => [
          names.body(body),
          String(meetings),
          share === null ? '–' : shareText(share, locale),
        ]),
      }}
    >
      {known.length === 0 ? null : (
        <Bars
          bars={known.map(({ body, share }) => ({
            key: body,
            label: names.shortBody(body),
            parts: [{ share, tone: 'brand' }],
            value: shareText(share, locale),
          }))}
        />
      )}
    </Picture>
  );
}
