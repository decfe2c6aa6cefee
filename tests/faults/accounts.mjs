import { setTimeout as pause } from 'node:timers/promises';
import { chatOf, collaboration } from '../bench/council.mjs';

const drainedWithinMs = 150_000;

/** Each acknowledged press in meetings of that name against the record: not there is lost, there twice is doubled. */
export async function accounts(world, name, acknowledged) {
  const { rows } = await world.record.query(
    `select command_key as key, count(*)::integer as times from event
      where collaboration = $1 and stream like 'meeting:' || $2 || '-%' and command_key like '%/storm-%' group by 1`,
    [collaboration, name],
  );
  const times = new Map(rows.map(({ key, times: found }) => [key.slice(key.lastIndexOf('/') + 1), found]));
  return {
    lost: acknowledged.filter(({ id }) => !times.has(id)).length,
    doubled: acknowledged.filter(({ id }) => (times.get(id) ?? 0) > 1).length,
  };
}

/** Messages that are still wanted, or whose chat was last shown an older version, once the sender has had its time. */
export async function drained(world) {
  const until = Date.now() + drainedWithinMs;
  for (;;) {
    const { rows } = await world.record.query(
      'select meeting, max(wanted) as wanted, bool_or(due) as due from chat_message group by meeting',
    );
    const open = rows.filter(({ meeting, wanted, due }) => due || shownIn(world, meeting) < wanted);
    if (open.length === 0 || Date.now() > until) return open.length;
    await pause(200);
  }
}

function shownIn(world, meeting) {
  return Math.max(0, ...world.issuer.sentTo(chatOf(meeting)).map(({ version }) => version));
}
