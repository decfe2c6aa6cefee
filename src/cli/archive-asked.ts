import { parseArgs } from 'node:util';
import { locales, type Locale } from '../i18n/index.ts';
import { faultCode } from './fault-code.ts';

/** What `samsyn archive` was asked for. */
export type ArchiveAsked = { readonly dataDir: string | null; readonly locale: Locale | null } & (
  | { readonly do: 'add'; readonly files: readonly string[] }
  | {
      readonly do: 'search';
      readonly words: string;
      readonly body: string | null;
      readonly year: number | null;
    }
);

/** Null when that makes no sense. */
export function archiveAsked(args: readonly string[]): ArchiveAsked | null {
  const parsed = parsedArgs(args);
  if (parsed === null) return null;
  const { values, positionals } = parsed;
  const [verb, ...rest] = positionals;
  const locale = locales.find((known) => known === values.lang) ?? null;
  if ((values.lang !== undefined && locale === null) || rest.length === 0) return null;
  const common = { dataDir: values['data-dir'] ?? null, locale };
  const { body = null, year = null } = values;
  if (verb === 'add') return body === null && year === null ? { ...common, do: 'add', files: rest } : null;
  if (verb !== 'search' || (year !== null && !/^(?:19|20)\d{2}$/.test(year))) return null;
  return { ...common, do: 'search', words: rest.join(' '), body, year: year === null ? null : Number(year) };
}

function parsedArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        body: { type: 'string' },
        year: { type: 'string' },
        lang: { type: 'string' },
        'data-dir': { type: 'string' },
      },
    });
  } catch (fault) {
    if (faultCode(fault).startsWith('ERR_PARSE_ARGS')) return null;
    throw fault;
  }
}
