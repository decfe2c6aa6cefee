import type pg from 'pg';
import type { ChatStore } from '../app/ports.ts';
import type { Session } from './session.ts';

/** Keeps these locks apart from others in the same database. */
const seed = 7_245_002;

/**
 * So long a chat stays with who last worked in it: the pace at which it is written to is known there alone, and another
 * instance would write as if nothing had been. Longer than all windows of Teams but the hour's.
 */
const keptMs = 30_000;

type Kept = { readonly client: pg.Client; timer: NodeJS.Timeout };

/**
 * One sender for each chat over all instances, by a lock that lives with our session: when this instance dies, the
 * database frees its chats at once. If the line breaks during the work, another instance may begin before it is
 * done; the work isn't broken off. Work that failed leaves the chat to the others: one of them may be able to do it.
 */
export function conversationLock(session: Session): ChatStore['exclusively'] {
  const held = new Set<string>();
  const kept = new Map<string, Kept>();
  const ask = inTurn();

  const leave = (conversation: string, client: pg.Client) => {
    kept.delete(conversation);
    void ask(() => unlock(session, client, conversation));
  };
  const keep = (conversation: string, client: pg.Client) => {
    const giveUp = () => {
      // Somebody works in it again, and keeps it anew.
      if (!held.has(conversation)) leave(conversation, client);
    };
    kept.set(conversation, { client, timer: setTimeout(giveUp, keptMs).unref() });
  };

  return async (conversation, work) => {
    // The database would give the same session the same lock twice.
    if (held.has(conversation)) return false;
    held.add(conversation);
    try {
      const client = await session.client();
      const ours = kept.get(conversation);
      clearTimeout(ours?.timer);
      if (ours?.client !== client && !(await ask(() => tryLock(client, conversation)))) {
        kept.delete(conversation);
        return false;
      }
      await work().catch((error: unknown) => {
        leave(conversation, client);
        throw error;
      });
      keep(conversation, client);
      return true;
    } finally {
      held.delete(conversation);
    }
  };
}

/** The session's line takes one question at a time. */
function inTurn(): <T>(question: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (question) => {
    const answer = last.then(question);
    last = answer.catch(() => undefined);
    return answer;
  };
}

async function tryLock(client: pg.Client, conversation: string): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>(
    'select pg_try_advisory_lock(hashtextextended($1, $2)) as locked',
    [conversation, seed],
  );
  return rows[0]?.locked ?? false;
}

/** A session that ended took its locks with it: then there is nothing to free. */
async function unlock(session: Session, client: pg.Client, conversation: string): Promise<void> {
  const current = await session.client().catch(() => null);
  if (current !== client) return;
  await client
    .query('select pg_advisory_unlock(hashtextextended($1, $2))', [conversation, seed])
    // Failing means that the line broke just now, which frees the lock as well.
    .catch(() => undefined);
}
