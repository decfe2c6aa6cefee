/**
 * Chats and the messages they should show. A message is desired state: due while `wanted` is above `sent`. There is
 * no foreign key between them: each statement decides what it needs, and both are spread by collaboration.
 */
export const chat = `
create table conversation (
  collaboration text collate "C" not null,
  id text collate "C" not null,
  meeting text collate "C",
  reference json not null,
  active boolean not null,
  primary key (collaboration, id)
);

create index conversation_by_id on conversation (id);
create index conversation_by_meeting on conversation (collaboration, meeting) where meeting is not null;

create table chat_message (
  collaboration text collate "C" not null,
  conversation text collate "C" not null,
  key text collate "C" not null,
  meeting text collate "C" not null,
  wanted integer not null,
  sent integer not null default 0,
  activity_id text,
  priority integer not null,
  wanted_since timestamptz not null default clock_timestamp(),
  next_attempt_at timestamptz,
  attempts integer not null default 0,
  -- A column of its own, so that a further wish for a message that waits changes nothing that is indexed.
  due boolean not null generated always as (wanted > sent) stored,
  primary key (collaboration, conversation, key)
) with (fillfactor = 70);

create index chat_message_by_conversation on chat_message (conversation, key);
create index chat_message_due on chat_message (priority desc, wanted_since) where due;

-- Wishes for a meeting, one for each chat linked to it. A wish joins the one that waits: the higher version, and the
-- higher priority while it waits. A chat that went over to another meeting starts that message anew.
create function wish_messages(
  p_collaboration text[], p_meeting text[], p_key text[], p_version integer[], p_priority integer[]
) returns void language sql as $$
  insert into chat_message as m (collaboration, conversation, key, meeting, wanted, priority)
  select c.collaboration, c.id, w.key, w.meeting, max(w.version), max(w.priority)
    from unnest(p_collaboration, p_meeting, p_key, p_version, p_priority)
           as w (collaboration, meeting, key, version, priority)
    join conversation c on c.collaboration = w.collaboration and c.meeting = w.meeting
   group by c.collaboration, c.id, w.key, w.meeting
   order by c.collaboration, c.id, w.key
  on conflict (collaboration, conversation, key) do update set
    meeting = excluded.meeting,
    wanted = case when m.meeting = excluded.meeting then greatest(m.wanted, excluded.wanted) else excluded.wanted end,
    sent = case when m.meeting = excluded.meeting then m.sent else 0 end,
    activity_id = case when m.meeting = excluded.meeting then m.activity_id end,
    priority = case when m.meeting = excluded.meeting and m.wanted > m.sent
                    then greatest(m.priority, excluded.priority) else excluded.priority end,
    wanted_since = case when m.meeting = excluded.meeting and m.wanted > m.sent
                        then m.wanted_since else excluded.wanted_since end
$$;
`;
