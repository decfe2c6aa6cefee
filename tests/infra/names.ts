import type { Node } from 'web-tree-sitter';
import { entriesOf, nodesOf, type BicepFile } from './bicep.ts';

/** Bicep's own functions, as far as infra/ uses them. */
const functions = new Set([
  'description',
  'secure',
  'minLength',
  'maxLength',
  'minValue',
  'maxValue',
  'allowed',
  'empty',
  'environment',
  'guid',
  'join',
  'json',
  'replace',
  'resourceGroup',
  'subscription',
  'subscriptionResourceId',
  'take',
  'tenant',
  'toLower',
  'uniqueString',
  'uriComponent',
]);

/** Names that mean nothing, and those declared for nothing (Bicep's own linter has the same rules). */
export function nameFaults(file: BicepFile): readonly string[] {
  const declared = new Set([
    ...file.params.keys(),
    ...file.variables,
    ...file.resources.keys(),
    ...file.modules.keys(),
  ]);
  const used = usedIn(file.root);
  const unknown = [...used].filter((name) => !declared.has(name) && !functions.has(name));
  const idle = [...file.params.keys(), ...file.variables].filter((name) => !used.has(name));
  return [
    ...unknown.map((name) => `${name} is declared nowhere`),
    ...idle.map((name) => `${name} is used nowhere`),
  ];
}

/** Names in expressions; those that declare, name a property or run through a list are none. */
function usedIn(root: Node): ReadonlySet<string> {
  const used = new Set<string>();
  const visit = (node: Node, bound: ReadonlySet<string>): void => {
    const runs = node.type === 'for_statement' ? new Set([...bound, node.namedChild(0)?.text ?? '']) : bound;
    node.namedChildren.forEach((child, at) => {
      const isName =
        at === 0 &&
        (node.type.endsWith('_declaration') ||
          node.type === 'object_property' ||
          node.type === 'for_statement');
      if (child.type === 'identifier' && !isName && !runs.has(child.text)) used.add(child.text);
      if (child.type !== 'identifier') visit(child, runs);
    });
  };
  visit(root, new Set());
  return used;
}

/** What a file gives its modules, and takes from them, against what these declare. */
export function moduleFaults(file: BicepFile, others: ReadonlyMap<string, BicepFile>): readonly string[] {
  return [...file.modules].flatMap(([name, { path, body }]) => {
    const module = others.get(path);
    if (module === undefined) return [`${name}: there is no ${path}`];
    const given = new Map(entriesOf(entriesOf(body).find(([key]) => key === 'params')?.[1] ?? body));
    const taken = [...nodesOf(file.root)].flatMap((node) => {
      const [, output] = new RegExp(`^${name}\\.outputs\\.(\\w+)$`).exec(node.text) ?? [];
      return node.type === 'member_expression' && output !== undefined ? [output] : [];
    });
    return [
      ...[...module.params]
        .filter(([param, { isRequired }]) => isRequired && !given.has(param))
        .map(([param]) => `${name} lacks ${param}`),
      ...[...given.keys()]
        .filter((param) => !module.params.has(param))
        .map((param) => `${name} has no ${param}`),
      ...[...given]
        .filter(([param, value]) => !suits(module.params.get(param)?.type, value))
        .map(([param]) => `${name}.${param} is of another type`),
      ...taken.filter((output) => !module.outputs.has(output)).map((output) => `${name} gives no ${output}`),
    ];
  });
}

const literals: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'int',
  boolean: 'bool',
  array: 'array',
  object: 'object',
};

/** A value that is written out has to be of the type asked for; one that is worked out is left to Azure. */
const suits = (wanted: string | undefined, { type }: Node): boolean =>
  wanted === undefined || literals[type] === undefined || literals[type] === wanted;
