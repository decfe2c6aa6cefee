import { asId, type PersonId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { evolve, noMeeting } from '../../src/domain/meeting/evolve.ts';
import type { Meeting } from '../../src/domain/meeting/state.ts';
import type { Body, Mandate, Roster } from '../../src/domain/structure/facts.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { drawCard } from '../../bot/fresh-card.ts';
import type { Message } from '../../bot/message-name.ts';
import type { Card } from '../../bot/cards/card.ts';
import type { CardParts } from '../../bot/cards/card-parts.ts';
import type { Showing } from '../../bot/cards/showing.ts';
import { helpCard, sentenceCard, welcomeCard } from '../../bot/cards/plain-cards.ts';
import { item, plan, roster as small } from '../domain/council.ts';
import { ask, by, checkIn, minute, type Step } from '../domain/given.ts';
import {
  answer,
  ballot,
  closeItem,
  closeMeeting,
  closeRound,
  closeVote,
  completeRollCall,
  openItem,
  openMeeting,
  openVote,
  orderVote,
  outcome,
  reserve,
  withoutEffect,
} from '../domain/steps.ts';

const municipalities =
  'Bjurholm Dorotea Lycksele Malå Nordmaling Norsjö Robertsfors Skellefteå Sorsele Storuman Umeå Vilhelmina Vindeln Vännäs Åsele'.split(
    ' ',
  );
const absent = ['dorotea', 'malå', 'vilhelmina'];
const ids = [...municipalities.map((name) => name.toLowerCase()), 'region'];
export const present = ids.filter((id) => !absent.includes(id));

/** A county of sixteen: one member each, Umeå and the region more, invented names; Eva substitutes for Norsjö. */
export const county: Roster = {
  ...small,
  principals: ids.map((id, index) => ({
    id: asId(id),
    name: id === 'region' ? 'Region Västerbotten' : `${municipalities[index]} kommun`,
    shortName: municipalities[index] ?? 'Region Västerbotten',
    abbreviation: id.slice(0, 2),
    kind: id === 'region' ? 'region' : 'municipality',
  })),
  persons: [
    ...ids.map((id) => ({
      id: asId<PersonId>(`member-${id}`),
      name: `Ledamot ${id[0]!.toUpperCase()}${id.slice(1)}sson`,
      party: 's',
    })),
    { id: asId('umeå-2'), name: 'Bertil Björk', party: 'l' },
    { id: asId('eva'), name: 'Eva Ersättare', party: 'c' },
    { id: asId('sol'), name: 'Sol Sekreterare' },
  ],
  seats: [
    ...ids.map((id) => ({
      id: asId<never>(`seat-${id}`),
      body: asId<never>('council'),
      principal: asId<never>(id),
    })),
    { id: asId('seat-umeå-2'), body: asId('council'), principal: asId('umeå') },
  ],
  mandates: [
    ...ids.map(
      (id): Mandate => ({
        kind: 'ordinary',
        person: asId(`member-${id}`),
        body: asId('council'),
        seat: asId(`seat-${id}`),
      }),
    ),
    { kind: 'ordinary', person: asId('umeå-2'), body: asId('council'), seat: asId('seat-umeå-2') },
    { kind: 'substitute', person: asId('eva'), body: asId('council'), principal: asId('norsjö'), order: 1 },
    { kind: 'official', person: asId('sol'), body: asId('council'), office: 'secretary' },
  ],
  presidencies: [
    { body: asId('council'), person: asId('member-bjurholm'), office: 'chair' },
    { body: asId('council'), person: asId('member-region'), office: 'viceChair' },
  ],
};

const long =
  'Förslaget innebär att kommunerna ansvarar för vaccination i egna verksamheter och att Regionen ersätter dem enligt bilagan. ';
const agenda = [
  item('a', {
    heading: 'Hantering av vaccinationsfrågor',
    summary: 'Vem som ska ansvara för vaccination på särskilda boenden, och vem som betalar.',
    proposal: long.repeat(4),
    presenters: [{ text: 'Nils Ny, samordnare' }],
    documents: [{ title: 'Underlag om vaccination', url: 'https://example.org/underlag.pdf' }],
    deviation: {
      by: 'ordföranden',
      reason: 'Ärendet har inte beretts i LSG, eftersom frågan är brådskande.',
    },
  }),
  ...Array.from({ length: 12 }, (_, n) =>
    item(`i${n}`, {
      heading: `Lägesrapport om den nära vården, del ${n + 1}`,
      kind: n % 2 === 0 ? 'information' : 'decision',
    }),
  ),
];
const prepared = (customs: Partial<Body>) =>
  evolve(noMeeting, {
    type: 'MeetingPrepared',
    at: minute(-60),
    plan: { ...plan, agenda, roster: withCustoms(customs), place: 'Lycksele och Teams' },
  });

/** The county, its council with something of its own. */
const withCustoms = (customs: Partial<Body>): Roster => ({
  ...county,
  bodies: county.bodies.map((body) => (body.id === plan.body ? { ...body, ...customs } : body)),
});

export const told = (...steps: readonly Step[]): Meeting => toldIn({}, ...steps);

export function toldIn(customs: Partial<Body>, ...steps: readonly Step[]): Meeting {
  return steps.reduce((meeting, [who, command], index) => {
    const decided = ask(meeting, { person: asId(who), via: 'tab' }, command, minute(index));
    if (!decided.ok) throw new Error(`${who}, ${command.type}: ${JSON.stringify(decided.refusal)}`);
    return decided.value.reduce(evolve, meeting);
  }, prepared(customs));
}

export const chair = 'member-bjurholm';
export const opened: Step[] = [
  ...[...present.map((id) => `member-${id}`), 'umeå-2', 'eva', 'sol']
    .filter((who) => who !== chair)
    .map(checkIn),
  by(chair, openMeeting),
  by(chair, completeRollCall),
];
export const called = [...opened, by(chair, openItem('a'))];
const question: MeetingCommand = {
  type: 'AskConsensus',
  round: asId('round'),
  item: asId('a'),
  question: 'Kan samrådet ställa sig bakom kommunernas förslag?',
};
export const asked = [...called, by(chair, question)];
const answered = [
  ...asked,
  ...present.slice(0, 9).map((id) => by(`member-${id}`, answer('agree'))),
  by('umeå-2', answer('disagree', 'Kostnaderna är inte utredda.')),
  by('member-vännäs', answer('agree-with-remark', 'Med tillägget att ersättningen ses över efter ett år.')),
];
export const refused = [...answered, by(chair, closeRound(false))];
const ordered = [...refused, by(chair, orderVote('a', 'Frågan måste avgöras före årsskiftet.'))];
const reserved = [...ordered, by('member-region', reserve('a', 'procedure', 'r1', 'vote'))];
const balloting = [...reserved, by(chair, openVote)];
const cast = [
  ...balloting,
  ...present.slice(0, 7).map((id) => by(`member-${id}`, ballot('approve'))),
  ...present.slice(7, 10).map((id) => by(`member-${id}`, ballot('reject'))),
  ...present.slice(10).map((id) => by(`member-${id}`, ballot('abstain'))),
  by('umeå-2', ballot('reject')),
];
export const counted = [...cast, by(chair, closeVote)];
const note: MeetingCommand = {
  type: 'HandInNote',
  note: asId('note'),
  item: asId('a'),
  heading: 'Protokollsanteckning om vaccination',
  sections: [{ heading: 'Bakgrund', text: long.repeat(3) }],
  signers: [asId('member-region'), asId('umeå-2')],
};
const noted = [
  ...counted,
  by(chair, withoutEffect),
  by('member-region', reserve('a', 'decision', 'r2')),
  by('member-region', note),
];
export const decided = [
  ...asked,
  ...present.map((id) => by(`member-${id}`, answer('agree'))),
  by('umeå-2', answer('agree')),
  by(chair, closeRound(true)),
  by(
    chair,
    outcome('a', {
      outcome: 'approved',
      wording: 'Samrådet beslutade att ställa sig bakom kommunernas förslag.',
    }),
  ),
];
export const closed = [
  ...noted,
  by(chair, closeItem('a')),
  ...Array.from({ length: 12 }, (_, n): Step[] => [
    by(chair, openItem(`i${n}`)),
    by(
      chair,
      outcome(`i${n}`, {
        outcome: n % 2 === 0 ? 'information-approved' : 'postponed',
        postponedTo: n % 2 === 0 ? null : 'nästa möte',
      }),
    ),
    by(chair, closeItem(`i${n}`)),
  ]).flat(),
  by(chair, closeMeeting),
];

const stories = {
  prepared: [],
  opened,
  called,
  asked,
  answered,
  refused,
  ordered,
  reserved,
  balloting,
  cast,
  counted,
  noted,
  decided,
  closed,
} as const;

export type Drawn = { readonly name: string; readonly card: Card };

export const theItem: Message = { card: 'item', item: asId('a') };

const page = (surface: string) => (meeting: string) =>
  `https://samsyn.example/tab/?surface=${surface}&meeting=${meeting}`;

/** Pages to lead to, and a check of the minutes that finds nine things. */
export const parts: CardParts = {
  links: {
    meeting: page('meeting'),
    minutes: page('minutes'),
    signing: page('sign'),
    answering: (recommendation, principal) =>
      `https://samsyn.example/tab/?surface=answer&recommendation=${recommendation}&principal=${principal}`,
    matter: (matter) => `https://samsyn.example/tab/?surface=matter&matter=${matter}`,
    assignments: () => 'https://samsyn.example/tab/?surface=assignments',
    mine: () => 'https://samsyn.example/tab/?surface=mine',
    help: (topic) => `https://samsyn.example/tab/?surface=help&topic=${topic}`,
  },
  findings: () =>
    Array.from({ length: 9 }, (_, n) => ({
      severity: (['contradiction', 'missing', 'style'] as const)[n % 3] ?? 'style',
      text: `Ärende ${n + 1}: närvarolistan och röstlistan säger olika om Ledamot ${n}.`,
    })),
};

export function draw(
  meeting: Meeting,
  message: Message,
  who: string | null,
  locale: Locale,
  more: Partial<Showing> = {},
): Card {
  const refreshFor = Array.from({ length: 80 }, (_, n) => `29:${n}`);
  return who === 'chat'
    ? drawCard(meeting, message, { kind: 'chat' }, { locale, audience: 'chat', refreshFor, parts, ...more })
    : drawCard(
        meeting,
        message,
        { kind: 'person', person: who === null ? null : asId(who) },
        { locale, audience: 'person', parts, ...more },
      );
}

/** Every card in every state the meeting goes through, shared and personal, in both languages. */
export function everyCard(): readonly Drawn[] {
  const readers = [
    'chat',
    'member-vännäs',
    'member-region',
    'umeå-2',
    'eva',
    'member-malå',
    'sol',
    null,
  ] as const;
  const meetings = Object.entries(stories).map(([name, steps]) => [name, told(...steps)] as const);
  return (['sv', 'en'] as const).flatMap((locale) => [
    ...meetings.flatMap(([name, meeting]) =>
      readers.flatMap((who) => [
        { name: `${locale} agenda ${name} ${who}`, card: draw(meeting, { card: 'agenda' }, who, locale) },
        { name: `${locale} item ${name} ${who}`, card: draw(meeting, theItem, who, locale) },
        ...(name === 'closed'
          ? [0, 1].map((page) => ({
              name: `${locale} recap ${page} ${who}`,
              card: draw(meeting, { card: 'recap', page }, who, locale),
            }))
          : []),
      ]),
    ),
    { name: `${locale} welcome`, card: welcomeCard(locale) },
    { name: `${locale} help`, card: helpCard(locale) },
    { name: `${locale} sentence`, card: sentenceCard(locale, 'Ett besked.') },
  ]);
}
