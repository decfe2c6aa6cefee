import type { IncomingMessage, ServerResponse } from 'node:http';
import { teamsWindows, waitFor } from '../../bot/pacing.ts';
import { serve } from './running-bot.ts';

/** What the channel does with a request, instead of taking it. */
export type Fault = 'precondition' | 'bad-gateway' | 'taken-and-broken' | 'taken-and-silent';

/** A chat's message as the channel has it. */
export type Kept = { readonly id: string; readonly chat: string; text: string; updates: number };

/** What a chat's list says of one of its members, as `GET …/members/{id}` answers; a number: with that status instead. */
export type MemberList = (member: string) => object | number;

/** Teams' sending interface with its documented windows, its faults and its absences, on a clock that is set by hand. */
export async function throttlingChannel(now: () => number, memberList: MemberList = () => 404) {
  const taken: number[] = [];
  const refused: number[] = [];
  const turnedAway: number[] = [];
  const messages: Kept[] = [];
  const order: string[] = [];
  /** Requests that were taken and are never answered. */
  const hanging: { readonly response: ServerResponse; readonly message: Kept }[] = [];
  const plan: { faults: Fault[]; newMessageFaults: Fault[]; away: boolean; spentByOthers: number[] } = {
    faults: [],
    newMessageFaults: [],
    away: false,
    spentByOthers: [],
  };

  function take(method: string | undefined, url: string, text: string): Kept | null {
    const id = url.split('/activities/')[1];
    const chat = decodeURIComponent(/\/conversations\/([^/]+)/.exec(url)?.[1] ?? '');
    const known = messages.find((one) => one.id === id);
    if (method === 'PUT') {
      if (known === undefined) return null;
      known.text = text;
      known.updates += 1;
      return known;
    }
    const posted = { id: `m${String(messages.length)}`, chat, text, updates: 0 };
    messages.push(posted);
    return posted;
  }

  function answer(request: IncomingMessage, response: ServerResponse, text: string): void {
    if (plan.away) {
      turnedAway.push(now());
      return void response.writeHead(503).end();
    }
    const member = request.url?.split('/members/')[1];
    if (member !== undefined) {
      answerMember(response, memberList(decodeURIComponent(member)));
      return;
    }
    const counted = [...taken, ...plan.spentByOthers].toSorted((a, b) => a - b);
    const wait = waitFor(counted, now(), teamsWindows);
    if (wait > 0) {
      refused.push(now());
      return void response.writeHead(429, { 'retry-after': String(Math.ceil(wait / 1000)) }).end();
    }
    const fault =
      (request.method === 'POST' ? plan.newMessageFaults.shift() : undefined) ?? plan.faults.shift();
    if (fault === 'precondition') return void response.writeHead(412).end();
    if (fault === 'bad-gateway') return void response.writeHead(502).end();
    const kept = take(request.method, request.url ?? '', text);
    if (kept === null) return void response.writeHead(404).end();
    taken.push(now());
    order.push(kept.id);
    if (fault === 'taken-and-broken') return void response.destroy();
    // Nothing more is heard of it: the line stays open.
    if (fault === 'taken-and-silent') return void hanging.push({ response, message: kept });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id: kept.id }));
  }

  function answerMember(response: ServerResponse, told: object | number): void {
    if (typeof told === 'number')
      return void response.writeHead(told, told === 429 ? { 'retry-after': '1' } : {}).end();
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(told));
  }

  const server = await serve((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => answer(request, response, Buffer.concat(chunks).toString()));
  });
  return { ...server, taken, refused, turnedAway, messages, order, hanging, plan };
}
