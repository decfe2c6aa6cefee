import { parseArgs } from 'node:util';
import { isCivilDate } from '../domain/structure/period.ts';
import { locales, type Locale } from '../i18n/index.ts';
import { faultCode } from './fault-code.ts';

/** What `samsyn structure` was asked for. */
export type AskedOfStructure = {
  readonly what:
    | { readonly does: 'show'; readonly find: string }
    | { readonly does: 'export'; readonly file: string }
    | {
        readonly does: 'import';
        readonly file: string;
        readonly confirm: boolean;
        readonly as: string | null;
      };
  /** Null: today. */
  readonly on: string | null;
  /** What stands for `--on` when it is no day. */
  readonly badDay: string | null;
  readonly dataDir: string | null;
  readonly collaboration: string | null;
  readonly locale: Locale | null;
};

const options = {
  on: { type: 'string' },
  find: { type: 'string' },
  confirm: { type: 'boolean', default: false },
  as: { type: 'string' },
  'data-dir': { type: 'string' },
  collaboration: { type: 'string' },
  lang: { type: 'string' },
} as const;

/** Null when the command makes no sense. */
export function askedOfStructure(args: readonly string[]): AskedOfStructure | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const what = whatOf(positionals, values);
    const { on = null, lang, collaboration = null } = values;
    const locale = locales.find((known) => known === lang) ?? null;
    if (what === null || (lang !== undefined && locale === null)) return null;
    const badDay = on !== null && !isCivilDate(on) ? on : null;
    return { what, on, badDay, dataDir: values['data-dir'] ?? null, collaboration, locale };
  } catch (fault) {
    if (faultCode(fault).startsWith('ERR_PARSE_ARGS')) return null;
    throw fault;
  }
}

type Values = { readonly find?: string; readonly confirm: boolean; readonly as?: string };

function whatOf(positionals: readonly string[], values: Values): AskedOfStructure['what'] | null {
  const [does, file, ...more] = positionals;
  if (more.length > 0) return null;
  if (does === 'show') return file === undefined ? { does, find: values.find ?? '' } : null;
  if (file === undefined) return null;
  if (does === 'export') return { does, file };
  return does === 'import' ? { does, file, confirm: values.confirm, as: values.as ?? null } : null;
}
