import { sql } from 'kysely';
import type { ChatStore, Conversation, DueMessage, MessageName, PersonalWish } from '../app/ports.ts';
import { asId } from '../domain/ids.ts';
import { isAway } from './connection.ts';
import type { Database } from './database.ts';
import { personalChat, personIn } from './personal-chat.ts';
import { sqlOf } from './schema.ts';

/** Outbox and address book of the chats in PostgreSQL; `exclusively` is conversation-lock's. */
export function chatStore(database: Database): Omit<ChatStore, 'exclusively'> {
  return {
    saveConversation: (conversation) => saveConversation(database, conversation),
    conversation: (id) => findConversation(database, id),
    wish: async ({ meeting, key, version, priority }) => {
      // The port names no collaboration: the chats that are linked to the meeting do.
      await database.run(
        sql`select wish_messages(array_agg(c.collaboration), array_agg(${meeting}::text), array_agg(${key}::text),
                                 array_agg(${version}::integer), array_agg(${priority}::integer))
              from (select distinct collaboration from conversation where meeting = ${meeting}) c`.compile(
          sqlOf,
        ),
      );
    },
    wishPersonal: (collaboration, wishes) => wishPersonal(database, collaboration, wishes),
    reached: async (collaboration) => {
      const rows = await database.run(
        sql<{ meeting: string }>`select distinct meeting from conversation
             where collaboration = ${collaboration} and meeting like ${personalChat('%')} and active`.compile(
          sqlOf,
        ),
      );
      return rows.flatMap(({ meeting }) => personIn(meeting) ?? []);
    },
    unlinked: async (collaboration) => {
      const rows = await database.run(
        sqlOf
          .selectFrom('conversation')
          .selectAll()
          .where('collaboration', '=', collaboration)
          .where('meeting', 'is', null)
          .where('active', '=', true)
          .orderBy('id')
          .compile(),
      );
      return rows.map(conversationOf);
    },
    due: (now, limit, conversation) => dueMessages(database, now, limit, conversation),
    sent: async (name, version, activityId) => {
      const change = {
        sent: sql<number>`greatest(sent, ${version}::integer)`,
        activity_id: activityId,
        attempts: 0,
        next_attempt_at: null,
      };
      await database.run(message(name).set(change).compile());
    },
    arrived: async (name, activityId) => {
      const change = { activity_id: activityId, next_attempt_at: null };
      await database.run(message(name).where('activity_id', 'is', null).set(change).compile());
    },
    postponed: async (name, retryAt) => {
      const change = { attempts: sql<number>`attempts + 1`, next_attempt_at: retryAt };
      await database.run(message(name).set(change).compile());
    },
    deactivate: async (conversation) => {
      await database.run(
        sqlOf.updateTable('conversation').set({ active: false }).where('id', '=', conversation).compile(),
      );
    },
  };
}

const message = ({ conversation, meeting, key }: MessageName) =>
  sqlOf
    .updateTable('chat_message')
    .where('conversation', '=', conversation)
    .where('meeting', '=', meeting)
    .where('key', '=', key);

/** A chat is in one collaboration: what stands of it under another goes, messages included. */
async function saveConversation(database: Database, conversation: Conversation): Promise<void> {
  const { id, collaboration, person, active } = conversation;
  const about = person === undefined ? conversation.meeting : personalChat(person);
  const reference = JSON.stringify(conversation.reference ?? null);
  await database.run(
    sql`
      with moved as (
        delete from conversation where id = ${id} and collaboration <> ${collaboration}
      ), forgotten as (
        delete from chat_message where conversation = ${id} and collaboration <> ${collaboration}
      ), replaced as (
        update conversation set meeting = null
         where ${person !== undefined} and collaboration = ${collaboration} and meeting = ${about} and id <> ${id}
      )
      insert into conversation (collaboration, id, meeting, reference, active)
      values (${collaboration}, ${id}, ${about}, ${reference}::json, ${active})
      on conflict (collaboration, id) do update set
        meeting = excluded.meeting, reference = excluded.reference, active = excluded.active
    `.compile(sqlOf),
  );
}

async function findConversation(database: Database, id: string): Promise<Conversation | null> {
  const rows = await database.run(
    sqlOf.selectFrom('conversation').selectAll().where('id', '=', id).compile(),
  );
  return rows[0] === undefined ? null : conversationOf(rows[0]);
}

type ConversationRow = {
  readonly id: string;
  readonly collaboration: string;
  readonly meeting: string | null;
  readonly reference: unknown;
  readonly active: boolean;
};

function conversationOf(row: ConversationRow): Conversation {
  const person = personIn(row.meeting);
  return {
    id: row.id,
    collaboration: asId(row.collaboration),
    meeting: row.meeting === null || person !== null ? null : asId(row.meeting),
    ...(person !== null && { person }),
    reference: row.reference,
    active: row.active,
  };
}

/** In one statement: a wish for a message that isn't there yet counts only where it is to be posted. */
async function wishPersonal(
  database: Database,
  collaboration: string,
  wishes: readonly PersonalWish[],
): Promise<void> {
  if (wishes.length === 0) return;
  const column = <T>(value: (wish: PersonalWish) => T) => wishes.map(value);
  await database.run(
    sql`
      select wish_messages(array_agg(${collaboration}::text), array_agg(w.about), array_agg(w.key),
                           array_agg(w.version), array_agg(w.priority))
        from unnest(${column(({ person }) => personalChat(person))}::text[], ${column(({ key }) => key)}::text[],
                    ${column(({ version }) => version)}::integer[], ${column(({ priority }) => priority)}::integer[],
                    ${column(({ first }) => first)}::boolean[]) as w (about, key, version, priority, first)
       where w.first or exists (
               select from conversation c join chat_message m
                   on m.collaboration = c.collaboration and m.conversation = c.id and m.key = w.key
                where c.collaboration = ${collaboration} and c.meeting = w.about)
    `.compile(sqlOf),
  );
}

type DueRow = ConversationRow & {
  readonly key: string;
  readonly for_meeting: string;
  readonly wanted: number;
  readonly priority: number;
  readonly activity_id: string | null;
  readonly attempts: number;
};

const due = (narrowed: string) => `
  select c.id, c.collaboration, c.meeting, c.reference, c.active,
         m.key, m.meeting as for_meeting, m.wanted, m.priority, m.activity_id, m.attempts
    from chat_message m join conversation c on c.collaboration = m.collaboration and c.id = m.conversation
   where m.due and c.active and (m.next_attempt_at is null or m.next_attempt_at <= $1::timestamptz) ${narrowed}
   order by m.priority desc, m.wanted_since, m.conversation, m.key limit $2::integer`;
const dueAnywhere = due('');
const dueInOne = due('and m.conversation = $3');

/** Asked many times a second: prepared. Reading may be done twice, when the line broke. */
async function dueMessages(
  database: Database,
  now: string,
  limit: number,
  conversation?: string,
): Promise<readonly DueMessage[]> {
  const statement =
    conversation === undefined
      ? { name: 'due', text: dueAnywhere, values: [now, limit] }
      : { name: 'due-in-one', text: dueInOne, values: [now, limit, conversation] };
  const read = () => database.once<DueRow>(statement);
  const rows = await read().catch((error: unknown) =>
    isAway(error) ? read() : Promise.reject(error as Error),
  );
  return rows.map((row) => {
    const person = personIn(row.for_meeting);
    return {
      conversation: conversationOf(row),
      key: row.key,
      meeting: asId(row.for_meeting),
      ...(person !== null && { person }),
      wanted: row.wanted,
      priority: row.priority,
      activityId: row.activity_id,
      attempts: row.attempts,
    };
  });
}
