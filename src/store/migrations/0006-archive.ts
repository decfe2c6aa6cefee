/**
 * Arkivet: minutes to look in, item by item. Words are looked up in their Swedish stems, the heading's before the text's.
 * `record` is `json`: what was read is kept as it was written.
 */
export const archive = `
create table archive_document (
  collaboration text collate "C" not null,
  id text collate "C" not null check (length(id) between 1 and 200),
  meeting text collate "C",
  title text not null,
  body text,
  date text collate "C",
  registry_number text,
  file text,
  added_at text not null,
  added_by text,
  text text not null,
  record json not null,
  links json not null,
  doubts json not null,
  primary key (collaboration, id)
);

create table archive_item (
  collaboration text collate "C" not null,
  document text collate "C" not null,
  place integer not null,
  number integer,
  heading text not null,
  text text not null,
  first_line integer not null,
  last_line integer not null,
  words tsvector not null generated always as (
    setweight(to_tsvector('swedish', heading), 'A') || setweight(to_tsvector('swedish', text), 'B')
  ) stored,
  primary key (collaboration, document, place),
  foreign key (collaboration, document) references archive_document (collaboration, id) on delete cascade
);

create index archive_item_words on archive_item using gin (words);

-- What people write, as a query: each word of three letters or more also as the beginning of longer ones, since Swedish
-- writes compounds as one word. What is excluded stays as it is: that would exclude too much.
create function archive_query(p_words text) returns tsquery language sql stable as $$
  select regexp_replace(q::text, $r$(?<!!)('(?:[^']|''){3,}')(?!:)$r$, $r$\\1:*$r$, 'g')::tsquery
    from websearch_to_tsquery('swedish', p_words) as q
$$;

-- One statement, so that a document is never seen with another's items. True when it wasn't there before.
create function archive_keep(p_document json, p_items json) returns boolean language plpgsql as $$
declare
  v_collaboration text := p_document->>'collaboration';
  v_id text := p_document->>'id';
  v_gone integer;
begin
  -- Two who add the same document at once wait for each other.
  perform pg_advisory_xact_lock(hashtextextended(v_collaboration || '/' || v_id, 7245002));
  delete from archive_document where collaboration = v_collaboration and id = v_id;
  get diagnostics v_gone = row_count;
  insert into archive_document select * from json_populate_record(null::archive_document, p_document);
  insert into archive_item (collaboration, document, place, number, heading, text, first_line, last_line)
    select v_collaboration, v_id, i.place, i.number, i.heading, i.text, i.first_line, i.last_line
      from json_to_recordset(p_items) as i (place integer, number integer, heading text, text text, first_line integer, last_line integer);
  return v_gone = 0;
end $$;
`;
