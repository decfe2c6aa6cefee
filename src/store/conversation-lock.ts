import type pg from 'pg';
import type { ChatStore } from '../app/ports.ts';
import type { Session } from './session.ts';

/** Keeps these locks apart from others in the same database. */
const seed = 7_245_002;

/**
 * One sender for each chat over all instances, by a lock that lives with our session: when this instance dies, the
 * database frees its chats at once. If the line breaks during the work, another instance may begin before it is
 * done; the work isn't broken off.
 */
export function conversationLock(session: Session): ChatStore['exclusively'] {
  const held = new Set<string>();
  const ask = inTurn();
  return async (conversation, work) => {
    // The database would give the same session the same lock twice.
    if (held.has(conversation)) return false;
    held.add(conversation);
    try {
      const client = await session.client();
      if (!(await ask(() => tryLock(client, conversation)))) return false;
      try {
        await work();
      } finally {
        await ask(() => unlock(session, client, conversation));
      }
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
