import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registryDouble, type Advisory } from './registry-double.ts';

const root = join(import.meta.dirname, '..', '..');

// npm remembers advisories: those invented here are none of anybody else's.
const cache = mkdtempSync(join(tmpdir(), 'samsyn-audit-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

/** The command as the workflow runs it, with npm's own audit behind, against a registry on this machine. */
function audited(registry: string, ...options: string[]) {
  const env = {
    ...process.env,
    npm_config_registry: registry,
    npm_config_cache: cache,
    npm_config_fetch_retries: '0',
  };
  return new Promise<{ readonly status: number; readonly said: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      ['tests/supply/audit.mjs', ...options],
      { cwd: root, env },
      (_, said) => resolve({ status: child.exitCode ?? -1, said }),
    );
  });
}

/** What depends on it counts too. */
const cases: readonly (readonly [string, readonly Advisory[], number, RegExp])[] = [
  ['nothing known', [], 0, /: 0 critical, 0 high, 0 moderate, 0 lesser/],
  [
    'one that is moderate',
    [{ of: 'express', severity: 'moderate' }],
    0,
    /: 0 critical, 0 high, [1-9]\d* moderate/,
  ],
  ['one that is high', [{ of: 'express', severity: 'high' }], 1, /: 0 critical, [1-9]\d* high/],
  ['one that is critical', [{ of: 'pg', severity: 'critical' }], 1, /: [1-9]\d* critical/],
  ['one in what only builds and tests', [{ of: 'jest', severity: 'critical' }], 0, /: 0 critical, 0 high/],
];

describe('npm run audit', () => {
  test.each(cases)(
    '%s',
    async (_, advisories, status, said) => {
      const registry = await registryDouble(advisories);
      const run = await audited(registry.url, '--required');
      await registry.close();
      expect(registry.asked).toContain('POST /-/npm/v1/security/advisories/bulk');
      expect(run).toEqual({ status, said: expect.stringMatching(said) as string });
    },
    120_000,
  );

  test('without an answer says that nothing was checked, and fails where an answer is needed', async () => {
    const { url, close } = await registryDouble([]);
    await close();
    const nothing = expect.stringContaining('NOTHING WAS CHECKED') as string;
    expect(await audited(url)).toEqual({ status: 0, said: nothing });
    expect(await audited(url, '--required')).toEqual({ status: 1, said: nothing });
  }, 120_000);
});
