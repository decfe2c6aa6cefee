import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Language, Parser, type Node } from 'web-tree-sitter';

export const infra = join(import.meta.dirname, '..', '..', 'infra');

/** A Bicep file taken apart: what it declares, by name. */
export type BicepFile = {
  readonly path: string;
  readonly root: Node;
  readonly params: ReadonlyMap<string, { readonly type: string; readonly isRequired: boolean }>;
  readonly variables: ReadonlySet<string>;
  readonly resources: ReadonlyMap<string, Resource>;
  readonly modules: ReadonlyMap<string, { readonly path: string; readonly body: Node }>;
  readonly outputs: ReadonlySet<string>;
};
export type Resource = { readonly type: string; readonly existing: boolean; readonly body: Node };

const require = createRequire(import.meta.url);
let parser: Parser | undefined;

async function bicepParser(): Promise<Parser> {
  if (parser !== undefined) return parser;
  await Parser.init();
  const grammar = require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm');
  parser = new Parser();
  parser.setLanguage(await Language.load(grammar));
  return parser;
}

export const readBicep = async (path: string): Promise<BicepFile> =>
  fileOf(path, await parse(readFileSync(join(infra, path), 'utf8')));

export async function parse(text: string): Promise<Node> {
  const tree = (await bicepParser()).parse(text);
  if (tree === null) throw new Error('The parser gave nothing');
  return tree.rootNode;
}

/** What a piece of Bicep declares. */
export function fileOf(path: string, root: Node): BicepFile {
  const all = (type: string) => root.namedChildren.filter((node) => node.type === type);
  const named = (nodes: readonly Node[]) => nodes.map((node) => [nameOf(node), node] as const);
  return {
    path,
    root,
    params: new Map(
      named(all('parameter_declaration')).map(([name, node]) => [
        name,
        { type: childOf(node, 'type')?.text ?? '', isRequired: node.namedChildCount < 3 },
      ]),
    ),
    variables: new Set(named(all('variable_declaration')).map(([name]) => name)),
    resources: new Map(named(all('resource_declaration')).map(([name, node]) => [name, resourceOf(node)])),
    modules: new Map(
      named(all('module_declaration')).map(([name, node]) => [
        name,
        { path: textOf(childOf(node, 'string')), body: bodyOf(node) },
      ]),
    ),
    outputs: new Set(named(all('output_declaration')).map(([name]) => name)),
  };
}

const resourceOf = (node: Node): Resource => ({
  type: textOf(childOf(node, 'string')),
  existing: node.text.slice(0, node.text.indexOf('{')).includes(' existing ='),
  body: bodyOf(node),
});

const nameOf = (node: Node): string => childOf(node, 'identifier')?.text ?? '';
export const childOf = (node: Node, type: string): Node | undefined =>
  node.namedChildren.find((child) => child.type === type);

/** The object, whether or not a condition stands before it. */
const bodyOf = (node: Node): Node => {
  const body = childOf(childOf(node, 'if_statement') ?? node, 'object');
  if (body === undefined) throw new Error(`No body: ${node.text.slice(0, 60)}`);
  return body;
};

/** What a string says without its quotation marks, if nothing in it has to be worked out. */
export const textOf = (node: Node | undefined): string => node?.text.replace(/^'|'$/g, '') ?? '';

/** Names and values of an object; a name that has to be worked out is `*`. */
export function entriesOf(object: Node): readonly (readonly [string, Node])[] {
  return object.namedChildren.flatMap((node) => {
    if (node.type !== 'object_property') return [];
    const [key, value] = [node.namedChild(0), node.namedChild(node.namedChildCount - 1)];
    if (key === null || value === null) return [];
    const worksOut = key.type === 'string' && childOf(key, 'interpolation') !== undefined;
    return [[worksOut ? '*' : key.type === 'string' ? textOf(key) : key.text, value] as const];
  });
}

/** Every node below, itself included. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const child of node.namedChildren) yield* nodesOf(child);
}
