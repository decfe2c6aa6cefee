/** The meeting list: one row for each meeting, written with the append that changes it. */
export const meetingSummary = `
create table meeting_summary (
  collaboration text collate "C" not null,
  meeting text collate "C" not null,
  body text not null,
  body_name text not null,
  date text not null,
  scheduled_start text collate "C" not null,
  phase text not null,
  version integer not null,
  primary key (collaboration, meeting)
) with (fillfactor = 70);

create index meeting_summary_newest on meeting_summary (collaboration, scheduled_start desc, meeting);
`;
