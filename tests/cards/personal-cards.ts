import { asId, type PersonId } from '../../src/domain/ids.ts';
import { contactsOf } from '../../src/domain/matter/reach.ts';
import type { Sight } from '../../src/domain/matter/sight.ts';
import type { Matter } from '../../src/domain/matter/state.ts';
import { assignmentView } from '../../src/domain/matter/view-assignment.ts';
import { recommendationView } from '../../src/domain/matter/view-recommendation.ts';
import type { Digest } from '../../src/app/personal/digest.ts';
import type { PersonalMessage } from '../../src/app/personal/message.ts';
import { locales, type Locale } from '../../src/i18n/index.ts';
import { assignmentCard } from '../../bot/cards/assignment-card.ts';
import { digestCard } from '../../bot/cards/digest-card.ts';
import { ownWelcomeCard } from '../../bot/cards/plain-cards.ts';
import type { PersonalShowing } from '../../bot/cards/personal-showing.ts';
import { recommendationCard } from '../../bot/cards/recommendation-card.ts';
import {
  answered,
  calledTo,
  date,
  decision,
  given,
  handedTo,
  heard,
  linda,
  raised,
  recommended,
  roster,
  susanne,
  therese,
  when,
  type Told,
} from '../matters/told.ts';
import { parts, type Drawn } from './drawn.ts';

const long = 'Huvudmannen ska anta avtalet i dess lydelse av den femtonde mars. '.repeat(100);
const decided: readonly Told[] = [
  raised(),
  handedTo('lsg'),
  handedTo('samrad'),
  calledTo('samrad', 5),
  heard('samrad', 5, { decisions: [decision('adopted', 5)] }),
  recommended({ text: long, decision: { meeting: asId('samrad-5'), item: asId('item') } }),
];
const assigned: Told = [
  linda,
  {
    type: 'GiveAssignment',
    assignment: asId('u1'),
    text: 'Ta fram en gemensam tidplan för utskrivning, med ansvar per huvudman.',
    assignee: { kind: 'person', person: asId(therese) },
    due: date(40),
    reportTo: asId('lsg'),
    decision: null,
  },
];
const reportDone: Told = [
  therese,
  { type: 'ReportAssignment', assignment: asId('u1'), text: 'Klar.', done: true, toAgenda: true },
];

/** Told one after another, each of which must be allowed. */
const after = (matter: Matter, ...steps: readonly Told[]): Matter =>
  steps.reduce((now, step) => {
    const came = when(now, ...step);
    if (came.code !== null) throw new Error(came.code);
    return came.matter;
  }, matter);

const start = given(...decided);
const others = roster.principals
  .map(({ id }) => id)
  .filter((id) => id !== 'skelleftea' && id !== 'norsjo')
  .slice(0, 5);
const someAnswered = after(
  start,
  ...others.map((principal, index) => answered(linda, principal, index === 0 ? { answer: 'rejected' } : {})),
);
const own = after(
  someAnswered,
  answered(therese, 'skelleftea', {
    answer: 'adopted-with-changes',
    wording: 'Avtalet antas med tillägget att det ses över efter ett år.',
    registryNumber: 'KS 2025-117',
    link: 'https://kommunen.example/protokoll/117',
  }),
);
const corrected = after(own, answered(therese, 'skelleftea', { answer: 'adopted' }, 'Fel kryss.'));
const later = after(someAnswered, answered(therese, 'skelleftea', { answer: 'later', decidedOn: date(320) }));
const withdrawn = after(own, [
  linda,
  { type: 'WithdrawRecommendation', recommendation: asId('r1'), reason: 'Underlaget var fel.' },
]);
const superseded: Matter = {
  ...own,
  end: { how: 'superseded', reason: 'Nytt avtal.', at: `${date(310)}T08:00:00.000Z` },
  relations: [
    {
      kind: 'superseded-by',
      matter: asId('nytt'),
      title: 'Samverkansavtal 2027',
      reason: 'Nytt avtal.',
      at: `${date(310)}T08:00:00.000Z`,
    },
  ],
};

const recommendations: readonly (readonly [string, Matter, string])[] = [
  ['asked', start, therese],
  ['some answered', someAnswered, therese],
  ['own', own, therese],
  ['corrected', corrected, therese],
  ['later', later, therese],
  ['withdrawn', withdrawn, therese],
  ['superseded', superseded, therese],
  ['seen by another principal', own, susanne],
  ['seen by the coordinator', own, linda],
];

function recommendation(matter: Matter, who: string, message: PersonalMessage, showing: PersonalShowing) {
  const person = asId<PersonId>(who);
  const today = date(300);
  const sight: Sight = { viewer: { kind: 'inside', person }, roster, today };
  const known = matter.recommendations[asId<never>('r1')]!;
  const view = recommendationView(matter, known, sight);
  return recommendationCard(
    {
      matter: matter.id,
      title: matter.words.title,
      recommendation: view,
      own: view.principals.find(({ principal }) => principal === 'skelleftea')!,
      principal: 'Skellefteå kommun',
      decided: { body: 'Samråd', date: date(5) },
      successor: matter.relations.at(-1)?.title ?? null,
      today,
    },
    { message, version: matter.version },
    showing,
  );
}

const place = {
  matter: asId<never>('avtal'),
  recommendation: asId<never>('r1'),
  principal: asId<never>('skelleftea'),
};

const digest: Digest = {
  waiting: Array.from({ length: 9 }, (_, n) => ({
    ...place,
    title: `Samverkansavtal ${n}`,
    principalName: 'Skellefteå',
    wantedBy: date(290 + n * 4),
    late: n < 3,
  })),
  assignments: [
    {
      matter: place.matter,
      assignment: asId('u1'),
      text: 'Ta fram en tidplan.',
      due: date(310),
      late: false,
    },
  ],
  meetings: [
    { meeting: asId('m'), bodyName: 'Samråd', date: date(305), start: `${date(305)}T08:00:00.000Z` },
  ],
  matters: [{ matter: place.matter, title: 'God och nära vård', bodyName: 'LSG', stage: 'referred-back' }],
};
const nothing: Digest = { waiting: [], assignments: [], meetings: [], matters: [] };

/** Every card of somebody's own chat in every state, in both languages. */
export function personalCards(): readonly Drawn[] {
  if (contactsOf(roster, place.principal).every((one) => one !== therese))
    throw new Error('the sample has changed');
  return locales.flatMap((locale) => [
    ...recommendations.flatMap(([name, matter, who]) => [
      {
        name: `${locale} recommendation ${name}`,
        card: recommendation(matter, who, { card: 'recommendation', ...place }, plainly(locale)),
      },
      {
        name: `${locale} reminder ${name}`,
        card: recommendation(matter, who, { card: 'reminder', ...place, wave: date(290) }, plainly(locale)),
      },
    ]),
    {
      name: `${locale} recommendation refused`,
      card: recommendation(own, therese, { card: 'recommendation', ...place }, refusedOnce(locale)),
    },
    { name: `${locale} own welcome`, card: ownWelcomeCard(locale, true) },
    { name: `${locale} own welcome unknown`, card: ownWelcomeCard(locale, false) },
    ...assignments(locale),
    ...[digest, nothing].map((told, index) => ({
      name: `${locale} digest ${index === 0 ? 'full' : 'empty'}`,
      card: digestCard(
        { digest: told, frequency: 'weekly', today: date(300) },
        { message: { card: 'digest', period: date(299) }, version: 1 },
        plainly(locale),
      ),
    })),
  ]);
}

const plainly = (locale: Locale): PersonalShowing => ({ locale, parts });
const refusedOnce = (locale: Locale): PersonalShowing => ({
  ...plainly(locale),
  notice: { text: 'Skellefteå kommun har redan svarat.', tone: 'warning' },
  written: { answer: 'rejected', decidedOn: '2025-03-01', wording: null, link: 'kommunen.example' },
});

function assignments(locale: Locale): readonly Drawn[] {
  const open = given(raised(), assigned);
  const done = given(raised(), assigned, reportDone);
  return [
    ['open', open, therese] as const,
    ['done', done, therese] as const,
    ['seen by another', open, susanne] as const,
  ].map(([name, matter, who]) => {
    const sight: Sight = {
      viewer: { kind: 'inside', person: asId<PersonId>(who) },
      roster,
      today: date(300),
    };
    const known = matter.assignments[asId<never>('u1')]!;
    return {
      name: `${locale} assignment ${name}`,
      card: assignmentCard(
        { assignment: assignmentView(matter, known, sight), to: 'Therese Boviksnäs', body: 'LSG' },
        { message: { card: 'assignment', matter: matter.id, assignment: known.id }, version: matter.version },
        plainly(locale),
      ),
    };
  });
}
