/**
 * What each command of `samsyn` needs (AU8). Who may log in where the server runs isn't asked who they are: they can read
 * the database whatever is written here. What they change is recorded as the installation's.
 */
export const commandNeeds = {
  serve: 'the settings of the installation',
  play: 'nothing: a record that is thrown away',
  'read-minutes': 'nothing: files',
  'check-minutes': 'nothing: files',
  simulate: 'a server that trusts development identities',
  verify: 'nothing: files; or to read the database',
  structure: 'the database: reads, and changes the structure',
  archive: 'the database: reads, and adds to the archive',
  export: 'to read the database',
  person: 'to read the database',
  backup: 'to read the database',
  matters: 'to read the database; `rebuild` writes its lists anew',
  import: 'the database: takes in a meeting’s record',
  restore: 'an empty database, or a new folder',
} as const satisfies Readonly<Record<string, string>>;
export type CommandName = keyof typeof commandNeeds;
