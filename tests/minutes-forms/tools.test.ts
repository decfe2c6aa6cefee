import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { minutesFile } from '../../src/minutes/minutes-file.ts';
import { meeting } from './meeting.ts';

/** Programs that others have made. Where one isn't installed its tests are left out; the jest output says so. */
const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const where = (...programs: readonly string[]) => (programs.every(has) ? test : test.skip);

const folder = mkdtempSync(join(tmpdir(), 'samsyn-forms-'));
afterAll(() => rmSync(folder, { recursive: true }));
const saved = async (form: 'docx' | 'pdf') => {
  const made = await minutesFile(meeting, 'minutes', form);
  if (!made.ok) throw new Error(made.why);
  const path = join(folder, `minutes.${form}`);
  writeFileSync(path, made.content);
  return path;
};
const run = (program: string, ...args: readonly string[]) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

describe('MI8: the files read by programs of others', () => {
  where('qpdf')('qpdf finds no fault in the PDF, and the attachment', async () => {
    const path = await saved('pdf');
    expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors found');
    expect(JSON.parse(run('qpdf', '--show-attachment=record.json', path))).toMatchObject({
      schemaVersion: '1.0',
    });
  });

  where('pdfinfo', 'pdftotext')('poppler sees it tagged, with structure, and reads it in order', async () => {
    const path = await saved('pdf');
    const info = run('pdfinfo', path);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Title:\s+Protokoll Samråd vård/);
    expect(run('pdfinfo', '-struct-text', path)).toMatch(/H1.*\n\s+"1\. Hus & <hem>/);
    const text = run('pdftotext', path, '-');
    const places = [
      'Protokoll Samråd',
      '1. Hus',
      'Bifall',
      '2. Gemensam plan',
      'Närvarande Samråd',
      'Underskrifter',
    ];
    const found = places.map((words) => text.indexOf(words));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(found).not.toContain(-1);
  });

  where('pdffonts')('every font is in the file', async () => {
    const fonts = run('pdffonts', await saved('pdf'))
      .trim()
      .split('\n')
      .slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/yes yes yes/);
  });

  where('soffice')(
    'LibreOffice opens the Word document and prints all of it',
    async () => {
      const path = await saved('docx');
      const home = `-env:UserInstallation=file://${join(folder, 'office')}`;
      run('soffice', home, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, path);
      const text = readFileSync(join(folder, 'minutes.txt'), 'utf8');
      for (const words of [
        'Protokoll Samråd vård',
        '1. Hus & <hem>',
        '2. förslag, med',
        'Umeå kommun',
        'Underskrifter',
      ])
        expect(text).toContain(words);
    },
    60_000,
  );
});
