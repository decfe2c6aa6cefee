import { commandNeeds } from '../../src/cli/command-authority.ts';
import { en as english } from '../../src/i18n/en/index.ts';
import { importsOf, sourcesIn, textOf } from './sources.ts';

/** Where the API reads what everybody of the collaboration may, or shows each reader their own view of it. */
const readsItself: Readonly<Record<string, string>> = {
  'src/api/accounts.ts': 'behind keepers',
  'src/api/claim.ts': 'one’s own claim',
  'src/api/development.ts': 'only where development identities are trusted',
  'src/api/directory/attendance.ts': 'whose account is whose, for a meeting that may be read',
  'src/api/follow-up/figures.ts': 'counts, none of them about a person (FU2)',
  'src/api/identity.ts': 'whether a personal link holds',
  'src/api/live.ts': 'each reader’s own view',
  'src/api/log.ts': 'the record of a meeting that may be read',
  'src/api/matters/live.ts': 'each reader’s own view',
  'src/api/matters/one.ts': 'which meetings are prepared, that everybody may know',
  'src/api/matters/reader.ts': 'the roster that matters are shown by',
  'src/api/meeting-to-preview.ts': 'asks of each meeting whether it may be read',
  'src/api/meetings.ts': 'each reader’s own view',
  'src/api/mine/mine.ts': 'one’s own page, from one’s own views',
  'src/api/minutes-style.ts': 'behind keepers',
  'src/api/open/routes.ts': 'the collaboration’s name',
  'src/api/preparing.ts': 'the bodies of a day, that everybody may read',
  'src/api/sign-in.ts': 'whose a link is',
  'src/api/signature.ts': 'the signer’s name; the command is judged',
  'src/api/structure.ts': 'the structure, that everybody may read (AU6)',
  'src/api/structure-import.ts': 'behind keepers',
  'src/api/web-links.ts': 'whether a secret is a link’s',
  'src/api/web-session.ts': 'as whom a link is open',
};

const reading = /\bapp\s*\.(?:meeting|meetings|record|structure|structureRecord)\(/;

test('AU8: the API judges nobody itself: who may ask what is said by the app', () => {
  const judging = /\b(rolesOf|authorise|authoriseStructure|authoriseMatter|structureRoles|officesOf)\b/;
  // The log asks which of its lines the reader would be let take back (AU2), as a view does.
  const asking = sourcesIn('src/api').filter((file) => judging.test(textOf(file)));
  expect(asking).toEqual(['src/api/log-lines.ts']);
});

test('AU8: what the API reads without asking the app who may is listed, with the reason', () => {
  const readers = sourcesIn('src/api').filter((file) => reading.test(textOf(file)));
  expect(readers.toSorted()).toEqual(Object.keys(readsItself).toSorted());
  const guarded = Object.keys(readsItself).filter((file) => readsItself[file] === 'behind keepers');
  const imports = (file: string) => importsOf(file).map(({ to }) => to);
  expect(guarded.filter((file) => !imports(file).includes('src/api/keepers.ts'))).toEqual([]);
});

test('AU8: every command of the command line is told of by `samsyn help`', () => {
  const usage: string = english['cli.usage'];
  const told = [...usage.matchAll(/^ {2}([\w-]+) {2,}/gm)].map(([, name]) => name);
  expect(Object.keys(commandNeeds).filter((name) => !told.includes(name))).toEqual([]);
});
