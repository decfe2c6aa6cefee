import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { MeetingView } from '../../src/domain/view.ts';
import { afterAnswers } from './after-answers.ts';
import { fakeMatters, type FakeMatters } from './fake-matters.ts';
import type { MineAnswer } from '../../src/contract/mine.ts';
import { sampleMine } from './sample-mine.ts';
import { sampleLog, sampleRegister } from './sample-log.ts';

/** What the fake answers to a command: the view after it, or a refusal. */
export type Answer = { readonly view: MeetingView } | { readonly refusal: string; readonly message: string };

/** A server that plays the API over a view given to it. For the tab's own tests: it knows no rules. */
export type FakeApi = {
  readonly url: string;
  /** Every command that came, in order. */
  readonly commands: readonly MeetingCommand[];
  /** The authorization headers that came with them. */
  readonly tokens: readonly string[];
  /** Shows this to everybody who follows. */
  readonly show: (view: MeetingView) => void;
  /** What the server knows from now on, and nobody who follows has heard of. */
  readonly showUnheard: (view: MeetingView) => void;
  /** Sends a view without making it the present one, as a late message would be. */
  readonly sendStale: (view: MeetingView) => void;
  readonly answerWith: (answer: (command: MeetingCommand) => Answer) => void;
  /** Breaks every live line, and takes new ones only when `accept` says so again. */
  readonly breakLines: () => void;
  readonly accept: (does: boolean) => void;
  readonly development: (offered: boolean) => void;
  /** What one's own page says. */
  readonly showMine: (answer: MineAnswer) => void;
  /** Which meeting any chat is linked to. */
  readonly link: (meeting: string | null) => void;
  readonly followers: () => number;
  readonly matters: FakeMatters;
  readonly stop: () => Promise<void>;
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};
const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "connect-src 'self' https://res.cdn.office.net; frame-ancestors https://teams.microsoft.com";

export async function startFakeApi(first: MeetingView, dist: string): Promise<FakeApi> {
  let view = first;
  let accepting = true;
  let offersPersons = true;
  let mine = sampleMine;
  let linked: string | null = 'meeting-1';
  let decide: (command: MeetingCommand) => Answer = () => ({ view: { ...view, version: view.version + 1 } });
  const matters = fakeMatters();
  const lines = new Set<ServerResponse>();
  const commands: MeetingCommand[] = [];
  const tokens: string[] = [];

  const push = (sent: MeetingView) => {
    for (const line of lines) line.write(eventOf(sent));
  };
  const show = (next: MeetingView) => {
    view = next;
    push(next);
  };

  const live = (response: ServerResponse) => {
    if (!accepting) {
      response.writeHead(503).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(`: welcome\n\n${eventOf(view)}`);
    lines.add(response);
    response.on('close', () => lines.delete(response));
  };

  const command = async (request: IncomingMessage, response: ServerResponse) => {
    const body = (await bodyOf(request)) as { command: MeetingCommand };
    commands.push(body.command);
    const answer = decide(body.command);
    if ('refusal' in answer) {
      json(response, 409, { refusal: { code: answer.refusal }, message: answer.message, view });
      return;
    }
    json(response, 200, answer.view);
    show(answer.view);
  };

  const routes: readonly (readonly [
    RegExp,
    (request: IncomingMessage, response: ServerResponse) => unknown,
  ])[] = [
    [/\/live$/, (_request, response) => live(response)],
    [/\/commands$/, command],
    [/\/api\/mine$/, (_request, response) => json(response, 200, mine)],
    [/\/api\/meetings$/, (_request, response) => json(response, 200, { meetings: [summaryOf(view)] })],
    [
      /\/api\/chats\/[^/]+\/meeting$/,
      (_request, response) =>
        linked === null ? notHere(response) : json(response, 200, { meeting: linked }),
    ],
    [/\/wording$/, wording],
    [/\/log$/, (_request, response) => json(response, 200, sampleLog)],
    [/\/meetings\/[^/]+\/persons$/, (_request, response) => json(response, 200, sampleRegister)],
    [/\/minutes\.html$/, (_request, response) => html(response, '<h1>Protokoll</h1><p>Ärenden: 1-10</p>')],
    ...afterAnswers.map(
      ([path, said]) =>
        [
          path,
          (_request: IncomingMessage, response: ServerResponse) =>
            typeof said === 'string' ? html(response, said) : json(response, 200, said),
        ] as const,
    ),
    [/\/development\/session$/, (_request, response) => json(response, 200, { token: 'sample' })],
    [
      /\/development\/persons$/,
      (_request, response) => (offersPersons ? json(response, 200, persons(view)) : notHere(response)),
    ],
    [/\/meetings\/[^/]+$/, (_request, response) => json(response, accepting ? 200 : 503, view)],
  ];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://fake');
    if (pathname.startsWith('/api/meetings/')) tokens.push(request.headers.authorization ?? '');
    const route = pathname.startsWith('/api/matters/')
      ? undefined
      : routes.find(([path]) => path.test(pathname));
    if (pathname.startsWith('/tab/')) file(dist, pathname.slice('/tab/'.length), response);
    else if (route !== undefined) route[1](request, response);
    else
      void matters
        .answer(request, pathname, searchParams)
        .then((said) => (said == null ? notHere(response) : json(response, 200, said)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    commands,
    tokens,
    show,
    showUnheard: (next) => (view = next),
    sendStale: push,
    answerWith: (answer) => (decide = answer),
    breakLines: () => {
      for (const line of lines) line.destroy();
    },
    accept: (does) => (accepting = does),
    development: (offered) => (offersPersons = offered),
    showMine: (answer) => (mine = answer),
    link: (meeting) => (linked = meeting),
    followers: () => lines.size,
    matters,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const eventOf = (view: MeetingView) =>
  `id: ${String(view.version)}\nevent: view\ndata: ${JSON.stringify(view)}\n\n`;

const summaryOf = ({ id, body, date, scheduledStart, phase, version }: MeetingView) => ({
  meeting: id,
  body: body.id,
  bodyName: body.name,
  date,
  scheduledStart,
  phase,
  version,
});

const persons = (view: MeetingView) => ({
  persons: [
    { person: 'p17', name: 'Elin Roos', role: 'ordförande' },
    { person: 's15', name: 'Loke Bäck', role: 'ersättare, Vännäs kommun' },
    { person: 'sec', name: 'Karin Lod', role: 'sekreterare' },
  ],
  meeting: view.id,
});

async function wording(request: IncomingMessage, response: ServerResponse) {
  const { declaration } = (await bodyOf(request)) as {
    declaration: { outcome: string; clauses: readonly string[] };
  };
  const [clause = ''] = declaration.clauses;
  const sentence =
    clause === '' ? 'Ärendet bordlades.' : `Samråd hälsa, vård och omsorg beslutade att ${clause}`;
  json(response, 200, { wording: sentence });
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const piece of request) text += String(piece);
  return JSON.parse(text);
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

const notHere = (response: ServerResponse) => json(response, 404, { message: 'Finns inte.' });

function html(response: ServerResponse, body: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
}

function file(dist: string, path: string, response: ServerResponse): void {
  const found = join(dist, path === '' ? 'index.html' : path);
  if (!existsSync(found)) {
    notHere(response);
    return;
  }
  response.writeHead(200, {
    'content-type': types[extname(found)] ?? 'text/plain',
    'content-security-policy': policy,
  });
  createReadStream(found).pipe(response);
}
