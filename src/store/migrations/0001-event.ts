/**
 * The record. Every key starts with the collaboration, so that tables can be spread over servers by it.
 *
 * `event.data` is `json`, not `jsonb`: hashes are made over the event as it was written, and `jsonb` would sort its
 * keys, drop duplicates and change numbers. `recorded_at` is text for the same reason: it is part of what is hashed.
 * `stream_head` holds each stream's last version: the row that appends of one stream wait for each other on.
 */
export const event = `
create table stream_head (
  collaboration text collate "C" not null check (length(collaboration) between 1 and 200),
  stream text collate "C" not null check (length(stream) between 1 and 200),
  version integer not null,
  changed_at timestamptz not null,
  primary key (collaboration, stream)
) with (fillfactor = 70);

create table event (
  collaboration text collate "C" not null,
  stream text collate "C" not null,
  version integer not null check (version > 0),
  type text not null,
  data json not null,
  actor_person text,
  via text not null,
  recorded_at text not null,
  hash text not null,
  command_key text collate "C",
  primary key (collaboration, stream, version)
);

create unique index event_command on event (collaboration, stream, command_key) where command_key is not null;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the record is append-only: % of % is refused', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger event_is_append_only before update or delete on event
  for each row execute function refuse_change();
create trigger event_is_not_truncated before truncate on event
  for each statement execute function refuse_change();
`;
