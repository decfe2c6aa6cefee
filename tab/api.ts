import type { ConsentShown } from '../src/contract/consent.ts';
import type { SessionShown } from '../src/contract/web-session.ts';
import { sign } from './sending/sign.ts';
import type { MeetingCommand } from '../src/domain/meeting/commands.ts';
import type { OutcomeDeclaration } from '../src/domain/meeting/agenda.ts';
import type { MeetingView } from '../src/domain/view.ts';
import type { ChatMeetingAnswer } from '../src/contract/tab-api.ts';
import type { LogAnswer, RegisterAnswer } from '../src/contract/log.ts';

/** What came of sending a command. */
export type Sent =
  | { readonly outcome: 'recorded'; readonly view: MeetingView }
  /** The rules say no; `message` is the sentence to show. The view is the truth it was refused against. */
  | {
      readonly outcome: 'refused';
      readonly code: string;
      readonly message: string;
      readonly view: MeetingView | null;
    }
  /** No answer came. Sending the same key again is harmless; a server that is there says after how many milliseconds. */
  | { readonly outcome: 'unreachable'; readonly afterMs?: number };

export type MeetingSummary = {
  readonly meeting: string;
  readonly bodyName: string;
  readonly date: string;
  readonly phase: string;
};

export type DevelopmentPersons = {
  readonly persons: readonly { readonly person: string; readonly name: string; readonly role: string }[];
  readonly meeting: string | null;
};

/** An answer that isn't the wanted one, with its HTTP status. */
export class HttpFault extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The server, as the person whose token it is. The only file that fetches. */
export type Api = {
  readonly meetings: () => Promise<readonly MeetingSummary[]>;
  readonly view: (meeting: string) => Promise<MeetingView>;
  /** The meeting that a chat of Teams is linked to; rejects with 404 where it is linked to none. */
  readonly meetingOfChat: (chat: string) => Promise<string>;
  readonly send: (meeting: string, key: string, command: MeetingCommand) => Promise<Sent>;
  readonly wording: (meeting: string, item: string, declaration: OutcomeDeclaration) => Promise<string>;
  /** The stream of views from `after` on; ends or rejects when the line breaks or `stop` says so. */
  readonly live: (meeting: string, after: number | null, stop: AbortSignal) => Promise<AsyncIterable<string>>;
  readonly minutes: (meeting: string, lang: string) => Promise<string>;
  /** The record in lines, for those who run the meeting. */
  readonly log: (meeting: string) => Promise<LogAnswer>;
  /** The meeting's register, for those who run it. */
  readonly persons: (meeting: string) => Promise<RegisterAnswer['persons']>;
  /** Anything else, under the same name. */
  readonly ask: Ask;
};

/** Outside Teams the proof lies in a cookie; what shows that a page of ours asks goes along. */
export type InCookie = { readonly csrf: string };

/** `token` is asked for each request; `renew` is true after a 401. `lang` is the language of the sentences. */
export type Credentials = {
  readonly token: (renew: boolean) => Promise<string | InCookie>;
  readonly lang: () => string;
};

/** Asks the server anything, as the person whose token it is. */
export type Ask = (path: string, init?: RequestInit) => Promise<Response>;

export const askAs =
  (credentials: Credentials): Ask =>
  (path, init = {}) =>
    request(credentials, path, init);

export function createApi(credentials: Credentials): Api {
  const ask = askAs(credentials);
  const at = (meeting: string, rest: string) => `/api/meetings/${encodeURIComponent(meeting)}${rest}`;
  return {
    ask,
    meetings: async () =>
      (await json<{ meetings: readonly MeetingSummary[] }>(await ask('/api/meetings'))).meetings,
    view: async (meeting) => json<MeetingView>(await ask(at(meeting, ''))),
    meetingOfChat: async (chat) =>
      (await json<ChatMeetingAnswer>(await ask(`/api/chats/${encodeURIComponent(chat)}/meeting`))).meeting,
    send: (meeting, key, command) =>
      command.type === 'SignMinutes'
        ? send(() => sign((path, body) => ask(at(meeting, path), post({ key, ...body })), command.hash))
        : send(() => ask(at(meeting, '/commands'), post({ key, command }))),
    wording: async (meeting, item, declaration) =>
      (await json<{ wording: string }>(await ask(at(meeting, '/wording'), post({ item, declaration }))))
        .wording,
    live: async (meeting, after, signal) => {
      const headers: Record<string, string> = { accept: 'text/event-stream' };
      if (after !== null) headers['last-event-id'] = String(after);
      return texts(await ok(await ask(at(meeting, '/live?changes=yes'), { headers, signal })));
    },
    log: async (meeting) => json<LogAnswer>(await ask(at(meeting, '/log'))),
    persons: async (meeting) => (await json<RegisterAnswer>(await ask(at(meeting, '/persons')))).persons,
    minutes: async (meeting, lang) => (await ok(await ask(at(meeting, `/minutes.html?lang=${lang}`)))).text(),
  };
}

/** As whom a browser outside Teams is here; nobody, where the server can't say. Rejects while it is out of reach. */
export async function webSession(): Promise<SessionShown> {
  const answer = await patiently(() => fetch('/api/session'));
  if (answer.status === 503) await ok(answer);
  return answer.ok ? ((await answer.json()) as SessionShown) : { as: 'nobody', signIn: false };
}

/** What administrators are asked for. Anybody may know. */
export const consentAsked = async (): Promise<ConsentShown> => json(await fetch('/api/consent'));

/** Opens a personal link; false when it isn't valid. Rejects while that can't be said. */
export const openLink = async (link: {
  readonly meeting: string;
  readonly link: string;
  readonly secret: string;
}): Promise<boolean> => {
  const answer = await patiently(() => fetch('/api/link/open', post(link)));
  if (answer.status >= 500) await ok(answer);
  return answer.ok;
};

/** Ends the session in the cookie. Rejects while it may still be there. */
export const signOut = async ({ csrf }: InCookie): Promise<void> => {
  await ok(await fetch('/api/sign-out', { method: 'POST', headers: { 'x-samsyn-csrf': csrf } }));
};

/** Development only: the invented people of the sample, or null where the server doesn't offer them. */
export async function developmentPersons(): Promise<DevelopmentPersons | null> {
  const answer = await fetch('/api/development/persons');
  return answer.status === 404 ? null : json<DevelopmentPersons>(answer);
}

/** Development only: a token for one of the sample's people. */
export async function developmentToken(person: string): Promise<string> {
  const answer = await fetch('/api/development/session', post({ person }));
  return (await json<{ token: string }>(answer)).token;
}

const post = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const patience = 4;

/** Asks again for as often as the server says that it can't say just now, when it says. */
async function patiently(ask: () => Promise<Response>): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const answer = await ask();
    if (answer.status !== 503 || attempt === patience) return answer;
    await new Promise((resolve) => {
      setTimeout(resolve, waitAsked(answer));
    });
  }
}

/** Milliseconds that a server which can't answer just now asks for. */
const waitAsked = (answer: Response): number =>
  Math.min(Math.max(Number(answer.headers.get('retry-after') ?? 1) || 1, 1), 10) * 1000;

async function request(credentials: Credentials, path: string, init: RequestInit): Promise<Response> {
  const once = async (renew: boolean) => {
    const headers = new Headers(init.headers);
    const proof = await credentials.token(renew);
    if (typeof proof === 'string') headers.set('authorization', `Bearer ${proof}`);
    else headers.set('x-samsyn-csrf', proof.csrf);
    headers.set('accept-language', credentials.lang());
    return fetch(path, { ...init, headers });
  };
  const first = await once(false);
  return first.status === 401 ? once(true) : first;
}

/** The answer if it is the wanted one; else throws with the server's own sentence. */
export async function ok(answer: Response): Promise<Response> {
  if (answer.ok) return answer;
  const body = (await answer.json().catch(() => ({}))) as { readonly message?: string };
  throw new HttpFault(answer.status, body.message ?? answer.statusText);
}

export const json = async <T>(answer: Response): Promise<T> => (await (await ok(answer)).json()) as T;

type RefusedBody = {
  readonly refusal?: { readonly code: string };
  readonly message?: string;
  readonly view?: MeetingView | null;
};

async function send(ask: () => Promise<Response>): Promise<Sent> {
  let answer: Response;
  try {
    answer = await ask();
  } catch {
    return { outcome: 'unreachable' };
  }
  if (answer.status === 202) return notYet(answer);
  if (answer.ok) return { outcome: 'recorded', view: (await answer.json()) as MeetingView };
  if (answer.status === 503) return { outcome: 'unreachable', afterMs: waitAsked(answer) };
  if (answer.status >= 500) return { outcome: 'unreachable' };
  const body = (await answer.json().catch(() => ({}))) as RefusedBody;
  const code = body.refusal?.code ?? `http-${answer.status}`;
  return { outcome: 'refused', code, message: body.message ?? '', view: body.view ?? null };
}

/** Asked, and not recorded yet: what to do now comes with the answer. */
async function notYet(answer: Response): Promise<Sent> {
  const { message } = (await answer.json()) as { readonly message: string };
  return { outcome: 'refused', code: 'http-202', message, view: null };
}

/** What is answered, as it comes. */
export async function* texts(answer: Response): AsyncGenerator<string> {
  if (answer.body === null) return;
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
