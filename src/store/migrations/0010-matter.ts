/**
 * Lists of matters: made from the record and nothing else, written with the append that changes them, and made anew by
 * `samsyn matters rebuild`. `matter.state` is the matter as `evolveMatter` builds it: a page of cards is read from it
 * without reading streams. Words are looked up in their Swedish stems, the title's before the text's.
 */
export const matter = `
create table matter (
  collaboration text collate "C" not null,
  id text collate "C" not null,
  version integer not null,
  state json not null,
  title text not null,
  stage text collate "C" not null,
  body text collate "C" not null,
  draft boolean not null,
  deviates boolean not null,
  wanted text collate "C",
  moved text collate "C" not null,
  raised text collate "C" not null,
  decided text collate "C",
  settled text collate "C",
  presenters text not null,
  principals text[] not null,
  words tsvector not null,
  primary key (collaboration, id)
);

create index matter_moved on matter (collaboration, moved desc, id);
create index matter_stage on matter (collaboration, stage, moved desc, id);
create index matter_body on matter (collaboration, body, moved desc, id);
create index matter_wanted on matter (collaboration, wanted, id) where wanted is not null;
create index matter_deviates on matter (collaboration, moved desc, id) where deviates;
create index matter_principals on matter using gin (principals);
create index matter_words on matter using gin (words);

create table matter_answer (
  collaboration text collate "C" not null,
  matter text collate "C" not null,
  recommendation text collate "C" not null,
  principal text collate "C" not null,
  state text collate "C" not null,
  asked boolean not null,
  made text collate "C" not null,
  wanted text collate "C",
  answered text collate "C",
  decided text collate "C",
  primary key (collaboration, matter, recommendation, principal)
);
create index matter_answer_principal on matter_answer (collaboration, principal, asked, state);
create index matter_answer_made on matter_answer (collaboration, made);

create table matter_assignment (
  collaboration text collate "C" not null,
  matter text collate "C" not null,
  assignment text collate "C" not null,
  state text collate "C" not null,
  due text collate "C",
  given text collate "C" not null,
  ended text collate "C",
  report_to text collate "C" not null,
  waits boolean not null,
  assignee text collate "C" not null,
  primary key (collaboration, matter, assignment)
);
create index matter_assignment_due on matter_assignment (collaboration, due, matter);
create index matter_assignment_assignee on matter_assignment (collaboration, assignee);
create index matter_assignment_waits on matter_assignment (collaboration, report_to) where waits;

create table matter_stay (
  collaboration text collate "C" not null,
  matter text collate "C" not null,
  kind text collate "C" not null,
  place integer not null,
  name text collate "C" not null,
  start text collate "C" not null,
  stop text collate "C",
  primary key (collaboration, matter, kind, place)
);
create index matter_stay_stop on matter_stay (collaboration, kind, stop);

-- What was written by the append of each row's number, of those in p_written; of all when that is null. Twice, or late,
-- changes nothing: a list never goes back to an older version.
create function keep_matters(p_rows json, p_written integer[]) returns integer language plpgsql as $$
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
                             decided, settled, presenters, principals, words)
    select r.collaboration, n.id, n.version, n.state, n.title, n.stage, n.body, n.draft, n.deviates, n.wanted, n.moved,
           n.raised, n.decided, n.settled, n.presenters, n.principals,
           setweight(to_tsvector('swedish', n.title), 'A') || setweight(to_tsvector('swedish', n.text), 'B')
      from json_to_record(r.matter) as n (id text, version integer, state json, title text, stage text, body text,
             draft boolean, deviates boolean, wanted text, moved text, raised text, decided text, settled text,
             presenters text, principals text[], text text)
    on conflict (collaboration, id) do update set
      version = excluded.version, state = excluded.state, title = excluded.title, stage = excluded.stage,
      body = excluded.body, draft = excluded.draft, deviates = excluded.deviates, wanted = excluded.wanted,
      moved = excluded.moved, raised = excluded.raised, decided = excluded.decided, settled = excluded.settled,
      presenters = excluded.presenters, principals = excluded.principals, words = excluded.words
     where m.version < excluded.version;
    continue when not found;
    kept := kept + 1;
    insert into matter_answer as a
    select r.collaboration, r.matter->>'id', n.recommendation, n.principal, n.state, n.asked, n.made, n.wanted,
           n.answered, n.decided
      from json_to_recordset(r.answers) as n (recommendation text, principal text, state text, asked boolean, made text,
             wanted text, answered text, decided text)
    on conflict (collaboration, matter, recommendation, principal) do update set
      state = excluded.state, asked = excluded.asked, made = excluded.made, wanted = excluded.wanted,
      answered = excluded.answered, decided = excluded.decided
     where (a.state, a.asked, a.made, a.wanted, a.answered, a.decided) is distinct from
           (excluded.state, excluded.asked, excluded.made, excluded.wanted, excluded.answered, excluded.decided);
    insert into matter_assignment as a
    select r.collaboration, r.matter->>'id', n.assignment, n.state, n.due, n.given, n.ended, n.report_to, n.waits,
           n.assignee
      from json_to_recordset(r.assignments) as n (assignment text, state text, due text, given text, ended text,
             report_to text, waits boolean, assignee text)
    on conflict (collaboration, matter, assignment) do update set
      state = excluded.state, due = excluded.due, given = excluded.given, ended = excluded.ended,
      report_to = excluded.report_to, waits = excluded.waits, assignee = excluded.assignee
     where (a.state, a.due, a.ended, a.waits) is distinct from
           (excluded.state, excluded.due, excluded.ended, excluded.waits);
    insert into matter_stay as s
    select r.collaboration, r.matter->>'id', n.kind, row_number() over (partition by n.kind order by i), n.name, n.start,
           n.stop
      from rows from (json_to_recordset(r.stays) as (kind text, name text, start text, stop text))
             with ordinality as n (kind, name, start, stop, i)
    on conflict (collaboration, matter, kind, place) do update set
      name = excluded.name, start = excluded.start, stop = excluded.stop
     where (s.name, s.start, s.stop) is distinct from (excluded.name, excluded.start, excluded.stop);
  end loop;
  return kept;
end $$;

-- How far each process has followed each stream: what is after that is looked at again, which changes nothing twice.
create table process_position (
  collaboration text collate "C" not null,
  process text collate "C" not null,
  stream text collate "C" not null,
  version integer not null,
  primary key (collaboration, process, stream)
);

-- How often somebody wants to be told what is coming, and when they were last.
create table digest (
  collaboration text collate "C" not null,
  person text collate "C" not null,
  frequency text not null,
  last_sent text,
  primary key (collaboration, person)
);
`;
