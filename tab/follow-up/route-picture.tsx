import type { FollowUpAnswer } from '../../src/contract/matters.ts';
import { Bars } from '../charts/bars.tsx';
import { Picture } from '../charts/picture.tsx';
import { day } from '../clock.ts';
import { useLanguage, useText } from '../language.ts';
import { dayOf } from '../pipeline/day-of.ts';
import { useNames } from '../pipeline/names.ts';
import { percentOf, ratio } from './figures.ts';

/** Tydligare struktur: how many matters came the agreed way, and which did not. */
export function RoutePicture({ answer: { route } }: { readonly answer: FollowUpAnswer }) {
  const say = useText();
  const { locale } = useLanguage();
  const names = useNames();
  const share = percentOf(route.wholeRoute, route.matters, locale);
  return (
    <Picture
      title={say('follow.route')}
      text={
        route.matters === 0
          ? say('follow.route.none')
          : say('follow.route.text', { whole: route.wholeRoute, matters: route.matters, share })
      }
      figures={{
        columns: [say('follow.matter'), say('follow.route.past'), say('follow.day')],
        rows: route.deviations.map(({ title, to, at }) => [
          title,
          names.shortBody(to),
          day(dayOf(at), locale),
        ]),
      }}
    >
      {route.matters === 0 ? null : (
        <Bars
          bars={[
            {
              key: 'whole',
              label: say('follow.route.whole'),
              parts: [{ share: ratio(route.wholeRoute, route.matters), tone: 'good' }],
              value: share,
            },
            {
              key: 'past',
              label: say('follow.route.deviating'),
              parts: [{ share: ratio(route.matters - route.wholeRoute, route.matters), tone: 'changed' }],
              value: percentOf(route.matters - route.wholeRoute, route.matters, locale),
            },
          ]}
        />
      )}
    </Picture>
  );
}
