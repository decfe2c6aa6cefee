import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Node } from 'web-tree-sitter';
import { childOf, entriesOf, textOf, type Resource } from './bicep.ts';

/** Properties with `!` for required and `~` for set by Azure, then the type (collect-types.mjs). */
type Properties = Readonly<Record<string, string>>;
type Type = { readonly root: Properties; readonly objects: Readonly<Record<string, Properties>> };

export const known = JSON.parse(readFileSync(join(import.meta.dirname, 'types.json'), 'utf8')) as Readonly<
  Record<string, Type>
>;

/** Bicep's own, which no type of Azure lists. */
const bicepsOwn = ['parent', 'scope', 'dependsOn'];

/** A resource against Azure's published type: properties that it lacks, hasn't, may not set, or gives a wrong value. */
export function typeFaults(resource: Resource): readonly string[] {
  const type = known[resource.type];
  if (type === undefined) return [`${resource.type} has no known type`];
  const own = entriesOf(resource.body).filter(([key]) => !bicepsOwn.includes(key));
  if (resource.existing) return [];
  return objectFaults(type, type.root, own, '');
}

function objectFaults(
  type: Type,
  properties: Properties,
  given: readonly (readonly [string, Node])[],
  path: string,
): readonly string[] {
  const names = given.map(([name]) => name);
  // A map (tags, identities by id) lists no properties.
  if (Object.keys(properties).length === 0) return [];
  const lacking = Object.entries(properties).filter(
    ([name, spec]) => spec.startsWith('!') && !names.includes(name),
  );
  return [
    ...lacking.map(([name]) => `${path}${name} is missing`),
    ...given.flatMap(([name, value]) => {
      const spec = properties[name];
      if (spec === undefined) return [`${path}${name} is no property`];
      if (spec.replace('!', '').startsWith('~')) return [`${path}${name} is set by Azure`];
      return valueFaults(type, spec.replace(/^!/, ''), value, `${path}${name}`);
    }),
  ];
}

/** Of an object with several forms, the one that a value in it names. */
const formOf = (type: Type, wanted: string, value: Node): Properties | undefined =>
  type.objects[wanted]?.['*'] === undefined
    ? undefined
    : entriesOf(value)
        .map(([, part]) => type.objects[`${wanted}:${textOf(part)}`])
        .find((form) => form !== undefined);

function valueFaults(type: Type, wanted: string, value: Node, path: string): readonly string[] {
  if (wanted.endsWith('[]'))
    return value.type === 'array'
      ? value.namedChildren.flatMap((one, at) =>
          valueFaults(type, wanted.slice(0, -2), one, `${path}[${at}]`),
        )
      : valueFaults(type, wanted.slice(0, -2), childOf(value, 'object') ?? value, `${path}[]`);
  const properties = type.objects[wanted];
  if (properties !== undefined)
    return value.type === 'object'
      ? objectFaults(type, formOf(type, wanted, value) ?? properties, entriesOf(value), `${path}.`)
      : ['string', 'number', 'boolean', 'array'].includes(value.type)
        ? [`${path} should be an object`]
        : [];
  const written = { string: 'string', number: 'int', boolean: 'bool' }[value.type];
  if (written === undefined) return [];
  if (wanted === 'string' || wanted === 'int' || wanted === 'bool')
    return written === wanted ? [] : [`${path} should be ${wanted}`];
  const choices = wanted.split(' | ');
  // "| string" lets values through that are newer than the type; none of ours is.
  const isChoice = childOf(value, 'interpolation') !== undefined || choices.includes(textOf(value));
  return isChoice || choices.length < 2 ? [] : [`${path} should be one of ${wanted}: ${textOf(value)}`];
}
