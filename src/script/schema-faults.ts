import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { TextKey, TextParams } from '../i18n/index.ts';
import { closest } from './closest.ts';
import type { Read, ScriptFault } from './fault.ts';
import { fieldOf, type Locate, type Path } from './places.ts';
import schema from './script.schema.json' with { type: 'json' };
import type { Script } from './script.ts';

/** Made when it is first asked for: making it takes a third of a second, which every start would wait for. */
function validator() {
  return (made ??= new Ajv2020({
    allErrors: true,
    discriminator: true,
    verbose: true,
    allowUnionTypes: true,
  }).compile<Script>(schema));
}
let made: ValidateFunction<Script> | undefined;

/** The value as a script, or what in it the schema refuses, in the order of the file. */
export function schemaFaults(value: unknown, locate: Locate): Read<Script> {
  const validate = validator();
  if (validate(value)) return { ok: true, value };
  const errors = (validate.errors ?? []).filter((error) => !isEcho(error));
  const faults = errors.map((error) => faultOf(error, value, locate));
  return { ok: false, faults: faults.toSorted((a, b) => a.line - b.line || a.column - b.column) };
}

/** Errors that the validator adds to one it has said already. */
const isEcho = ({ keyword, params }: ErrorObject): boolean =>
  keyword === 'propertyNames' ||
  (keyword === 'discriminator' && (params as { readonly tagValue?: unknown }).tagValue === undefined);

function faultOf(error: ErrorObject, value: unknown, locate: Locate): ScriptFault {
  const { path, key, params = {}, hint = null } = said(error, pathOf(error.instancePath, value));
  return { ...locate(path), field: fieldOf(path), key, params, closest: hint };
}

type Said = {
  readonly path: Path;
  readonly key: TextKey;
  readonly params?: TextParams;
  readonly hint?: string | null;
};

/** One error of the validator in our own words. */
function said(error: ErrorObject, path: Path): Said {
  const params = error.params as Readonly<Record<string, unknown>>;
  switch (error.keyword) {
    case 'required':
      return { path, key: 'cli.fault.missing', params: { name: String(params['missingProperty']) } };
    case 'additionalProperties': {
      const name = String(params['additionalProperty']);
      return {
        path: [...path, name],
        key: 'cli.fault.unknown-field',
        params: { name },
        hint: near(name, error),
      };
    }
    case 'discriminator':
      return unknownVerb(error, path);
    case 'enum':
      return oneOf(path, error, params['allowedValues']);
    case 'const':
      return oneOf(path, error, [params['allowedValue']]);
    case 'type':
      return { path, key: wanted[String(params['type'])] ?? 'cli.fault.wants-text' };
    case 'pattern':
      return malformed(error, path);
    default:
      return { path, key: 'cli.fault.not-allowed', params: { said: error.message ?? error.keyword } };
  }
}

/** The field that an unknown one was probably meant to be, from the schema it stands in. */
const near = (name: string, error: ErrorObject): string | null =>
  closest(name, Object.keys((error.parentSchema?.['properties'] ?? {}) as object));

const verbs: readonly string[] = schema.$defs.step.oneOf.map(({ $ref }) => $ref.replace('#/$defs/do-', ''));

function unknownVerb({ params }: ErrorObject, path: Path): Said {
  const verb = textOf((params as { readonly tagValue?: unknown }).tagValue);
  const hint = closest(verb, verbs);
  const key = hint === null ? 'cli.fault.unknown-verb' : 'cli.fault.unknown-verb-near';
  return { path: [...path, 'do'], key, params: { verb, verbs }, hint };
}

function oneOf(path: Path, { data }: ErrorObject, allowed: unknown): Said {
  const choices = (Array.isArray(allowed) ? allowed : [allowed]).map(String);
  const found = textOf(data);
  return { path, key: 'cli.fault.not-one-of', params: { found, choices }, hint: closest(found, choices) };
}

const shapes: Readonly<Record<string, TextKey>> = {
  '#/$defs/time/pattern': 'cli.fault.bad-time',
  '#/$defs/date/pattern': 'cli.fault.bad-date',
  '#/$defs/id/pattern': 'cli.fault.bad-id',
  '#/$defs/persons/pattern': 'cli.fault.bad-id',
};

const answers: readonly string[] = schema.$defs.answer.properties.answer.enum;

function malformed(error: ErrorObject, path: Path): Said {
  const found = textOf(error.data);
  if (error.schemaPath.startsWith('#/$defs/answer/')) return oneOf(path, error, answers);
  const onName = error.propertyName === undefined ? path : [...path, error.propertyName];
  const key = shapes[error.schemaPath] ?? 'cli.fault.bad-id';
  return { path: onName, key, params: { found } };
}

const wanted: Readonly<Record<string, TextKey>> = {
  string: 'cli.fault.wants-text',
  object: 'cli.fault.wants-fields',
  array: 'cli.fault.wants-list',
  integer: 'cli.fault.wants-number',
  boolean: 'cli.fault.wants-true-or-false',
  'string,array': 'cli.fault.wants-one-or-list',
  'string,object': 'cli.fault.wants-text-or-fields',
};

const textOf = (data: unknown): string => (typeof data === 'string' ? data : JSON.stringify(data));

/** `/timeline/3/ballots` as keys and indexes. Numbers are indexes where the value there is a list. */
function pathOf(pointer: string, value: unknown): Path {
  const steps = pointer.split('/').slice(1).map(unescape);
  let inside: unknown = value;
  return steps.map((step) => {
    const key = Array.isArray(inside) ? Number(step) : step;
    inside = (inside as Readonly<Record<string | number, unknown>> | null)?.[key];
    return key;
  });
}

const unescape = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');
