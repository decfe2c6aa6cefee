import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { locales, t, type Locale, type TextKey } from '../i18n/index.ts';
import type { CompiledScript } from '../script/compile.ts';
import { faultText, type ScriptFault } from '../script/fault.ts';
import { openScript } from '../script/open-script.ts';
import { isServerAway } from '../script/server-lost.ts';
import { simulateScript } from '../script/simulate-script.ts';
import { NoSession, tabOf, type Tab } from '../script/tab-session.ts';
import { unusableFile } from './unusable-file.ts';
import { faultCode } from './fault-code.ts';
import type { Terminal } from './terminal.ts';

/**
 * `samsyn simulate FILE --server URL`: drives a meeting on a running development server as the script's people. 0
 * when every step was taken; 1 when the script has faults, the server is none of ours or a step was refused; 2 when
 * the command itself makes no sense.
 */
export async function simulate(args: readonly string[], terminal: Terminal): Promise<number> {
  const asked = askedOf(args);
  if (asked === null) return says(terminal, 2, 'cli.simulate.usage');
  const { file, server } = asked;
  const spoken = { ...terminal, locale: asked.locale ?? terminal.locale };
  const text = await readFile(file, 'utf8').catch(unusableFile);
  if (text === null) return says(spoken, 1, 'cli.play.cannot-read', { file });
  const script = openScript(text);
  if (!script.ok) return faulty(spoken, file, script.faults);
  const tab = tabOf(server);
  const place = await tab.persons().catch(unreachable);
  const channel = asked.channel ?? place?.channel;
  if (place === null || typeof channel !== 'string')
    return says(spoken, 1, 'cli.simulate.no-server', { server });
  if (!(await isPrepared(tab, script.value)))
    return says(spoken, 1, 'cli.simulate.no-meeting', { meeting: script.value.plan.id });
  return run(asked, tab, channel, script.value, spoken);
}

async function run(asked: Asked, tab: Tab, channelUrl: string, script: CompiledScript, terminal: Terminal) {
  const { locale } = terminal;
  const done = await simulateScript(script, {
    tab,
    channelUrl,
    speed: asked.speed,
    asChair: asked.asChair,
    onRefusal: ({ line, field }, said) =>
      terminal.err(t(locale, 'cli.simulate.refused', { file: asked.file, line, field, said })),
  }).catch(unreachable);
  if (done === null) return says(terminal, 1, 'cli.simulate.lost', { server: asked.server });
  terminal.out(t(locale, 'cli.simulate.done', done));
  return done.refusals === 0 ? 0 : 1;
}

type Asked = {
  readonly file: string;
  readonly server: string;
  readonly channel: string | null;
  readonly speed: number | null;
  readonly asChair: boolean;
  readonly locale: Locale | null;
};

const options = {
  server: { type: 'string' },
  channel: { type: 'string' },
  speed: { type: 'string' },
  'as-chair': { type: 'string', default: 'yes' },
  lang: { type: 'string' },
} as const;

function askedOf(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [file, ...more] = positionals;
    const { server, channel = null, lang } = values;
    const speed = values.speed === undefined ? null : Number(values.speed);
    const locale = locales.find((known) => known === lang) ?? null;
    const sound =
      (speed === null || speed > 0) &&
      ['yes', 'no'].includes(values['as-chair']) &&
      (lang === undefined || locale !== null) &&
      [server, channel].every((url) => typeof url !== 'string' || URL.canParse(url));
    if (!sound || file === undefined || server === undefined || more.length > 0) return null;
    return { file, server, channel, speed, asChair: values['as-chair'] === 'yes', locale };
  } catch (fault) {
    if (faultCode(fault).startsWith('ERR_PARSE_ARGS')) return null;
    throw fault;
  }
}

/** The meeting is there, or can be prepared by the script's own secretary. */
async function isPrepared(tab: Tab, { plan, preparation }: CompiledScript): Promise<boolean> {
  const { actor, command } = preparation;
  if (actor === null) return false;
  const seen = await tab.view(actor, plan.id).catch(noSession);
  if (seen === 'no-session') return false;
  return (
    seen !== null || (await tab.command(actor, plan.id, command, `simulate/prepare/${plan.id}`)) === null
  );
}

/** A server that hasn't the script's secretary gives no session. */
const noSession = (fault: unknown): 'no-session' => {
  if (fault instanceof NoSession) return 'no-session';
  throw fault;
};

function unreachable(fault: unknown): null {
  if (isServerAway(fault)) return null;
  throw fault;
}

function faulty(terminal: Terminal, file: string, faults: readonly ScriptFault[]): number {
  for (const fault of faults) terminal.err(faultText(terminal.locale, file, fault));
  return 1;
}

function says(
  terminal: Terminal,
  code: number,
  key: TextKey,
  params: Readonly<Record<string, string>> = {},
): number {
  terminal.err(t(terminal.locale, key, params));
  return code;
}
