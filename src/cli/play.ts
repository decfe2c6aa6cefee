import { readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { createApp } from '../app/create-app.ts';
import type { BallotBox, EventStore } from '../app/ports.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { locales, t, type Locale } from '../i18n/index.ts';
import { styleFaultsOf, styleFaultText } from '../minutes/chosen-style.ts';
import { minutesToSign } from '../minutes/fingerprint.ts';
import { minutesFile, minutesForms, type MinutesForm } from '../minutes/minutes-file.ts';
import type { CompiledScript } from '../script/compile.ts';
import { faultText, type Read, type ScriptFault } from '../script/fault.ts';
import { openScript } from '../script/open-script.ts';
import { playScript } from '../script/play-script.ts';
import { rehearse } from '../script/rehearse.ts';
import { playSummary } from './play-summary.ts';
import { StoreRefused } from '../store/refused.ts';
import { faultCode } from './fault-code.ts';
import type { Terminal } from './terminal.ts';
import { withThrowAwayStore } from './throw-away-store.ts';
import { unusableFile } from './unusable-file.ts';

/** What a play needs of a database. */
type PlayStore = EventStore & { readonly ballotBox: BallotBox };

/** Opens a database for the play and takes it away again. */
export type StorePlaces = <T>(work: (store: PlayStore) => Promise<T>) => Promise<T>;

/**
 * `samsyn play FILE --minutes OUT.docx|.pdf|.html|.txt|.json`: plays a meeting told as a script against a database of its own
 * and writes the minutes. 0 when it went through; 1 when the script has faults or the rules refuse a step, with
 * file, line, field and sentence, or no database can be started; 2 when the command itself makes no sense.
 */
export async function play(
  args: readonly string[],
  terminal: Terminal,
  withStore: StorePlaces = withThrowAwayStore,
): Promise<number> {
  const asked = askedOf(args);
  if (asked === null) return says(terminal, 2, t(terminal.locale, 'cli.play.usage'));
  const { file, minutes, locale } = asked;
  const spoken = { ...terminal, locale: locale ?? terminal.locale };
  const strange = minutes.find((out) => formOf(out) === null);
  if (strange !== undefined)
    return says(spoken, 2, t(spoken.locale, 'cli.play.unknown-form', { file: strange }));
  const text = await readFile(file, 'utf8').catch(unusableFile);
  if (text === null) return says(spoken, 1, t(spoken.locale, 'cli.play.cannot-read', { file }));
  const script = sound(text);
  if (!script.ok) return faulty(spoken, file, script.faults);
  const played = await withStore((store) => playScript(appOver(store, script.value), script.value)).catch(
    noDatabase,
  );
  if (played instanceof StoreRefused) return says(spoken, 1, played.message);
  if (!played.ok) return faulty(spoken, file, played.faults);
  for (const line of playSummary(played.value, script.value.steps.length, spoken.locale)) spoken.out(line);
  return write(played.value, minutes, spoken);
}

type Asked = { readonly file: string; readonly minutes: readonly string[]; readonly locale: Locale | null };

function askedOf(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { minutes: { type: 'string', multiple: true, default: [] }, lang: { type: 'string' } },
    });
    const [file, ...more] = positionals;
    const locale = locales.find((known) => known === values.lang) ?? null;
    if (file === undefined || more.length > 0 || (values.lang !== undefined && locale === null)) return null;
    return { file, minutes: values.minutes, locale };
  } catch (fault) {
    if (faultCode(fault).startsWith('ERR_PARSE_ARGS')) return null;
    throw fault;
  }
}

const formOf = (file: string): MinutesForm | null =>
  minutesForms.find((form) => `.${form}` === extname(file).toLowerCase()) ?? null;

/** A script without faults that the rules let through, before a database is started for it. */
function sound(text: string): Read<CompiledScript> {
  const script = openScript(text);
  if (!script.ok) return script;
  const rehearsed = rehearse(script.value);
  return rehearsed.ok ? script : rehearsed;
}

const appOver = (store: PlayStore, script: CompiledScript) =>
  createApp({
    store,
    ballotBox: store.ballotBox,
    clock: () => new Date().toISOString(),
    collaboration: script.collaboration.id,
    minutesToSign,
  });

/** Why no database could be started is for whoever runs the command. */
function noDatabase(fault: unknown): StoreRefused {
  if (fault instanceof StoreRefused) return fault;
  throw fault;
}

async function write(meeting: Meeting, files: readonly string[], terminal: Terminal): Promise<number> {
  if (files.length > 0)
    for (const fault of styleFaultsOf(meeting)) terminal.err(styleFaultText(terminal.locale, fault));
  for (const file of files) {
    const made = await minutesFile(meeting, 'minutes', formOf(file) ?? 'txt');
    if (!made.ok) return says(terminal, 1, t(terminal.locale, 'cli.play.no-pdf', { file }));
    const written = await writeFile(file, made.content).then(() => true, unusableFile);
    if (written === null) return says(terminal, 1, t(terminal.locale, 'cli.play.cannot-write', { file }));
    terminal.out(t(terminal.locale, 'cli.play.minutes', { file }));
  }
  return 0;
}

function faulty(terminal: Terminal, file: string, faults: readonly ScriptFault[]): number {
  for (const fault of faults) terminal.err(faultText(terminal.locale, file, fault));
  return 1;
}

function says(terminal: Terminal, code: number, line: string): number {
  terminal.err(line);
  return code;
}
