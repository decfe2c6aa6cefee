import type { Append } from '../app/ports.ts';
import type { Prepared } from './database.ts';
import { noticeOf } from './notice.ts';

/**
 * A message asked for again joins what waits of it, as `wish_messages` has it: the higher version, and the higher
 * priority while it waits. A chat that went over to another meeting starts it anew.
 */
const joined = `
  on conflict (collaboration, conversation, key) do update set
    meeting = excluded.meeting,
    wanted = case when m.meeting = excluded.meeting then greatest(m.wanted, excluded.wanted) else excluded.wanted end,
    sent = case when m.meeting = excluded.meeting then m.sent else 0 end,
    activity_id = case when m.meeting = excluded.meeting then m.activity_id end,
    priority = case when m.meeting = excluded.meeting and m.wanted > m.sent
                    then greatest(m.priority, excluded.priority) else excluded.priority end,
    wanted_since = case when m.meeting = excluded.meeting and m.wanted > m.sent
                        then m.wanted_since else excluded.wanted_since end`;

const written = `
  with head as (
    update stream_head set version = $4, changed_at = clock_timestamp()
     where collaboration = $1 and stream = $2 and version = $3 returning version
  ), event as (
    insert into event (collaboration, stream, version, type, data, actor_person, via, recorded_at, hash, command_key)
    select $1, $2, $4, $5, $6::json, $7, $8, $9, $10, $11 from head
  )`;
const wished = `, wish as (
    insert into chat_message as m (collaboration, conversation, key, meeting, wanted, priority)
    select $1, c.id, $13, $12, $4, $14::integer from conversation c, head where c.collaboration = $1 and c.meeting = $12 ${joined}
  )`;
const silent = 'select version from head';
const heard = (notice: number) => `select version, pg_notify('samsyn_appended', $${notice}) from head`;

const texts = {
  one: `${written} ${silent}`,
  'one-wished': `${written}${wished} ${silent}`,
  'one-told': `${written} ${heard(12)}`,
  'one-wished-told': `${written}${wished} ${heard(15)}`,
} as const;

/**
 * The append of a lone press, one event and at most one message, as a statement without arrays: half the time of the
 * one for many, most of which went to taking arrays apart. It answers a row when it was written and none when it
 * wasn't, and then `append_batch` says why. Null for any other append.
 */
export function oneStatement(batch: readonly Append[], othersListen: boolean): Prepared | null {
  const [append, ...more] = batch;
  if (append === undefined || more.length > 0 || append.expected === 0) return null;
  if (append.summary !== null || append.listing !== undefined) return null;
  const { collaboration, stream, expected, events, chat } = append;
  const [event, ...later] = events;
  const [wish, ...others] = chat;
  // Its version is the event's own: a wish for another can't be said here.
  if (event === undefined || later.length > 0 || others.length > 0) return null;
  if (wish !== undefined && wish.version !== event.version) return null;
  const name = `one${wish === undefined ? '' : '-wished'}${othersListen ? '-told' : ''}` as const;
  const { version, type, data, actor, recordedAt, hash, commandKey } = event;
  return {
    name,
    text: texts[name],
    values: [
      ...[collaboration, stream, expected, version, type, JSON.stringify(data), actor.person, actor.via],
      ...[recordedAt, hash, commandKey],
      ...(wish === undefined ? [] : [wish.meeting, wish.key, wish.priority]),
      ...(othersListen ? [`[${noticeOf(append)}]`] : []),
    ],
  };
}
