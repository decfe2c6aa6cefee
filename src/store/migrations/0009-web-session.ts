/**
 * Signed-in browsers, and sign-ins under way. Of the secret in the cookie only the hash is here, so that a copy of the
 * table opens nothing. What ends is deleted.
 */
export const webSession = `
create table web_session (
  hash text collate "C" primary key,
  session jsonb not null,
  expires timestamptz not null
);

create index web_session_by_expiry on web_session (expires);
`;
