import { commandLocale } from '../config.ts';
import { t } from '../i18n/index.ts';
import type { CommandName } from './command-authority.ts';
import type { Terminal } from './terminal.ts';

type Command = (args: readonly string[], terminal: Terminal, root: string) => Promise<number>;

/** Loaded when asked for: a command pays only for its own parts. */
const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  serve: async () => (await import('./serve.ts')).serve,
  play: async () => {
    const { play } = await import('./play.ts');
    return (args, terminal) => play(args, terminal);
  },
  'read-minutes': async () => (await import('./read-minutes.ts')).readMinutes,
  archive: async () => (await import('./archive.ts')).archive,
  'check-minutes': async () => (await import('./check-minutes.ts')).checkMinutes,
  structure: async () => (await import('./structure.ts')).structure,
  verify: async () => (await import('./verify.ts')).verify,
  export: async () => (await import('./export.ts')).exportMeeting,
  person: async () => (await import('./person.ts')).person,
  import: async () => (await import('./import.ts')).importMeeting,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  matters: async () => (await import('./matters.ts')).matters,
  simulate: async () => (await import('./simulate.ts')).simulate,
};

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name);

/** The samsyn command: `argv` without Node and script, `root` the folder of package.json. Resolves to the exit code. */
export async function run(argv: readonly string[], root: string): Promise<number> {
  const terminal: Terminal = {
    locale: commandLocale(),
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
  };
  const [name = 'help', ...args] = argv;
  const command = isCommand(name) ? commands[name] : undefined;
  if (command !== undefined) return (await command())(args, terminal, root);
  const asked = ['help', '--help', '-h'].includes(name);
  const usage = t(terminal.locale, 'cli.usage');
  if (asked) terminal.out(usage);
  else terminal.err(usage);
  return asked ? 0 : 2;
}
