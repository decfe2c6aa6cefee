/** What ten years in 300 municipalities come to: a region and its municipalities are one collaboration. */
export const full = {
  collaborations: 21,
  years: 10,
  /** Of each collaboration, a year: 12 bodies that meet every month. */
  meetings: 144,
  /** 40 members who check in and answer 15 questions, and what leads through the meeting. */
  events: 800,
  /** Of each collaboration, a year. */
  matters: 400,
  matterEvents: 25,
  principals: 16,
  persons: 2_000,
};

/** The same in so many-th part, spread over all collaborations. */
export function sized(share) {
  const { collaborations, years, meetings, events, matters } = full;
  const each = (yearly) => Math.max(1, Math.round((yearly * years) / share));
  return { ...full, meetingsEach: each(meetings), mattersEach: each(matters), events, collaborations };
}

const hash = (text) => `encode(sha256((${text})::bytea), 'hex')`;
const padded = (text) => `rpad(${text}, 40, 'x')`;

/** SQL that fills the tables as appends would have, a statement for each. */
export const filling = (size) => [
  [
    'structures',
    `insert into stream_head select 'county-' || c, 'structure', 400, now() - interval '1 year'
       from generate_series(1, ${size.collaborations}) c`,
  ],
  [
    'meetings',
    `insert into stream_head select 'county-' || c, 'meeting:m-' || c || '-' || m, ${size.events},
            now() - make_interval(hours => m)
       from generate_series(1, ${size.collaborations}) c, generate_series(1, ${size.meetingsEach}) m`,
  ],
  [
    'events of meetings',
    `insert into event select 'county-' || c, 'meeting:m-' || c || '-' || m, v, 'BallotCast',
            json_build_object('type', 'BallotCast', 'at', '2026-03-13T08:30:00.000Z', 'vote', 'vote-' || v / 50,
              'seat', 'council-' || v % 40, 'person', 'member-' || v % 40, 'choice', 'approve', 'enteredBy', null),
            'member-' || v % 40, 'card', '2026-03-13T08:30:00.000Z', ${hash("c || '/' || m || '/' || v")},
            'card/ballot/vote-' || v / 50 || '/approve/member-' || v % 40 || '/' || md5(c || '/' || m || '/' || v)
       from generate_series(1, ${size.collaborations}) c, generate_series(1, ${size.meetingsEach}) m,
            generate_series(1, ${size.events}) v`,
  ],
  [
    'list of meetings',
    `insert into meeting_summary select 'county-' || c, 'm-' || c || '-' || m, 'body-' || m % 12, 'Organ ' || m % 12,
            '2026-03-13', to_char(now() - make_interval(hours => m * 60), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
            case when m <= 2 then 'open' else 'closed' end, ${size.events}
       from generate_series(1, ${size.collaborations}) c, generate_series(1, ${size.meetingsEach}) m`,
  ],
  [
    'chats',
    `insert into conversation select 'county-' || c, '19:' || c || '-' || m || '@thread.v2', 'm-' || c || '-' || m,
            json_build_object('serviceUrl', 'https://smba.trafficmanager.net/emea/', 'tenant', md5(c::text)), true
       from generate_series(1, ${size.collaborations}) c, generate_series(1, ${size.meetingsEach}) m`,
  ],
  [
    'messages of chats',
    `insert into chat_message (collaboration, conversation, key, meeting, wanted, sent, activity_id, priority)
     select 'county-' || c, '19:' || c || '-' || m || '@thread.v2', 'item/item-' || i, 'm-' || c || '-' || m,
            ${size.events}, ${size.events}, '17103186000' || i, 1
       from generate_series(1, ${size.collaborations}) c, generate_series(1, ${size.meetingsEach}) m,
            generate_series(1, 15) i`,
  ],
  [
    'matters',
    `insert into stream_head select 'county-' || c, 'matter:x-' || c || '-' || m, ${size.matterEvents},
            now() - make_interval(hours => m)
       from generate_series(1, ${size.collaborations}) c, generate_series(1, ${size.mattersEach}) m`,
  ],
  [
    'events of matters',
    `insert into event select 'county-' || c, 'matter:x-' || c || '-' || m, v, 'RecommendationAnswered',
            json_build_object('type', 'RecommendationAnswered', 'at', '2026-03-13T08:30:00.000Z', 'principal',
              'principal-' || v, 'wording', ${padded('md5(v::text)')}),
            'member-' || v, 'tab', '2026-03-13T08:30:00.000Z', ${hash("'x' || c || '/' || m || '/' || v")}, 'key-' || v
       from generate_series(1, ${size.collaborations}) c, generate_series(1, ${size.mattersEach}) m,
            generate_series(1, ${size.matterEvents}) v`,
  ],
  [
    'lists of matters',
    `insert into matter (collaboration, id, version, state, title, stage, body, draft, deviates, wanted, moved, raised,
                         presenters, principals, words)
     select 'county-' || c, 'x-' || c || '-' || m, ${size.matterEvents}, json_build_object('id', 'x-' || c || '-' || m,
              'text', (select string_agg(md5(m || '/' || n), ' ') from generate_series(1, 120) n)),
            'Ärende ' || m || ' om ' || (array['vaccination', 'hjälpmedel', 'elevhälsa', 'jour'])[1 + m % 4],
            (array['raised', 'preparing', 'with-principals', 'settled'])[1 + m % 4], 'body-' || m % 12, false,
            m % 10 = 0, case when m % 4 = 2 then '2026-05-01' end,
            to_char(now() - make_interval(hours => m), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '2026-01-01T08:00:00.000Z', '',
            array['principal-' || m % ${size.principals}],
            to_tsvector('swedish', (array['vaccination', 'hjälpmedel', 'elevhälsa', 'jour'])[1 + m % 4] || ' ' ||
              md5(m::text))
       from generate_series(1, ${size.collaborations}) c, generate_series(1, ${size.mattersEach}) m`,
  ],
  [
    'answers of principals',
    `insert into matter_answer select 'county-' || c, 'x-' || c || '-' || m, 'r-' || m, 'principal-' || p,
            (array['waiting', 'adopted', 'rejected'])[1 + (m + p) % 3], true, '2026-01-01T08:00:00.000Z', '2026-05-01',
            null, null
       from generate_series(1, ${size.collaborations}) c, generate_series(1, ${size.mattersEach}) m,
            generate_series(1, ${size.principals}) p`,
  ],
  [
    'stays of matters',
    `insert into matter_stay select 'county-' || c, 'x-' || c || '-' || m, 'stage', s, 'preparing',
            '2026-01-01T08:00:00.000Z', '2026-02-01T08:00:00.000Z'
       from generate_series(1, ${size.collaborations}) c, generate_series(1, ${size.mattersEach}) m,
            generate_series(1, 4) s`,
  ],
  [
    'notes of processes',
    `insert into process_position select collaboration, 'matters', stream, version from stream_head
      where stream <> 'structure'`,
  ],
];
