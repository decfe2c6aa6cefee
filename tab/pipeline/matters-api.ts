import type {
  AnsweringAnswer,
  AskedOfMatter,
  AssignmentsAnswer,
  AssignmentsQuery,
  BoardAnswer,
  BoardQuery,
  DigestAnswer,
  DigestFrequency,
  FollowUpAnswer,
  MatterAnswer,
  OpenListAnswer,
  OpenMatterAnswer,
  OpenQuery,
  RaisingAnswer,
  RemindersAnswer,
} from '../../src/contract/matters.ts';
import type { FactShown, StructureAnswer } from '../../src/contract/structure.ts';
import type { BodyId } from '../../src/domain/ids.ts';
import { json, ok, texts, type Ask } from '../api.ts';

/** What came of a command on a matter. */
export type MatterSent =
  | { readonly outcome: 'recorded'; readonly answer: MatterAnswer }
  /** The rules say no: the sentence to show. */
  | { readonly outcome: 'refused'; readonly code: string; readonly message: string }
  /** No answer; the same key can be sent again. */
  | { readonly outcome: 'unreachable' };

export type RoutedBody = {
  readonly id: BodyId;
  readonly takesFrom?: readonly BodyId[];
};

export type Period = { readonly from: string; readonly until: string };

/** The matters, as the person whose token it is. */
export type MattersApi = {
  /** The bodies there are today, and which takes matters from which. */
  readonly bodies: () => Promise<readonly RoutedBody[]>;
  readonly board: (query: BoardQuery, stop?: AbortSignal) => Promise<BoardAnswer>;
  readonly matter: (id: string) => Promise<MatterAnswer>;
  /** A word whenever some matter has changed. */
  readonly changes: (stop: AbortSignal) => Promise<AsyncIterable<string>>;
  readonly send: (id: string, key: string, command: AskedOfMatter) => Promise<MatterSent>;
  readonly raising: () => Promise<RaisingAnswer>;
  readonly answering: () => Promise<AnsweringAnswer>;
  readonly assignments: (query: AssignmentsQuery) => Promise<AssignmentsAnswer>;
  readonly reminders: () => Promise<RemindersAnswer>;
  readonly digest: () => Promise<DigestAnswer>;
  readonly setDigest: (frequency: DigestFrequency) => Promise<DigestAnswer>;
  readonly followUp: (period: Period) => Promise<FollowUpAnswer>;
  readonly followUpFile: (form: 'xlsx' | 'csv', period: Period) => Promise<Blob>;
  /** Decisions and recommendations as Atom. */
  readonly feedFile: () => Promise<Blob>;
  readonly openList: (query: OpenQuery) => Promise<OpenListAnswer>;
  readonly openMatter: (id: string) => Promise<OpenMatterAnswer>;
};

export function mattersApi(ask: Ask): MattersApi {
  const read = async <T>(path: string, query: object = {}, init?: RequestInit): Promise<T> =>
    json<T>(await ask(`/api${path}${queryOf(query)}`, init));
  const at = (id: string, rest = '') => `/matters/${encodeURIComponent(id)}${rest}`;
  return {
    bodies: async () =>
      (await read<StructureAnswer>('/structure')).facts.filter((fact) => fact.kind === 'body').map(routed),
    board: (query, stop) => read('/matters', query, stop === undefined ? {} : { signal: stop }),
    matter: (id) => read(at(id)),
    changes: async (signal) =>
      texts(await ok(await ask('/api/live/matters', { headers: { accept: 'text/event-stream' }, signal }))),
    send: (id, key, command) => sent(() => ask(`/api${at(id, '/commands')}`, posted({ key, command }))),
    raising: () => read('/raising'),
    answering: () => read('/answering'),
    assignments: (query) => read('/assignments', query),
    reminders: () => read('/reminders'),
    digest: () => read('/digest'),
    setDigest: async (frequency) =>
      json(await ask('/api/digest', { ...posted({ frequency }), method: 'PUT' })),
    followUp: (period) => read('/follow-up', period),
    followUpFile: async (form, period) =>
      (await ok(await ask(`/api/follow-up.${form}${queryOf(period)}`))).blob(),
    feedFile: async () => (await ok(await ask('/api/open/feed.atom'))).blob(),
    openList: (query) => read('/open/matters', query),
    openMatter: (id) => read(`/open${at(id)}`),
  };
}

const routed = ({ value: { id, takesFrom } }: Extract<FactShown, { readonly kind: 'body' }>): RoutedBody => ({
  id,
  ...(takesFrom === undefined ? {} : { takesFrom }),
});

/** The values that say something, as a query. */
export function queryOf(values: object): string {
  const said = Object.entries(values).filter(
    (entry): entry is [string, string | number] =>
      (typeof entry[1] === 'string' && entry[1] !== '') || typeof entry[1] === 'number',
  );
  const text = new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}

const posted = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

async function sent(request: () => Promise<Response>): Promise<MatterSent> {
  const answer = await request().catch(() => null);
  if (answer === null || answer.status >= 500) return { outcome: 'unreachable' };
  if (answer.ok) return { outcome: 'recorded', answer: (await answer.json()) as MatterAnswer };
  const body = (await answer.json().catch(() => ({}))) as {
    readonly refusal?: { readonly code: string };
    readonly message?: string;
  };
  return {
    outcome: 'refused',
    code: body.refusal?.code ?? `http-${answer.status}`,
    message: body.message ?? '',
  };
}
