/**
 * Valurnan. One row for each secret election: who has voted, sorted, and how many named each candidate. Nothing is
 * written per paper, no column tells when, and no row belongs to one voter, so that no row, column or place of a row
 * relates a paper to whoever put it in. Who drops a paper changes the whole row; papers that come together wait for
 * each other.
 *
 * A paper's notification says in which meeting, nothing else.
 */
export const ballotBox = `
create table ballot_box (
  collaboration text collate "C" not null,
  meeting text collate "C" not null,
  election text collate "C" not null,
  roll text[] collate "C" not null,
  voted text[] collate "C" not null default '{}',
  counts jsonb not null default '{}',
  blank integer not null default 0,
  sealed boolean not null default false,
  primary key (collaboration, meeting, election)
) with (fillfactor = 50, autovacuum_vacuum_threshold = 20, autovacuum_vacuum_scale_factor = 0);

create function drop_paper(
  p_collaboration text, p_meeting text, p_election text, p_roll text[], p_seat text, p_names text[]
) returns text language plpgsql as $$
declare
  box ballot_box;
  name text;
begin
  insert into ballot_box (collaboration, meeting, election, roll)
  values (p_collaboration, p_meeting, p_election, (select array_agg(s order by s collate "C") from unnest(p_roll) s))
  on conflict do nothing;
  select * into box from ballot_box b
   where b.collaboration = p_collaboration and b.meeting = p_meeting and b.election = p_election for update;
  if box.sealed then return 'sealed'; end if;
  if p_seat <> all (box.roll) then return 'not-on-roll'; end if;
  if p_seat = any (box.voted) then return 'paper-already-in-box'; end if;
  foreach name in array p_names loop
    box.counts := jsonb_set(box.counts, array[name], to_jsonb(coalesce((box.counts ->> name)::integer, 0) + 1));
  end loop;
  update ballot_box b
     set voted = (select array_agg(s order by s collate "C") from unnest(box.voted || p_seat) s),
         counts = box.counts,
         blank = b.blank + (cardinality(p_names) = 0)::integer
   where b.collaboration = p_collaboration and b.meeting = p_meeting and b.election = p_election;
  perform pg_notify('samsyn_paper', json_build_array(p_collaboration, p_meeting)::text);
  return 'dropped';
end $$;

-- A box that nobody used is sealed too: a paper on its way comes too late.
create function seal_box(p_collaboration text, p_meeting text, p_election text)
returns table (counts jsonb, blank integer, voted text[]) language plpgsql as $$
#variable_conflict use_column
begin
  insert into ballot_box (collaboration, meeting, election, roll, sealed)
  values (p_collaboration, p_meeting, p_election, '{}', true)
  on conflict do nothing;
  update ballot_box set sealed = true
   where collaboration = p_collaboration and meeting = p_meeting and election = p_election and not sealed;
  return query
    select b.counts, b.blank, b.voted from ballot_box b
     where b.collaboration = p_collaboration and b.meeting = p_meeting and b.election = p_election;
end $$;
`;
