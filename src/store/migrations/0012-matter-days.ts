/**
 * What follow-up counts and measures, worked out when it is written (FU1): days as numbers, and what time something took
 * in tenths of a day. Each question is then answered from an index of its own, without a text being taken for a time.
 *
 * Words and principals are looked up in their indexes at once: a list of what isn't sorted in yet, which PostgreSQL reads
 * from end to end at each search, is worth it where much is written and little looked up.
 */
export const matterDays = `
-- The day in Sweden, counted from 2000.
create function swedish_day(p_at text) returns integer language sql stable as $$
  select (p_at::timestamptz at time zone 'Europe/Stockholm')::date - date '2000-01-01'
$$;

-- In tenths of a day. Never negative, whatever two clocks said.
create function time_taken(p_from text, p_until text) returns integer language sql stable as $$
  select greatest(0, round(extract(epoch from p_until::timestamptz - p_from::timestamptz) / 8640)::integer)
$$;

-- To which body the route was left, and when, as a matter's state has it.
create function deviations_in(p_state json) returns json language sql stable as $$
  select coalesce(json_agg(json_build_object('to', one->>'to', 'at', one->>'at') order by i), '[]')
    from json_array_elements(p_state->'deviations') with ordinality as d (one, i)
$$;

-- In one matter nothing begins before what came before it: so it is recorded from now on, and so the lists read it.
update matter_stay t
   set start = s.began, stop = case when t.stop is null then null else coalesce(s.next, greatest(t.stop, s.began)) end
  from (select collaboration, matter, kind, place, began,
               lead(began) over (partition by collaboration, matter, kind order by place) as next
          from (select collaboration, matter, kind, place,
                       max(start) over (partition by collaboration, matter, kind order by place) as began
                  from matter_stay) as running) as s
 where (t.collaboration, t.matter, t.kind, t.place) = (s.collaboration, s.matter, s.kind, s.place);
update matter m
   set decided = (select min(s.start) from matter_stay s where s.collaboration = m.collaboration and s.matter = m.id
                     and s.kind = 'stage' and s.name in ('decided', 'with-principals', 'settled')),
       settled = (select min(s.start) from matter_stay s where s.collaboration = m.collaboration and s.matter = m.id
                     and s.kind = 'stage' and s.name = 'settled');
delete from matter_stay s using matter m where m.collaboration = s.collaboration and m.id = s.matter and m.draft;

alter table matter
  add column raised_by text collate "C",
  add column deviations json not null default '[]',
  add column raised_day integer,
  add column decided_day integer,
  add column decided_took integer,
  add column settled_day integer,
  add column settled_took integer;
update matter m set
  state = (m.state::jsonb || jsonb_build_object('lastAt', (select max(e.data->>'at') from event e
            where e.collaboration = m.collaboration and e.stream = 'matter:' || m.id)))::json,
  raised_by = state->>'raisedBy',
  deviations = deviations_in(state),
  raised_day = swedish_day(raised),
  decided_day = swedish_day(decided), decided_took = time_taken(raised, decided),
  settled_day = swedish_day(settled), settled_took = time_taken(raised, settled);
-- Who doesn't know of it records now.
alter table matter alter column raised_day set not null, alter column raised_day set default swedish_day(now()::text);

alter table matter_answer
  add column first boolean not null default false,
  add column in_time boolean not null default false,
  add column made_day integer,
  add column answered_day integer,
  add column took integer;
update matter_answer a set
  first = a.principal = (select min(b.principal) from matter_answer b
           where (b.collaboration, b.matter, b.recommendation) = (a.collaboration, a.matter, a.recommendation)),
  in_time = state not in ('waiting', 'later') and coalesce(decided <= wanted, wanted is null),
  made_day = swedish_day(made),
  answered_day = case when state not in ('waiting', 'later') then swedish_day(answered) end,
  took = case when state not in ('waiting', 'later') then time_taken(made, answered) end;
-- Who doesn't know of it records now.
alter table matter_answer alter column made_day set not null, alter column made_day set default swedish_day(now()::text);

alter table matter_assignment add column given_day integer;
update matter_assignment set given_day = swedish_day(given);
-- Who doesn't know of it records now.
alter table matter_assignment alter column given_day set not null, alter column given_day set default swedish_day(now()::text);

alter table matter_stay add column stop_day integer, add column took integer;
update matter_stay set stop_day = swedish_day(stop), took = time_taken(start, stop) where stop is not null;

drop index matter_answer_made;
drop index matter_stay_stop;
create index matter_counts on matter (collaboration, stage, body, draft, raised_by);
create index matter_raised on matter (collaboration, raised_day) include (deviates) where not draft;
create index matter_decided on matter (collaboration, decided_day) include (decided_took) where not draft and decided_day is not null;
create index matter_settled on matter (collaboration, settled_day) include (settled_took) where not draft and settled_day is not null;
create index matter_answer_made on matter_answer (collaboration, made_day) include (principal, state, in_time, first);
create index matter_answer_answered on matter_answer (collaboration, answered_day) include (took) where answered_day is not null;
create index matter_assignment_given on matter_assignment (collaboration, given_day);
create index matter_stay_stop on matter_stay (collaboration, stop_day) include (kind, name, took) where stop_day is not null;
alter index matter_words set (fastupdate = off);
alter index matter_principals set (fastupdate = off);
select gin_clean_pending_list('matter_words'), gin_clean_pending_list('matter_principals');

-- An older instance, beside this one while they are exchanged, doesn't say who raised it, past whom it went, and which answer
-- counts for its recommendation: that is then taken from what it does say.
create or replace function keep_matters(p_rows json, p_written integer[]) returns integer language plpgsql as $$
declare
  r record;
  kept integer := 0;
begin
  for r in
    select (one->>'append')::integer as append, one->>'collaboration' as collaboration, one->'matter' as matter,
           one->'answers' as answers, one->'assignments' as assignments, one->'stays' as stays
      from json_array_elements(p_rows) as one
  loop
    continue when p_written is not null and not r.append = any(p_written);
    insert into matter as m (collaboration, id, version, state, title, stage, body, draft, deviates, wanted, moved, raised,
                             decided, settled, presenters, principals, words, raised_by, deviations, raised_day,
                             decided_day, decided_took, settled_day, settled_took)
    select r.collaboration, n.id, n.version, n.state, n.title, n.stage, n.body, n.draft, n.deviates, n.wanted, n.moved,
           n.raised, n.decided, n.settled, n.presenters, n.principals,
           setweight(to_tsvector('swedish', n.title), 'A') || setweight(to_tsvector('swedish', n.text), 'B'),
           coalesce(n."raisedBy", n.state->>'raisedBy'), coalesce(n.deviations, deviations_in(n.state)), swedish_day(n.raised),
           swedish_day(n.decided), time_taken(n.raised, n.decided),
           swedish_day(n.settled), time_taken(n.raised, n.settled)
      from json_to_record(r.matter) as n (id text, version integer, state json, title text, stage text, body text,
             draft boolean, deviates boolean, wanted text, moved text, raised text, decided text, settled text,
             presenters text, principals text[], text text, "raisedBy" text, deviations json)
    on conflict (collaboration, id) do update set
      version = excluded.version, state = excluded.state, title = excluded.title, stage = excluded.stage,
      body = excluded.body, draft = excluded.draft, deviates = excluded.deviates, wanted = excluded.wanted,
      moved = excluded.moved, raised = excluded.raised, decided = excluded.decided, settled = excluded.settled,
      presenters = excluded.presenters, principals = excluded.principals, words = excluded.words,
      raised_by = excluded.raised_by, deviations = excluded.deviations, raised_day = excluded.raised_day,
      decided_day = excluded.decided_day, decided_took = excluded.decided_took,
      settled_day = excluded.settled_day, settled_took = excluded.settled_took
     where m.version < excluded.version;
    continue when not found;
    kept := kept + 1;
    insert into matter_answer as a (collaboration, matter, recommendation, principal, state, asked, made, wanted, answered,
                                    decided, first, in_time, made_day, answered_day, took)
    select r.collaboration, r.matter->>'id', n.recommendation, n.principal, n.state, n.asked, n.made, n.wanted,
           n.answered, n.decided, n.first, n.given and coalesce(n.decided <= n.wanted, n.wanted is null),
           swedish_day(n.made), case when n.given then swedish_day(n.answered) end,
           case when n.given then time_taken(n.made, n.answered) end
      from (select recommendation, principal, state, asked, made, wanted, answered, decided,
                   state not in ('waiting', 'later') as given,
                   coalesce(first, principal = min(principal collate "C") over (partition by recommendation)) as first
              from json_to_recordset(r.answers) as j (recommendation text, principal text, state text, asked boolean,
                     made text, wanted text collate "C", answered text, decided text collate "C", first boolean)) as n
    on conflict (collaboration, matter, recommendation, principal) do update set
      state = excluded.state, asked = excluded.asked, made = excluded.made, wanted = excluded.wanted,
      answered = excluded.answered, decided = excluded.decided, first = excluded.first, in_time = excluded.in_time,
      made_day = excluded.made_day, answered_day = excluded.answered_day, took = excluded.took
     where (a.state, a.asked, a.made, a.wanted, a.answered, a.decided, a.first) is distinct from
           (excluded.state, excluded.asked, excluded.made, excluded.wanted, excluded.answered, excluded.decided,
            excluded.first);
    insert into matter_assignment as a (collaboration, matter, assignment, state, due, given, ended, report_to, waits,
                                        assignee, given_day)
    select r.collaboration, r.matter->>'id', n.assignment, n.state, n.due, n.given, n.ended, n.report_to, n.waits,
           n.assignee, swedish_day(n.given)
      from json_to_recordset(r.assignments) as n (assignment text, state text, due text, given text, ended text,
             report_to text, waits boolean, assignee text)
    on conflict (collaboration, matter, assignment) do update set
      state = excluded.state, due = excluded.due, given = excluded.given, ended = excluded.ended,
      report_to = excluded.report_to, waits = excluded.waits, assignee = excluded.assignee, given_day = excluded.given_day
     where (a.state, a.due, a.ended, a.waits) is distinct from
           (excluded.state, excluded.due, excluded.ended, excluded.waits);
    insert into matter_stay as s (collaboration, matter, kind, place, name, start, stop, stop_day, took)
    select r.collaboration, r.matter->>'id', n.kind, row_number() over (partition by n.kind order by i), n.name, n.start,
           n.stop, swedish_day(n.stop), time_taken(n.start, n.stop)
      from rows from (json_to_recordset(r.stays) as (kind text, name text, start text, stop text))
             with ordinality as n (kind, name, start, stop, i)
    on conflict (collaboration, matter, kind, place) do update set
      name = excluded.name, start = excluded.start, stop = excluded.stop, stop_day = excluded.stop_day,
      took = excluded.took
     where (s.name, s.start, s.stop) is distinct from (excluded.name, excluded.start, excluded.stop);
  end loop;
  return kept;
end $$;
`;
