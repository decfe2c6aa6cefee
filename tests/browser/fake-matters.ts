import type { IncomingMessage } from 'node:http';
import {
  mattersPerPage,
  type AnsweringAnswer,
  type AskedOfMatter,
  type BoardAnswer,
  type MatterAnswer,
} from '../../src/contract/matters.ts';
import type { MatterCard } from '../../src/domain/matter/view.ts';
import { sampleFollowUp } from './sample-follow-up.ts';
import { livedMatter, names, sampleAnswer, sampleCards, structure, today } from './sample-matters.ts';

/** What the fake says of matters: the same filters as the server has, over cards made up; it knows no rules. */
export type FakeMatters = {
  readonly commands: readonly AskedOfMatter[];
  /** Other cards than the first thirteen times two. */
  readonly hold: (cards: readonly MatterCard[]) => void;
  readonly answer: (request: IncomingMessage, pathname: string, query: URLSearchParams) => Promise<unknown>;
};

export function fakeMatters(): FakeMatters {
  let cards = sampleCards(39);
  const commands: AskedOfMatter[] = [];
  const listed = (query: URLSearchParams, among = cards): BoardAnswer => {
    const found = among.filter((card) => matches(card, query));
    const from = Number(query.get('from') ?? '0');
    return {
      cards: found.slice(from, from + mattersPerPage),
      total: found.length,
      counts: { stages: {}, bodies: {} },
      names,
      today,
      mayRaise: true,
      coordinates: true,
    };
  };
  const answerOf = (id: string) => {
    const card = cards.find(({ matter }) => matter === id);
    return card === undefined ? null : sampleAnswer(card);
  };
  const commanded = async (id: string, request: IncomingMessage) => {
    const { command } = (await bodyOf(request)) as { readonly command: AskedOfMatter };
    commands.push(command);
    cards = cards.map((card) => (card.matter === id ? after(card, command) : card));
    return answerOf(id);
  };
  return {
    commands,
    hold: (next) => (cards = next),
    answer: async (request, pathname, query) => {
      if (pathname === '/api/structure') return structure;
      if (pathname === '/api/matters') return listed(query);
      if (pathname === '/api/open/matters')
        return listed(
          query,
          cards.filter(({ draft }) => !draft),
        );
      if (pathname === '/api/raising') return raising;
      if (pathname === '/api/answering') return answering;
      if (pathname === '/api/assignments')
        return { assignments: livedMatter.assignments, unreached: [], total: 1, names, today };
      if (pathname === '/api/reminders') return reminders;
      if (pathname === '/api/digest') return { frequency: 'weekly', lastSentAt: null, reachable: false };
      if (pathname === '/api/follow-up')
        return { ...sampleFollowUp, from: query.get('from'), until: query.get('until') };
      const [, id = '', rest] = /^\/api\/(?:open\/)?matters\/([^/]+)(\/commands)?$/.exec(pathname) ?? [];
      if (id === '') return undefined;
      if (pathname.startsWith('/api/open/')) return asRead(answerOf(decodeURIComponent(id)));
      return rest === undefined
        ? answerOf(decodeURIComponent(id))
        : commanded(decodeURIComponent(id), request);
    },
  };
}

/** As anybody at a principal reads it: no persons, nothing shared for comment (PI7). */
const asRead = (answer: MatterAnswer | null): MatterAnswer | null =>
  answer === null
    ? null
    : {
        ...answer,
        matter: {
          ...answer.matter,
          words: { ...answer.matter.words, presenters: [] },
          documents: answer.matter.documents.filter(({ purpose }) => purpose === 'for-information'),
          timeline: answer.matter.timeline.map((entry) => ({ ...entry, by: null })),
        },
      };

function matches(card: MatterCard, query: URLSearchParams): boolean {
  const has = (name: string, value: string) => {
    const wanted = query.get(name);
    return wanted === null || wanted === '' || wanted.split(',').includes(value);
  };
  const words = (query.get('text') ?? '').toLowerCase();
  return (
    has('stage', card.stage) &&
    has('body', card.body) &&
    (query.get('overdue') !== 'yes' || card.overdue) &&
    (query.get('deviation') !== 'yes' || card.deviations.length > 0) &&
    card.title.toLowerCase().includes(words)
  );
}

const after = (card: MatterCard, command: AskedOfMatter): MatterCard => {
  if (command.type === 'HandOverMatter') return { ...card, stage: 'preparing', body: command.to };
  return command.type === 'BeginPreparation' ? { ...card, stage: 'preparing' } : card;
};

const raising = {
  names,
  today,
  bodies: [
    { body: 'barn-unga', skipped: [] },
    { body: 'lsg', skipped: ['barn-unga', 'vuxna-aldre'] },
  ],
  mine: ['no'],
  mayRaise: true,
};

const answering: AnsweringAnswer = {
  names,
  today,
  mine: [names.principals[0]!.id, names.principals[14]!.id],
  recommendations: [
    {
      matter: livedMatter.matter,
      title: livedMatter.title,
      summary: livedMatter.summary,
      recommendation: livedMatter.recommendations[0]!,
    },
  ],
};

const reminders = {
  schedules: [
    {
      matter: livedMatter.matter,
      title: livedMatter.title,
      recommendation: 'recommendation-1',
      from: '2024-04-15',
      everyDays: 14,
      stopped: false,
      next: '2024-04-15',
      waiting: ['va', 'as', 'rv'],
      unreached: [{ principal: 'as', contacts: ['Ove Strand'] }],
      lastAt: null,
    },
  ],
  names,
  today,
};

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const piece of request) text += String(piece);
  return JSON.parse(text);
}
