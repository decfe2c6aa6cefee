import * as z from 'zod';
import type { Account, Identify } from '../src/app/ports.ts';
import type { IncomingActivity } from './activity.ts';
import type { BotToken } from './adapter.ts';
import { accountOf } from './actor.ts';
import { retryAfter } from './connector.ts';

/** What the chat's own list says of one of its members. */
export type Member = { readonly upn: string; readonly mail: string | null; readonly objectId: string };

export type MemberAnswer =
  | { readonly kind: 'listed'; readonly member: Member }
  /** It isn't in the list, may not be read, or comes without names: asking again at once would say the same. */
  | { readonly kind: 'nothing' }
  /** Throttled, broken or silent: again after so many milliseconds, if it said so. */
  | { readonly kind: 'busy'; readonly afterMs: number | null };

/** Never rejects. */
export type MemberOf = (serviceUrl: string, conversation: string, member: string) => Promise<MemberAnswer>;

const text = z.string().nullish().catch(null);
const listed = z.looseObject({ userPrincipalName: text, email: text, aadObjectId: text, objectId: text });
const nothing: MemberAnswer = { kind: 'nothing' };
const busy: MemberAnswer = { kind: 'busy', afterMs: null };

/** Asks the channel (`GET …/members/{id}`). People of other tenants often come without names: then nothing is known. */
export const createMemberOf =
  (botToken: BotToken, timeoutMs = 2_000): MemberOf =>
  async (serviceUrl, conversation, member) => {
    try {
      const token = await botToken();
      const path = `v3/conversations/${encodeURIComponent(conversation)}/members/${encodeURIComponent(member)}`;
      const answer = await fetch(`${serviceUrl.replace(/\/+$/, '')}/${path}`, {
        headers: token === null ? {} : { authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (answer.ok) return memberIn(await answer.text());
      await answer.body?.cancel();
      return refusedWith(answer);
    } catch {
      // Who somebody is can be said and confirmed; a press doesn't fail for it.
      return busy;
    }
  };

function memberIn(body: string): MemberAnswer {
  const known = listed.safeParse(jsonIn(body));
  const { userPrincipalName: upn, email, aadObjectId, objectId } = known.data ?? {};
  const id = aadObjectId ?? objectId;
  return upn == null || id == null
    ? nothing
    : { kind: 'listed', member: { upn, mail: email ?? null, objectId: id } };
}

function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** 408, 412 and 429 pass, by Microsoft's list of what a bot sends again, and so does a fault of the service's own. */
const refusedWith = ({ status, headers }: Response): MemberAnswer =>
  status === 408 || status === 412 || status === 429 || status >= 500
    ? { kind: 'busy', afterMs: retryAfter(headers.get('retry-after')) }
    : nothing;

const askedAtMost = 2_000;
const askAgainMs = 10 * 60_000;
/** After a busy list without a time of its own: the first wait, doubled each time it is busy still. */
const firstWaitMs = 2_000;
const longestWaitMs = 60_000;
const shortestAskedMs = 1_000;

/** What the list asked for, within bounds; else twice as long for each time in a row that it was busy. */
const waitMs = (afterMs: number | null, times: number): number =>
  afterMs === null
    ? Math.min(firstWaitMs * 2 ** (times - 1), longestWaitMs)
    : Math.min(Math.max(afterMs, shortestAskedMs), askAgainMs);

/** When an account may be looked up again, and how often in a row its list was busy. */
type Asked = { readonly from: number; readonly busy: number };

/**
 * Looks an unknown account up in its chat: if it is certain whose it is, it is linked from here on (AC1). Once the list
 * has answered, no sooner than after ten minutes again; while it is busy, as soon as it says or in a moment. The chat
 * must say it of the very account that pressed.
 */
export function recogniser(identify: Identify, memberOf: MemberOf, now: () => number = Date.now) {
  const asked = new Map<string, Asked>();
  function note(key: string, state: Asked): void {
    asked.delete(key);
    asked.set(key, state);
    const oldest = asked.keys().next();
    if (asked.size > askedAtMost && oldest.done !== true) asked.delete(oldest.value);
  }
  return async (activity: IncomingActivity): ReturnType<Identify> => {
    const account: Account = accountOf(activity);
    const { serviceUrl, conversation, from } = activity;
    if (account.objectId === null || serviceUrl == null || conversation?.id == null || from?.id == null)
      return null;
    const key = `${account.tenant}/${account.objectId}`;
    const before = asked.get(key);
    if (before !== undefined && now() < before.from) return null;
    // Noted first: presses that come meanwhile don't ask too.
    note(key, { from: now() + askAgainMs, busy: before?.busy ?? 0 });
    const answer = await memberOf(serviceUrl, conversation.id, from.id);
    if (answer.kind === 'busy') {
      const times = (before?.busy ?? 0) + 1;
      note(key, { from: now() + waitMs(answer.afterMs, times), busy: times });
      return null;
    }
    note(key, { from: now() + askAgainMs, busy: 0 });
    if (answer.kind === 'nothing' || answer.member.objectId.toLowerCase() !== account.objectId.toLowerCase())
      return null;
    const { upn, mail } = answer.member;
    return identify({ ...account, upn, ...(mail !== null && { mail }) });
  };
}
