import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Read, ScriptFault } from './fault.ts';
import { placesIn, type Locate } from './places.ts';
import { schemaFaults } from './schema-faults.ts';
import type { Script } from './script.ts';

/** A script in the right shape, and the way from its fields back to the lines they stand on. */
export type WrittenScript = { readonly script: Script; readonly locate: Locate };

/** Longer files are refused unread: a meeting of a long day takes some 30 KB. */
const longest = 1_000_000;

/** Reads YAML and holds it against script.schema.json. Names every fault with its line; never throws on bad text. */
export function readScript(text: string): Read<WrittenScript> {
  if (text.length > longest) return refused({ key: 'cli.fault.too-long', params: { most: longest } });
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  if (document.errors.length > 0)
    return { ok: false, faults: document.errors.map((fault) => notYaml(fault, lines)) };
  const value = valueOf(document);
  if (!value.ok) return value;
  const locate = placesIn(document, lines);
  const read = schemaFaults(value.value, locate);
  return read.ok ? { ok: true, value: { script: read.value, locate } } : read;
}

function notYaml(
  fault: { readonly pos: readonly [number, number]; readonly message: string },
  lines: LineCounter,
) {
  const { line, col } = lines.linePos(fault.pos[0]);
  return at({ line, column: col }, { key: 'cli.fault.not-yaml', params: { said: fault.message } });
}

/** The document as plain values. Aliases that unfold beyond measure are a fault, not a crash. */
function valueOf(document: Document): Read<unknown> {
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: 50 }) };
  } catch (fault) {
    if (fault instanceof ReferenceError)
      return refused({ key: 'cli.fault.not-yaml', params: { said: fault.message } });
    throw fault;
  }
}

type Said = Pick<ScriptFault, 'key' | 'params'>;

const at = (place: { readonly line: number; readonly column: number }, said: Said): ScriptFault => ({
  ...place,
  field: '',
  closest: null,
  ...said,
});

const refused = (said: Said): Read<never> => ({ ok: false, faults: [at({ line: 1, column: 1 }, said)] });
