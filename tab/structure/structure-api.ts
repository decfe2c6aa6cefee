import type { AccountRequest, AccountsAnswer } from '../../src/contract/accounts.ts';
import type { DirectoryShown, PeopleAnswer } from '../../src/contract/directory.ts';
import type {
  ChangeRequest,
  ChangedAnswer,
  HistoryAnswer,
  ImportedAnswer,
  PreviewAnswer,
  StructureAnswer,
} from '../../src/contract/structure.ts';
import type { FactKind } from '../../src/domain/structure/register.ts';
import { HttpFault, type Ask } from '../api.ts';

/** What came of asking for a change. */
export type Asked<Answer> =
  | { readonly outcome: 'done'; readonly answer: Answer }
  /** The rules say no, or the file can't be read: the sentence to show. */
  | { readonly outcome: 'refused'; readonly message: string }
  /** No answer came; the same key can be sent again. */
  | { readonly outcome: 'unreachable' };

/** The register, as the person whose token it is. */
export type StructureApi = {
  readonly read: (on: string | null) => Promise<StructureAnswer>;
  readonly history: (kind: FactKind, id: string) => Promise<HistoryAnswer>;
  readonly change: (request: ChangeRequest) => Promise<Asked<ChangedAnswer>>;
  readonly preview: (file: File) => Promise<Asked<PreviewAnswer>>;
  readonly confirm: (file: File, seen: number, key: string) => Promise<Asked<ImportedAnswer>>;
  /** For those who keep the register. */
  readonly accounts: () => Promise<AccountsAnswer>;
  readonly settleAccount: (request: AccountRequest) => Promise<Asked<AccountsAnswer>>;
  /** What of Microsoft 365 is switched on. */
  readonly directoryParts: () => Promise<DirectoryShown['parts']>;
  /** People of one's own organisation. */
  readonly findPeople: (words: string) => Promise<PeopleAnswer>;
  readonly exported: (form: 'xlsx' | 'csv', on: string) => Promise<Blob>;
};

export function structureApi(ask: Ask): StructureApi {
  const at = (path: string, query: Readonly<Record<string, string>> = {}) => {
    const search = new URLSearchParams(query).toString();
    return `/api/structure${path}${search === '' ? '' : `?${search}`}`;
  };
  return {
    read: async (on) => read(await ask(at('', on === null ? {} : { on }))),
    history: async (kind, id) => read(await ask(at(`/history/${kind}/${encodeURIComponent(id)}`))),
    change: (request) => asked(() => ask(at('/changes'), posted(request))),
    preview: (file) => asked(() => ask(at('/import/preview', { file: nameOf(file) }), sent(file))),
    confirm: (file, seen, key) =>
      asked(() => ask(at('/import/confirm', { file: nameOf(file), seen: String(seen), key }), sent(file))),
    accounts: async () => read(await ask('/api/accounts')),
    settleAccount: (request) => asked(() => ask('/api/accounts', posted(request))),
    directoryParts: async () => (await read<DirectoryShown>(await ask('/api/directory'))).parts,
    findPeople: async (words) => read(await ask('/api/directory/people', posted({ words }))),
    exported: async (form, on) => (await ok(await ask(at(`/export.${form}`, { on })))).blob(),
  };
}

const nameOf = (file: File): string => file.name.slice(-200);

const posted = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const sent = (file: File): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/octet-stream' },
  body: file,
});

async function ok(answer: Response): Promise<Response> {
  if (answer.ok) return answer;
  throw new HttpFault(answer.status, await messageOf(answer));
}

const read = async <Answer>(answer: Response): Promise<Answer> => (await (await ok(answer)).json()) as Answer;

async function messageOf(answer: Response): Promise<string> {
  const body = (await answer.json().catch(() => ({}))) as { readonly message?: string };
  return body.message ?? '';
}

async function asked<Answer>(request: () => Promise<Response>): Promise<Asked<Answer>> {
  const answer = await request().catch(() => null);
  if (answer === null || answer.status >= 500) return { outcome: 'unreachable' };
  if (answer.ok) return { outcome: 'done', answer: (await answer.json()) as Answer };
  return { outcome: 'refused', message: await messageOf(answer) };
}
