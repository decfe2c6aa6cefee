import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { cardAction } from '../../src/contract/card-actions.ts';
import { personalAction } from '../../src/contract/personal-actions.ts';
import type { Card } from '../../bot/cards/card.ts';
import { wordsOf } from '../bot/running-bot.ts';
import { cardSchema } from './card-schema.ts';
import { everyCard } from './every-card.ts';

// The package's ESM build can't be loaded by node; its browser bundle can.
const { AdaptiveCard, SerializationContext, Versions } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as Renderer;
type Events = readonly { readonly message: string }[];
type Context = { readonly eventCount: number; getEventAt(n: number): Events[number] };
type Renderer = {
  AdaptiveCard: new () => {
    parse(card: unknown, context: Context): void;
    validateProperties(): { readonly validationEvents: Events };
  };
  SerializationContext: new (version: unknown) => Context;
  Versions: { readonly v1_5: unknown };
};
/** The renderer tries `lang` with a pattern that keeps its place between cards, so every second card fails it. */
const mistaken = /^Invalid value "(sv|en)" for property "lang"\.$/;

const cards = everyCard();
const named = (name: string): Card => {
  const found = cards.find((drawn) => drawn.name === name);
  if (found === undefined) throw new Error(`no card ${name}`);
  return found.card;
};
const words = (name: string) => wordsOf(named(name));
/** Somebody's own chat has actions of its own. */
const actionOf = ({ refresh }: Card) =>
  refresh?.action.data['message'] === undefined ? cardAction : personalAction;

/** All objects of a type anywhere in a card. */
function all(value: unknown, type: string): readonly Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap((part) => all(part, type));
  if (typeof value !== 'object' || value === null) return [];
  const object = value as Record<string, unknown>;
  return [
    ...(object['type'] === type ? [object] : []),
    ...Object.values(object).flatMap((part) => all(part, type)),
  ];
}

describe('every card, in every state, for every reader, in both languages', () => {
  test('is a valid Adaptive Card 1.5 of the parts we allow ourselves', () => {
    const validate = new Ajv({ discriminator: true, allErrors: true }).compile(cardSchema);
    const faults = cards.flatMap(({ name, card }) => (validate(card) ? [] : [[name, validate.errors]]));
    expect(faults).toEqual([]);
    expect(cards.length).toBeGreaterThan(400);
  });

  test('is read by the real renderer without a word of complaint', () => {
    const faults = cards.flatMap(({ name, card }) => {
      const context = new SerializationContext(Versions.v1_5);
      const parsed = new AdaptiveCard();
      parsed.parse(JSON.parse(JSON.stringify(card)), context);
      const events = Array.from({ length: context.eventCount }, (_, n) => context.getEventAt(n).message);
      const failures = parsed.validateProperties().validationEvents.map(({ message }) => message);
      const said = [...events, ...failures].filter((message) => !mistaken.test(message));
      return said.length === 0 ? [] : [[name, ...said]];
    });
    expect(faults).toEqual([]);
  });

  test('is at most 25 KB, with at most six buttons', () => {
    for (const { name, card } of cards) {
      const bytes = Buffer.byteLength(JSON.stringify(card));
      const buttons = [...all(card.body, 'Action.Execute'), ...all(card.body, 'Action.ToggleVisibility')]
        .length;
      expect([name, bytes <= 25_000, buttons <= 6]).toEqual([name, true, true]);
    }
  });

  test('has ids that are used once, and toggles that point at one', () => {
    for (const { card } of cards) {
      const ids = [...all(card, 'Input.Text'), ...all(card, 'Input.Toggle'), ...all(card, 'Container')]
        .map(({ id }) => id)
        .filter((id) => id !== undefined);
      expect(new Set(ids).size).toBe(ids.length);
      for (const toggle of all(card, 'Action.ToggleVisibility'))
        expect(ids).toEqual(expect.arrayContaining(toggle['targetElements'] as string[]));
    }
  });

  test('has buttons whose data the bot understands, as a press and as a message', () => {
    for (const { card } of cards)
      for (const { verb, data, fallback } of all(card, 'Action.Execute')) {
        const { error } = actionOf(card).safeParse({ ...(data as object), verb });
        expect(error).toBeUndefined();
        expect(actionOf(card).safeParse((fallback as { data: unknown }).data).error).toBeUndefined();
      }
  });

  test('never carries a missing text or an unfilled place', () => {
    for (const { name, card } of cards)
      expect([name, /undefined|\{\w+[|}]|NaN/.test(wordsOf(card))]).toEqual([name, false]);
  });
});

describe('the shared card', () => {
  test('AU3, AU5: names who has reserved themselves or signed a note, and nobody’s ballot or answer', () => {
    expect(words('sv item noted chat')).toContain('Reservation mot förfarandet: Ledamot Regionsson.');
    for (const { name, card } of cards.filter(
      (drawn) => drawn.name.endsWith('chat') && /^(sv|en) item /.test(drawn.name),
    ))
      expect([
        name,
        wordsOf(card)
          .replace(/(Reservation (mot|against)|undertecknad av|signed by)[^.]*\./g, '')
          .includes('sson'),
      ]).toEqual([name, false]);
  });

  test('offers the answers biggest first: agree is the one that stands out', () => {
    const [first, ...rest] = all(named('sv item asked chat').body, 'Action.Execute');
    expect(first).toMatchObject({ title: 'Enig', verb: 'answer', style: 'positive' });
    expect(rest.map(({ title }) => title)).toEqual([
      'Enig med synpunkt',
      'Avstår',
      'Inte enig',
      'Begär ordet',
    ]);
  });

  test('counts the answers, not who they are from', () => {
    expect(words('sv item answered chat')).toContain('11 av 14 har svarat.');
  });

  test('DE4: asks with the labels of the ballot', () => {
    expect(all(named('sv item balloting chat').body, 'Action.Execute').map(({ title }) => title)).toEqual([
      'Bifall',
      'Avslag',
      'Avstår',
      'Begär ordet',
    ]);
  });

  test('DE5: tells the tally against named denominators and per principal, with the unrepresented', () => {
    const text = words('sv item counted chat');
    expect(text).toContain('Bifall 7 (50 % av 14 på röstlängden)');
    expect(text).toContain(
      'Bifall är 64 % av de 11 som röstade bifall eller avslag, och 41 % av organets 17 platser.',
    );
    expect(text).toMatch(/Delad \d: Umeå|Avslag 4/);
    expect(text).toContain('Ej företrädda 3: Dorotea, Malå, Vilhelmina');
  });

  test('DE3: says that nothing follows until the chair has said what does', () => {
    expect(words('sv item counted chat')).toContain('har inte fastställt vad omröstningen leder till');
    expect(words('sv item noted chat')).toContain('inget beslut följer');
  });

  test('PI2: tells that the item came past the agreed route, by whom and why', () => {
    expect(words('sv item called chat')).toContain(
      'Avvikelse från ärendegången: Ärendet har inte beretts i LSG',
    );
  });

  test('asks the channel to refresh for at most 60 people', () => {
    expect(named('sv item asked chat').refresh?.userIds).toHaveLength(60);
  });
});

describe('the personal card', () => {
  test('says what was answered, when, for whom, and until when it can change', () => {
    expect(words('sv item answered member-vännäs')).toMatch(
      /Du svarade enig med synpunkt \d\d\.\d\d\.\d\d för Vännäs kommun\./,
    );
    expect(words('en item answered member-vännäs')).toContain('You answered agree with a remark');
  });

  test('AT2: tells a substitute in waiting who serves, and offers no answer', () => {
    expect(words('sv item asked eva')).toContain(
      'Du tjänstgör inte nu, eftersom Ledamot Norsjösson är på plats',
    );
    expect(
      all(named('sv item asked eva').body, 'Action.Execute').filter(({ verb }) => verb === 'answer'),
    ).toEqual([]);
  });

  test('tells somebody unknown that the secretary can help, and offers no answer', () => {
    expect(words('sv item asked null')).toContain('Vi vet inte vem du är i mötet ännu.');
    expect(all(named('sv item asked null').body, 'Action.Execute')).toEqual([]);
  });

  test('RE3: names every reservation to those inside', () => {
    expect(words('sv item noted member-vännäs')).toContain(
      'Reservation mot förfarandet: Ledamot Regionsson.',
    );
  });

  test('RE2: shows a note before it is signed', () => {
    expect(words('sv item noted umeå-2')).toContain('Bakgrund');
    expect(all(named('sv item noted umeå-2').body, 'Action.Execute').map(({ verb }) => verb)).toContain(
      'sign-note',
    );
  });
});
