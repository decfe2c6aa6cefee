/**
 * The hot path once more, for what nearly always holds: every stream has the version that is expected, and no command
 * key stands there already. Three index look-ups instead of nine statements: heads are moved where they stand right,
 * events and wishes written for those. Answers the appends (by number, from 1) it wrote, null for all of them. Those it
 * didn't write are `append_batch`'s to judge. A repeated command key fails on the unique index, and so all of it.
 *
 * Appends come sorted by collaboration and stream, and are joined in that order: two batches can't wait for each other.
 * A message is wished for once at most. Notices are the notifications' texts, each below 8000 bytes.
 */
export const appendAtOnce = `
create function append_at_once(
  p_collaboration text[], p_stream text[], p_expected integer[], p_next integer[],
  e_append integer[], e_collaboration text[], e_stream text[], e_version integer[], e_type text[], e_data text[],
  e_person text[], e_via text[], e_recorded text[], e_hash text[], e_key text[],
  s_append integer[], s_collaboration text[], s_meeting text[], s_body text[], s_body_name text[], s_date text[],
  s_start text[], s_phase text[], s_version integer[],
  w_append integer[], w_collaboration text[], w_meeting text[], w_key text[], w_version integer[],
  w_priority integer[],
  p_notices text[]
) returns integer[]
language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  moved integer[];
  everyone boolean;
begin
  if 0 = any(p_expected) then
    insert into stream_head (collaboration, stream, version, changed_at)
    select a.collaboration, a.stream, 0, clock_timestamp()
      from unnest(p_collaboration, p_stream, p_expected) as a (collaboration, stream, expected)
     where a.expected = 0
    on conflict do nothing;
  end if;

  with heads as (
    update stream_head h set version = a.next, changed_at = clock_timestamp()
      from unnest(p_collaboration, p_stream, p_expected, p_next) with ordinality
             as a (collaboration, stream, expected, next, i)
     where h.collaboration = a.collaboration and h.stream = a.stream and h.version = a.expected
    returning a.i::integer
  )
  select coalesce(array_agg(i), '{}') into moved from heads;
  everyone := cardinality(moved) = cardinality(p_stream);

  insert into event (collaboration, stream, version, type, data, actor_person, via, recorded_at, hash, command_key)
  select e.collaboration, e.stream, e.version, e.type, e.data::json, e.person, e.via, e.recorded, e.hash, e.key
    from unnest(e_append, e_collaboration, e_stream, e_version, e_type, e_data, e_person, e_via, e_recorded, e_hash,
                e_key)
           as e (append, collaboration, stream, version, type, data, person, via, recorded, hash, key)
   where everyone or e.append = any(moved);

  if cardinality(s_append) > 0 then
    insert into meeting_summary as m
           (collaboration, meeting, body, body_name, date, scheduled_start, phase, version)
    select s.collaboration, s.meeting, s.body, s.body_name, s.date, s.start, s.phase, s.version
      from unnest(s_append, s_collaboration, s_meeting, s_body, s_body_name, s_date, s_start, s_phase, s_version)
             as s (append, collaboration, meeting, body, body_name, date, start, phase, version)
     where everyone or s.append = any(moved)
    on conflict (collaboration, meeting) do update set
      body = excluded.body, body_name = excluded.body_name, date = excluded.date,
      scheduled_start = excluded.scheduled_start, phase = excluded.phase, version = excluded.version
     where m.version < excluded.version;
  end if;

  if cardinality(w_append) > 0 then
    insert into chat_message as m (collaboration, conversation, key, meeting, wanted, priority)
    select c.collaboration, c.id, w.key, w.meeting, w.version, w.priority
      from unnest(w_append, w_collaboration, w_meeting, w_key, w_version, w_priority)
             as w (append, collaboration, meeting, key, version, priority)
      join conversation c on c.collaboration = w.collaboration and c.meeting = w.meeting
     where everyone or w.append = any(moved)
    on conflict (collaboration, conversation, key) do update set
      meeting = excluded.meeting,
      wanted = case when m.meeting = excluded.meeting then greatest(m.wanted, excluded.wanted) else excluded.wanted end,
      sent = case when m.meeting = excluded.meeting then m.sent else 0 end,
      activity_id = case when m.meeting = excluded.meeting then m.activity_id end,
      priority = case when m.meeting = excluded.meeting and m.wanted > m.sent
                      then greatest(m.priority, excluded.priority) else excluded.priority end,
      wanted_since = case when m.meeting = excluded.meeting and m.wanted > m.sent
                          then m.wanted_since else excluded.wanted_since end;
  end if;

  if everyone then
    perform pg_notify('samsyn_appended', n.notice) from unnest(p_notices) as n (notice);
    return null;
  end if;
  perform pg_notify('samsyn_appended', json_build_array(json_build_array(a.collaboration, a.stream, a.next))::text)
     from unnest(p_collaboration, p_stream, p_next) with ordinality as a (collaboration, stream, next, i)
    where a.i = any(moved);
  return moved;
end $$;
`;
