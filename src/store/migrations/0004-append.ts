/**
 * The hot path: many appends in one round trip and one transaction, each with its own outcome. Appends of one stream,
 * from whatever instance, wait for each other on its head row, and then see what the others committed. Locks are
 * taken in sorted order, so two batches can't wait for each other. A stream occurs once in a batch.
 *
 * The planner is held to index look-ups, for a batch is always small against the record. Whether a command key stands
 * already is asked as the first row from that key on, in the order of its index: on a table without statistics yet, a
 * plain join was seen to walk the whole stream for each key (10 ms for 32 events, and growing).
 */
export const append = `
create function append_batch(
  p_collaboration text[], p_stream text[], p_expected integer[], p_count integer[],
  e_append integer[], e_version integer[], e_type text[], e_data text[], e_person text[], e_via text[],
  e_recorded text[], e_hash text[], e_key text[],
  s_append integer[], s_meeting text[], s_body text[], s_body_name text[], s_date text[], s_start text[],
  s_phase text[], s_version integer[],
  w_append integer[], w_meeting text[], w_key text[], w_version integer[], w_priority integer[]
) returns table (append integer, outcome text, actual integer, key text)
language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  heads integer[];
  duplicates text[] := array_fill(null::text, array[cardinality(p_stream)]);
  accepted boolean[];
  repeated record;
begin
  insert into stream_head (collaboration, stream, version, changed_at)
  select a.collaboration, a.stream, 0, clock_timestamp()
    from unnest(p_collaboration, p_stream, p_expected) as a (collaboration, stream, expected)
   where a.expected = 0
   order by a.collaboration, a.stream
  on conflict do nothing;

  with wanted as (
    select a.* from unnest(p_collaboration, p_stream) with ordinality as a (collaboration, stream, i)
  ), locked as materialized (
    select w.i, h.version from wanted w
      join stream_head h on h.collaboration = w.collaboration and h.stream = w.stream
     order by h.collaboration, h.stream
       for update of h
  )
  select array_agg(coalesce(l.version, 0) order by w.i) into heads from wanted w left join locked l on l.i = w.i;

  for repeated in
    select k.append, e.command_key
      from unnest(e_append, e_key) as k (append, key)
     cross join lateral (
       select f.collaboration, f.stream, f.command_key from event f
        where (f.collaboration, f.stream, f.command_key) >= (p_collaboration[k.append], p_stream[k.append], k.key)
          and f.command_key is not null
        order by f.collaboration, f.stream, f.command_key limit 1
     ) e
     where k.key is not null and e.collaboration = p_collaboration[k.append] and e.stream = p_stream[k.append]
       and e.command_key = k.key
  loop
    duplicates[repeated.append] := repeated.command_key;
  end loop;

  select array_agg(d.key is null and d.head = d.expected order by d.i) into accepted
    from unnest(duplicates, heads, p_expected) with ordinality as d (key, head, expected, i);

  insert into event (collaboration, stream, version, type, data, actor_person, via, recorded_at, hash, command_key)
  select p_collaboration[e.append], p_stream[e.append], e.version, e.type, e.data::json, e.person, e.via, e.recorded,
         e.hash, e.key
    from unnest(e_append, e_version, e_type, e_data, e_person, e_via, e_recorded, e_hash, e_key)
           as e (append, version, type, data, person, via, recorded, hash, key)
   where accepted[e.append];

  update stream_head h set version = a.expected + a.count, changed_at = clock_timestamp()
    from unnest(p_collaboration, p_stream, p_expected, p_count, accepted)
           as a (collaboration, stream, expected, count, accepted)
   where a.accepted and h.collaboration = a.collaboration and h.stream = a.stream;

  if cardinality(s_append) > 0 then
    insert into meeting_summary as m
           (collaboration, meeting, body, body_name, date, scheduled_start, phase, version)
    select p_collaboration[s.append], s.meeting, s.body, s.body_name, s.date, s.start, s.phase, s.version
      from unnest(s_append, s_meeting, s_body, s_body_name, s_date, s_start, s_phase, s_version)
             as s (append, meeting, body, body_name, date, start, phase, version)
     where accepted[s.append]
     order by 1, 2
    on conflict (collaboration, meeting) do update set
      body = excluded.body, body_name = excluded.body_name, date = excluded.date,
      scheduled_start = excluded.scheduled_start, phase = excluded.phase, version = excluded.version
     where m.version < excluded.version;
  end if;

  if cardinality(w_append) > 0 then
    perform wish_messages(array_agg(p_collaboration[w.append]), array_agg(w.meeting), array_agg(w.key),
                          array_agg(w.version), array_agg(w.priority))
       from unnest(w_append, w_meeting, w_key, w_version, w_priority) as w (append, meeting, key, version, priority)
      where accepted[w.append];
  end if;

  -- A notification holds less than 8000 bytes: long lists go in parts.
  perform pg_notify('samsyn_appended', '[' || string_agg(n.entry, ',') || ']')
     from (select e.entry, sum(octet_length(e.entry) + 1) over (order by e.i) / 6000 as part
             from (select a.i, json_build_array(a.collaboration, a.stream, a.expected + a.count)::text as entry
                     from unnest(p_collaboration, p_stream, p_expected, p_count, accepted) with ordinality
                            as a (collaboration, stream, expected, count, accepted, i)
                    where a.accepted) e) n
    group by n.part;

  return query
    select o.i::integer,
           case when o.key is not null then 'duplicate' when o.accepted then 'appended' else 'stale' end,
           o.head, o.key
      from unnest(accepted, heads, duplicates) with ordinality as o (accepted, head, key, i);
end $$;
`;
