import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import mammoth from 'mammoth';

/** The command as it is delivered: compiled, with its templates and threads beside the compiled files. */
const samsyn = (...args: readonly string[]) =>
  promisify(execFile)(process.execPath, ['src/cli/launch.mjs', ...args], { timeout: 110_000 });

test('MI8: samsyn play writes the minutes as Word and PDF, each set in a thread', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-forms-built-'));
  const [word, pdf] = [join(folder, 'minutes.docx'), join(folder, 'minutes.pdf')];
  await samsyn('play', 'tests/meetings/2024-03-15.yaml', '--minutes', word, '--minutes', pdf);
  const { value } = await mammoth.convertToHtml({ path: word });
  expect(value).toContain('<h1>14. Mötet för systemledningen avslutas</h1>');
  const made = (await readFile(pdf)).toString('latin1');
  expect(made).toMatch(/^%PDF-1\.7/);
  expect(made).toContain('<pdfaid:part>3</pdfaid:part>');
  await rm(folder, { recursive: true });
});
