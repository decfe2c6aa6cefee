import ts from 'typescript';
import { importsOf, sourcesIn, textOf } from './sources.ts';

/** Where the use cases say what they need from outside. */
const portFiles = [
  'src/app/ports.ts',
  'src/app/directory.ts',
  'src/app/matter-lists.ts',
  'src/app/signing.ts',
];

/**
 * A port, and the one suite of what it promises. `runs`: each implementation, and the test that runs the suite on it.
 * Without `suite` there is but one implementation, and its own test is the suite.
 */
type Port = {
  readonly port: string;
  readonly suite?: { readonly name: string; readonly file: string };
  readonly runs: Readonly<Record<string, string>>;
};

const storeSuite = { name: 'storeContract', file: 'tests/store/contract.ts' };
const peopleSuite = { name: 'directoryContract', file: 'tests/directory/contract.ts' };
const limiterSuite = { name: 'limiterContract', file: 'tests/limits/contract.ts' };

/** An implementation without a suite fails here. */
const ports: readonly Port[] = [
  {
    port: 'EventStore',
    suite: storeSuite,
    runs: { 'src/store/event-store.ts': 'tests/store/postgres.test.ts' },
  },
  {
    port: 'ChatStore',
    suite: storeSuite,
    runs: {
      'src/store/chat-store.ts': 'tests/store/postgres.test.ts',
      'src/store/conversation-lock.ts': 'tests/store/postgres.test.ts',
    },
  },
  {
    port: 'WebSessions',
    suite: { name: 'webSessionsContract', file: 'tests/store/contract-web-sessions.ts' },
    runs: { 'src/store/web-sessions.ts': 'tests/store/web-sessions.test.ts' },
  },
  {
    port: 'BallotBox',
    suite: { name: 'ballotBoxContract', file: 'tests/store/contract-ballot-box.ts' },
    runs: { 'src/store/ballot-box.ts': 'tests/store/ballot-box.test.ts' },
  },
  {
    port: 'Archive',
    suite: { name: 'archiveContract', file: 'tests/store/contract-archive.ts' },
    runs: { 'src/store/archive.ts': 'tests/store/archive.test.ts' },
  },
  {
    port: 'Limiter',
    suite: limiterSuite,
    runs: {
      'src/limits/limiter.ts': 'tests/limits/limits.test.ts',
      'src/limits/shared.ts': 'tests/limits/limits.test.ts',
    },
  },
  {
    port: 'SigningProvider',
    suite: { name: 'signingContract', file: 'tests/app/contract-signing.ts' },
    runs: { 'src/app/signing.ts': 'tests/app/signing.test.ts' },
  },
  {
    port: 'PeopleDirectory',
    suite: peopleSuite,
    runs: {
      'src/directory/invented.ts': 'tests/directory/invented.test.ts',
      'src/directory/graph/people.ts': 'tests/directory/graph-people.test.ts',
    },
  },
  { port: 'MatterLists', runs: { 'src/store/matter-lists.ts': 'tests/matters/lists.test.ts' } },
  {
    port: 'TeamsMeetings',
    runs: { 'src/directory/graph/meetings.ts': 'tests/directory/graph-meetings.test.ts' },
  },
  {
    port: 'AttendanceReports',
    runs: { 'src/directory/graph/attendance.ts': 'tests/directory/graph-meetings.test.ts' },
  },
  {
    port: 'MinutesLibrary',
    runs: { 'src/directory/graph/library.ts': 'tests/directory/graph-library.test.ts' },
  },
];

const parsed = (file: string) => ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
const isExported = (node: ts.Node) =>
  ts.canHaveModifiers(node) &&
  ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;

/** Exported types with a method: what is called there happens outside the use cases. */
const declared = portFiles.flatMap((file) =>
  parsed(file)
    .statements.filter(ts.isTypeAliasDeclaration)
    .filter(
      (type) =>
        isExported(type) && ts.isTypeLiteralNode(type.type) && type.type.members.some(ts.isMethodSignature),
    )
    .map(({ name }) => name.text),
);

/** The types that what a file hands out says it is: of a constant, or of what a function gives back. */
function givenBy(file: string): readonly ts.TypeNode[] {
  const typeOf = (node: ts.Node | undefined): readonly ts.TypeNode[] => {
    if (node === undefined) return [];
    if (ts.isVariableDeclaration(node))
      return node.type === undefined ? typeOf(node.initializer) : [node.type];
    if (ts.isFunctionDeclaration(node) || ts.isArrowFunction(node) || ts.isFunctionExpression(node))
      return node.type === undefined ? [] : [node.type];
    return [];
  };
  return parsed(file)
    .statements.filter(isExported)
    .flatMap((statement) =>
      ts.isVariableStatement(statement)
        ? statement.declarationList.declarations.flatMap(typeOf)
        : typeOf(statement),
    );
}

const anyPort = new RegExp(`\\b(${ports.map(({ port }) => port).join('|')})\\b`);
const naming = sourcesIn('src').filter((file) => anyPort.test(textOf(file)));
const implementing = naming.flatMap((file) =>
  givenBy(file).map((type) => ({ file, names: new Set(type.getText().match(/\w+/g)) })),
);

const reached = new Map<string, readonly string[]>();
function reaches(from: string, wanted: string, seen = new Set<string>()): boolean {
  if (from === wanted) return true;
  if (seen.has(from) || !/\.tsx?$/.test(from)) return false;
  seen.add(from);
  const next =
    reached.get(from) ??
    importsOf(from)
      .filter(({ to, typeOnly }) => !typeOnly && /^(src|tests)\//.test(to))
      .map(({ to }) => to);
  reached.set(from, next);
  return next.some((to) => reaches(to, wanted, seen));
}

test('every port is in the table, once', () => {
  expect(ports.map(({ port }) => port).toSorted()).toEqual([...declared].toSorted());
});

describe.each(ports)('$port', ({ port, suite, runs }) => {
  const files = implementing.filter(({ names }) => names.has(port)).map(({ file }) => file);

  test('has these implementations and no other', () => {
    expect(Object.keys(runs).toSorted()).toEqual([...new Set(files)].toSorted());
  });

  test('has its one suite run on each of them', () => {
    for (const [implementation, run] of Object.entries(runs)) {
      expect([run, reaches(run, implementation)]).toEqual([run, true]);
      if (suite === undefined) continue;
      expect([run, textOf(run).includes(`${suite.name}(`)]).toEqual([run, true]);
      expect(importsOf(run).map(({ to }) => to)).toContain(suite.file);
    }
    if (suite === undefined) expect(Object.keys(runs)).toHaveLength(1);
    else expect(textOf(suite.file)).toContain(`export function ${suite.name}(`);
  });
});

test('every suite stands in the table, and none has a second one of its name', () => {
  const suites = sourcesIn('tests').flatMap((file) =>
    [...textOf(file).matchAll(/^export function (\w+Contract)\(/gm)].map(([, name]) => ({ name, file })),
  );
  /** Parts of the store's. */
  const parts = ['recordContract', 'sharingContract', 'chatContract'];
  const told = new Map(ports.flatMap(({ suite }) => (suite === undefined ? [] : [[suite.name, suite.file]])));
  expect(
    suites.filter(({ name }) => !parts.includes(name ?? '')).toSorted((a, b) => (a.file < b.file ? -1 : 1)),
  ).toEqual([...told].map(([name, file]) => ({ name, file })).toSorted((a, b) => (a.file < b.file ? -1 : 1)));
});

test('a suite that a port’s comment names is there', () => {
  const named = portFiles.flatMap((file) =>
    [...textOf(file).matchAll(/passes (tests\/[\w/-]+)/g)].map(([, path]) => path ?? ''),
  );
  const there = sourcesIn('tests');
  expect(named.filter((path) => !there.some((file) => file.startsWith(`${path}.`)))).toEqual([]);
  expect(named.length).toBeGreaterThan(2);
});
