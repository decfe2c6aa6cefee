import type { FollowUpAnswer, Spread } from '../../contract/matters.ts';
import { t, type Locale, type TextKey } from '../../i18n/index.ts';
import type { Sheet } from '../../spreadsheet/write-tables.ts';

/** The figures as sheets, in the reader's language. */
export function followUpSheets(locale: Locale, figures: FollowUpAnswer): readonly Sheet[] {
  const say = (key: TextKey) => t(locale, key);
  const sheet = (name: TextKey, header: readonly TextKey[], rows: Sheet['rows']): Sheet => ({
    name: say(name),
    header: header.map(say),
    rows,
  });
  const bodyName = (id: string | null) => (id === null ? '' : (figures.names.bodies[id]?.shortName ?? id));
  const principalName = (id: string) => figures.names.principals.find((one) => one.id === id)?.name ?? id;
  const { route, continuity, representation, leadTimes, recommendations, meetings, assignments } = figures;
  return [
    sheet(
      'follow-up.summary',
      ['follow-up.figure', 'follow-up.value'],
      [
        [say('follow-up.from'), figures.from],
        [say('follow-up.until'), figures.until],
        [say('follow-up.matters'), route.matters],
        [say('follow-up.whole-route'), route.wholeRoute],
        [say('follow-up.meetings-held'), meetings.held],
        [say('follow-up.items'), meetings.items],
        [say('follow-up.decided'), meetings.decided],
        [say('follow-up.postponed'), meetings.postponed],
        [say('follow-up.referred-back'), meetings.referredBack],
        [say('follow-up.recommendations-made'), recommendations.made],
        [say('follow-up.asked'), recommendations.asked],
        [say('follow-up.adopted'), recommendations.adopted],
        [say('follow-up.changed'), recommendations.changed],
        [say('follow-up.rejected'), recommendations.rejected],
        [say('follow-up.waiting'), recommendations.waiting],
        [say('follow-up.assignments-given'), assignments.given],
        [say('follow-up.assignments-open'), assignments.open],
        [say('follow-up.assignments-overdue'), assignments.overdue],
        [say('follow-up.assignments-done'), assignments.done],
      ],
    ),
    sheet(
      'follow-up.representation',
      ['follow-up.date', 'follow-up.body', 'follow-up.represented', 'follow-up.of', 'follow-up.archived'],
      representation.meetings.map(({ date, body, principals, of, archived }) => [
        date,
        bodyName(body),
        principals,
        of,
        archived ? say('follow-up.yes') : '',
      ]),
    ),
    sheet(
      'follow-up.principals',
      [
        'follow-up.principal',
        'follow-up.represented',
        'follow-up.of-meetings',
        'follow-up.asked',
        'follow-up.answered',
        'follow-up.in-time',
      ],
      representation.principals.map(({ principal, meetings: at, of }) => {
        const own = recommendations.principals.find((one) => one.principal === principal);
        return [principalName(principal), at, of, own?.asked ?? 0, own?.answered ?? 0, own?.inTime ?? 0];
      }),
    ),
    sheet(
      'follow-up.continuity',
      ['follow-up.body', 'follow-up.meetings-held', 'follow-up.share-same'],
      continuity.map(({ body, meetings: held, share }) => [
        bodyName(body),
        held,
        share === null ? null : Math.round(share * 1000) / 1000,
      ]),
    ),
    sheet(
      'follow-up.lead-times',
      [
        'follow-up.what',
        'follow-up.count',
        'follow-up.median',
        'follow-up.lower',
        'follow-up.upper',
        'follow-up.longest',
      ],
      [
        spreadRow(say('follow-up.raised-decided'), leadTimes.raisedToDecided),
        spreadRow(say('follow-up.decided-answered'), leadTimes.decidedToAnswered),
        spreadRow(say('follow-up.raised-settled'), leadTimes.raisedToSettled),
        ...leadTimes.stages.map(({ stage, days }) => spreadRow(say(`matter.stage.${stage}`), days)),
        ...leadTimes.bodies.map(({ body, days }) => spreadRow(bodyName(body), days)),
      ],
    ),
    sheet(
      'follow-up.deviations',
      ['follow-up.matter', 'follow-up.to', 'follow-up.date'],
      route.deviations.map(({ title, to, at }) => [title, bodyName(to), at.slice(0, 10)]),
    ),
  ];
}

const spreadRow = (what: string, { count, median, lowerQuartile, upperQuartile, longest }: Spread) => [
  what,
  count,
  median,
  lowerQuartile,
  upperQuartile,
  longest,
];
