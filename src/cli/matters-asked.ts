import { parseArgs } from 'node:util';

/** What `samsyn matters` was asked for. */
export type MattersAsked = { readonly dataDir: string | null } & (
  | {
      readonly do: 'list';
      readonly stage: string | null;
      readonly body: string | null;
      readonly text: string | null;
    }
  | { readonly do: 'show' | 'export'; readonly id: string }
  | { readonly do: 'rebuild' }
);

/** Null: it makes no sense. */
export function mattersAsked(args: readonly string[]): MattersAsked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        stage: { type: 'string' },
        body: { type: 'string' },
        text: { type: 'string' },
        'data-dir': { type: 'string' },
      },
    });
    const [what, id, ...more] = positionals;
    const dataDir = values['data-dir'] ?? null;
    if (more.length > 0) return null;
    if (what === 'list' && id === undefined)
      return {
        do: what,
        dataDir,
        stage: values.stage ?? null,
        body: values.body ?? null,
        text: values.text ?? null,
      };
    if ((what === 'show' || what === 'export') && id !== undefined) return { do: what, dataDir, id };
    return what === 'rebuild' && id === undefined ? { do: what, dataDir } : null;
  } catch {
    // An option that there isn't.
    return null;
  }
}
