import type { CivilDate, MatterId } from '../../src/domain/ids.ts';
import type { AnswerView, PrincipalAnswer, RecommendationView } from '../../src/domain/matter/view.ts';
import { t, type Locale } from '../../src/i18n/index.ts';
import { answerForm } from './answer-form.ts';
import type { Card, Element } from './card.ts';
import { shortDate } from './clock-time.ts';
import { actions, container, heading, plain, sentence } from './elements.ts';
import { openPage } from './open-page.ts';
import {
  assemblePersonal,
  linksOf,
  shortened,
  type Drawing,
  type PersonalShowing,
} from './personal-showing.ts';

/** A recommendation as one principal is asked. */
export type Asked = {
  readonly matter: MatterId;
  readonly title: string;
  readonly recommendation: RecommendationView;
  readonly own: PrincipalAnswer;
  /** The principal's printed name. */
  readonly principal: string;
  /** Who recommends: the body and the day of its meeting; null for one that rests on no meeting. */
  readonly decided: { readonly body: string; readonly date: CivilDate } | null;
  /** What has taken the recommendation's place. */
  readonly successor: string | null;
  readonly today: CivilDate;
};

/** The form below it should be in sight; all of it is in the tab. */
const longestText = 700;

/**
 * Rekommendation (PI4), as one of the principals: what is asked, by whom, until when, how far the others have come, what
 * it has answered, and the way to answer. A reminder is the same card with a line above it.
 */
export function recommendationCard(asked: Asked, drawing: Drawing, showing: PersonalShowing): Card {
  const { locale } = showing;
  const { title, recommendation, principal } = asked;
  const reminds = drawing.message.card === 'reminder' && canAnswer(asked) && isSilent(asked.own);
  const key = reminds ? 'cards.ask.reminder' : 'cards.ask.heading';
  const fallback = t(locale, key, { principal });
  return assemblePersonal(drawing, showing, `${fallback}: ${shortened(title, 200)}`, [
    heading(fallback),
    ...plain(title, { weight: 'bolder', spacing: 'none' }),
    ...plain(origin(asked, locale), { isSubtle: true, size: 'small', spacing: 'small' }),
    container('emphasis', plain(shortened(recommendation.text, longestText)), { spacing: 'medium' }),
    ...plain(wanted(asked, locale), { spacing: 'small' }),
    ...(recommendation.overdue && canAnswer(asked) && isSilent(asked.own)
      ? plain(t(locale, 'cards.ask.late'), { color: 'attention', weight: 'bolder', spacing: 'small' })
      : []),
    sentence(adoptionLine(recommendation, locale), { isSubtle: true, size: 'small' }),
    ...standing(asked, locale),
    ...(canAnswer(asked) ? answerForm(asked, drawing, showing) : []),
    ...actions(ways(asked, showing)),
  ]);
}

/** As long as it is asked for, by those who may answer for the principal. */
const canAnswer = ({ recommendation, own }: Asked): boolean =>
  own.mayAnswer && (recommendation.state === 'open' || recommendation.state === 'answered');

const isSilent = ({ state }: PrincipalAnswer): boolean => state === 'waiting' || state === 'later';

function origin({ decided, recommendation }: Asked, locale: Locale): string {
  if (decided !== null)
    return t(locale, 'cards.ask.decided', { body: decided.body, date: shortDate(locale, decided.date) });
  return t(locale, 'cards.ask.made', { date: shortDate(locale, recommendation.at.slice(0, 10)) });
}

function wanted({ recommendation: { organ, wantedBy } }: Asked, locale: Locale): string {
  const asked = t(locale, 'cards.ask.organ', { organ });
  return wantedBy === null
    ? asked
    : `${asked} ${t(locale, 'cards.ask.wanted', { date: shortDate(locale, wantedBy) })}`;
}

/** "11 av 16 har antagit, 2 med ändringar, 3 väntar" */
function adoptionLine({ adoption }: RecommendationView, locale: Locale): string {
  const { of, adopted, changed, rejected, waiting } = adoption;
  return [
    t(locale, 'pipeline.adoption.adopted', { adopted, of }),
    ...(changed > 0 ? [t(locale, 'pipeline.adoption.changed', { changed })] : []),
    ...(rejected > 0 ? [t(locale, 'pipeline.adoption.rejected', { rejected })] : []),
    ...(waiting > 0 ? [t(locale, 'pipeline.adoption.waiting', { waiting })] : []),
  ].join(', ');
}

/** Where the principal stands, and whether anything is asked of it still. */
function standing({ recommendation, own, principal, successor }: Asked, locale: Locale): readonly Element[] {
  const given = own.answer === null ? [] : answered(own.answer, locale);
  switch (recommendation.state) {
    case 'superseded':
      return [
        container('warning', [
          ...plain(
            successor === null
              ? t(locale, 'cards.ask.superseded')
              : t(locale, 'cards.ask.supersededBy', { title: shortened(successor, 300) }),
          ),
          ...given,
        ]),
      ];
    case 'withdrawn':
      return [
        container('warning', [
          ...plain(t(locale, 'cards.ask.withdrawn')),
          ...(recommendation.withdrawnFor === null
            ? []
            : plain(t(locale, 'cards.ask.reason', { reason: recommendation.withdrawnFor }), {
                spacing: 'small',
              })),
          ...given,
        ]),
      ];
    case 'open':
    case 'answered':
      if (own.answer === null)
        return [container('accent', plain(t(locale, 'cards.ask.silent', { principal })))];
      return [container(isSilent(own) ? 'accent' : 'good', given)];
  }
}

function answered(answer: AnswerView, locale: Locale): readonly Element[] {
  const { decidedOn, organ, wording, registryNumber, link, by, correction } = answer;
  const kind = t(locale, `pipeline.answer.${answer.answer}`);
  const day = decidedOn === null ? null : shortDate(locale, decidedOn);
  const said =
    day === null
      ? kind
      : `${kind}, ${t(locale, answer.answer === 'later' ? 'answer.expected' : 'answer.decided', { date: day })}`;
  const small = { isSubtle: true, size: 'small', spacing: 'small' } as const;
  const more = [organ, registryNumber, link].filter((one) => one !== null).join(' · ');
  return [
    ...plain(`✓ ${said}`, { weight: 'bolder' }),
    ...(wording === null ? [] : plain(shortened(wording, 500), { spacing: 'small' })),
    ...plain(more, small),
    ...(correction === null ? [] : plain(t(locale, 'cards.ask.corrected', { reason: correction }), small)),
    ...plain(
      by === null
        ? t(locale, 'cards.ask.recordedOn', { date: shortDate(locale, answer.at.slice(0, 10)) })
        : t(locale, 'cards.ask.recordedBy', { date: shortDate(locale, answer.at.slice(0, 10)), name: by }),
      small,
    ),
  ];
}

function ways(asked: Asked, showing: PersonalShowing) {
  const { locale } = showing;
  const links = linksOf(showing);
  const { recommendation, own, matter } = asked;
  return canAnswer(asked)
    ? openPage(t(locale, 'cards.ask.inTab'), links.answering(recommendation.id, own.principal))
    : openPage(t(locale, 'cards.ask.matter'), links.matter(matter));
}
