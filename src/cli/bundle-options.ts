import { parseArgs } from 'node:util';
import { locales, type Locale } from '../i18n/index.ts';
import { faultCode } from './fault-code.ts';
import type { WhichRecord } from './record-place.ts';

/** What `samsyn verify`, `export` or `import` was asked for: one meeting or file, and where the record is. */
export type BundleOptions = WhichRecord & {
  readonly subject: string;
  readonly to: string | null;
  readonly locale: Locale | null;
};

/** Null when the command makes no sense. */
export function bundleOptions(args: readonly string[]): BundleOptions | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        'data-dir': { type: 'string' },
        collaboration: { type: 'string' },
        lang: { type: 'string' },
      },
    });
    const [subject, ...more] = positionals;
    const locale = locales.find((known) => known === values.lang) ?? null;
    if (subject === undefined || more.length > 0 || (values.lang !== undefined && locale === null))
      return null;
    const { to = null, collaboration = null } = values;
    return { subject, to, locale, dataDir: values['data-dir'] ?? null, collaboration };
  } catch (fault) {
    if (faultCode(fault).startsWith('ERR_PARSE_ARGS')) return null;
    throw fault;
  }
}
