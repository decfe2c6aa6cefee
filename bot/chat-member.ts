import * as z from 'zod';
import type { Account, Identify } from '../src/app/ports.ts';
import type { IncomingActivity } from './activity.ts';
import type { BotToken } from './adapter.ts';
import { accountOf } from './actor.ts';

/** What the chat's own list says of a member; null where it says nothing. Never rejects. */
export type MemberOf = (
  serviceUrl: string,
  conversation: string,
  member: string,
) => Promise<{ readonly upn: string; readonly mail: string | null; readonly objectId: string } | null>;

const text = z.string().nullish().catch(null);
const listed = z.looseObject({ userPrincipalName: text, email: text, aadObjectId: text, objectId: text });
const timeoutMs = 2_000;

/** Asks the channel (`GET …/members/{id}`). People of other tenants often come without names: then nothing is known. */
export const createMemberOf =
  (botToken: BotToken): MemberOf =>
  async (serviceUrl, conversation, member) => {
    try {
      const token = await botToken();
      const path = `v3/conversations/${encodeURIComponent(conversation)}/members/${encodeURIComponent(member)}`;
      const answer = await fetch(`${serviceUrl.replace(/\/+$/, '')}/${path}`, {
        headers: token === null ? {} : { authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (!answer.ok) {
        await answer.body?.cancel();
        return null;
      }
      const known = listed.parse(await answer.json());
      const objectId = known.aadObjectId ?? known.objectId;
      return known.userPrincipalName == null || objectId == null
        ? null
        : { upn: known.userPrincipalName, mail: known.email ?? null, objectId };
    } catch {
      // Who somebody is can be said and confirmed; a press doesn't fail for it.
      return null;
    }
  };

const askedAtMost = 2_000;
const askAgainMs = 10 * 60_000;

/**
 * Looks an unknown account up in its chat, once in ten minutes: if it is certain whose it is, it is linked from here on
 * (AC1). The chat must say it of the very account that pressed.
 */
export function recogniser(identify: Identify, memberOf: MemberOf, now: () => number = Date.now) {
  const asked = new Map<string, number>();
  return async (activity: IncomingActivity): ReturnType<Identify> => {
    const account: Account = accountOf(activity);
    const { serviceUrl, conversation, from } = activity;
    if (account.objectId === null || serviceUrl == null || conversation?.id == null || from?.id == null)
      return null;
    const key = `${account.tenant}/${account.objectId}`;
    if (now() - (asked.get(key) ?? -askAgainMs) < askAgainMs) return null;
    asked.delete(key);
    asked.set(key, now());
    const oldest = asked.keys().next();
    if (asked.size > askedAtMost && oldest.done !== true) asked.delete(oldest.value);
    const member = await memberOf(serviceUrl, conversation.id, from.id);
    if (member?.objectId.toLowerCase() !== account.objectId.toLowerCase()) return null;
    const { upn, mail } = member;
    return identify({ ...account, upn, ...(mail !== null && { mail }) });
  };
}
