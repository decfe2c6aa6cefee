import { extname } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { t, type Locale } from '../i18n/index.ts';
import { checkRecord } from '../minutes/check/check-record.ts';
import type { Finding, Severity } from '../minutes/check/finding.ts';
import { findingText, placeText } from '../minutes/check/finding-text.ts';
import { readMinutes } from '../minutes/read/read-minutes.ts';
import type { MinutesFacts } from '../minutes/read/read-shape.ts';
import type { MinutesRecord } from '../minutes/record-shape.ts';
import recordSchema from '../minutes/record.schema.json' with { type: 'json' };
import { askedOfMinutes, minutesText } from './minutes-file.ts';
import type { Terminal } from './terminal.ts';

/**
 * `samsyn check-minutes FILE [--json]`: what in the minutes doesn't add up. Word, PDF, text, or the .json that `play --minutes`
 * writes. 0 when there is no contradiction, 1 when there is or the file can't be read, 2 when the command makes no
 * sense.
 */
export async function checkMinutes(args: readonly string[], terminal: Terminal): Promise<number> {
  const asked = askedOfMinutes(args);
  if (asked === null) {
    terminal.err(t(terminal.locale, 'check.cli.usage'));
    return 2;
  }
  const spoken = { ...terminal, locale: asked.locale ?? terminal.locale };
  const file = await minutesText(asked.file, spoken);
  if (file === null) return 1;
  const json = extname(asked.file).toLowerCase() === '.json';
  const read = json ? null : readMinutes(file.text, file.furniture);
  const facts = read ?? recordIn(file.text);
  if (facts === null) {
    spoken.err(t(spoken.locale, 'check.cli.not-a-record', { file: asked.file }));
    return 1;
  }
  const findings = checkRecord(facts);
  if (asked.json) terminal.out(JSON.stringify(withSentences(spoken.locale, findings), null, 2));
  else report(findings, new Set(read?.unread.map(({ line }) => line)).size, spoken);
  return findings.some(({ severity }) => severity === 'contradiction') ? 1 : 0;
}

function recordIn(text: string): MinutesFacts | null {
  try {
    const found: unknown = JSON.parse(text);
    return new Ajv2020({ strict: false }).validate<MinutesRecord>(recordSchema, found) ? found : null;
  } catch (fault) {
    if (fault instanceof SyntaxError) return null;
    throw fault;
  }
}

const withSentences = (locale: Locale, findings: readonly Finding[]) =>
  findings.map((finding) => ({ ...finding, text: findingText(locale, finding) }));

function report(findings: readonly Finding[], unread: number, terminal: Terminal): void {
  const { locale } = terminal;
  for (const finding of findings) {
    const place = placeText(locale, finding.place);
    const head = [t(locale, `check.severity.${finding.severity}`), place]
      .filter((part) => part !== '')
      .join(' · ');
    terminal.out(`${head}: ${findingText(locale, finding)}`);
  }
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const counts = { contradictions: of('contradiction'), missing: of('missing'), style: of('style') };
  terminal.out(findings.length === 0 ? t(locale, 'check.cli.nothing') : t(locale, 'check.cli.found', counts));
  if (unread > 0) terminal.out(t(locale, 'check.cli.unread', { unread }));
}
