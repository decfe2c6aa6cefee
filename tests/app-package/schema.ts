import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Ajv } from 'ajv';
import { readJson } from './filled.ts';

// Both packages are CommonJS whose default export hides behind `.default` for an ES module.
const require = createRequire(import.meta.url);
const { default: Draft04 } = require('ajv-draft-04') as { default: new (options: object) => Ajv };
const { default: addFormats } = require('ajv-formats') as { default: (ajv: Ajv) => unknown };

const packageFolder = dirname(require.resolve('@microsoft/app-manifest/package.json'));

/** The faults that Microsoft's own schema of that version finds in a document. */
export function schemaFaults(version: string, schema: string, document: unknown): readonly string[] {
  const file = join(packageFolder, 'build', 'json-schemas', 'teams', `v${version}`, schema);
  // The language schema's patterns are not valid in the Unicode mode of regular expressions.
  const ajv = new Draft04({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(readJson(file) as object);
  if (validate(document)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
