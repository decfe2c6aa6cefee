// Writes types.json beside this file: what Azure's published Bicep types say of each resource that infra/ uses.
//   node tests/infra/collect-types.mjs PATH/TO/azmcp
// azmcp is a program of the npm package @azure/mcp-linux-x64 (MIT, 58 MB, so it isn't a dependency; 2.0.5 was used). It
// works offline and knows one version of each type, which is the one that infra/ then uses; some types it lacks.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const [program = ''] = process.argv.slice(2);
const infra = new URL('../../infra/', import.meta.url);
const files = readdirSync(infra, { recursive: true }).filter((name) => name.endsWith('.bicep'));
const texts = files.map((name) => readFileSync(new URL(name, infra), 'utf8'));
const wanted = [
  ...new Set(texts.flatMap((text) => [...text.matchAll(/'(Microsoft\.[\w./]+)@/g)].map(([, type]) => type))),
];

/** `!` required, `~` set by Azure, then the type. */
const said = ({ type, flags = '' }) =>
  `${flags.includes('Required') ? '!' : ''}${flags.includes('ReadOnly') ? '~' : ''}${type}`;
const propertiesOf = (properties) =>
  Object.fromEntries(properties.map((property) => [property.name, said(property)]));

function typesOf(type) {
  const args = ['bicepschema', 'get', '--resource-type', type];
  const env = {
    ...process.env,
    AZURE_MCP_COLLECT_TELEMETRY: 'false',
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1',
  };
  const answer = JSON.parse(
    execFileSync(program, args, { env, stdio: ['ignore', 'pipe', 'ignore'] }).toString(),
  );
  const parts = answer.results?.BicepSchemaResult ?? [];
  const resource = parts.find(({ $type }) => $type === 'Resource');
  if (resource === undefined) return null;
  const objects = Object.fromEntries(
    parts.flatMap((part) => {
      if (part.$type === 'Object') return [[part.name, propertiesOf(part.properties)]];
      if (part.$type !== 'DiscriminatedObject') return [];
      const base = propertiesOf(part.baseProperties);
      // Which of its forms an object has is said by the value of one of its properties: found under `Name:value`.
      const forms = part.elements.map((form) => [
        `${part.name}:${form.name}`,
        { ...base, ...propertiesOf(form.properties) },
      ]);
      return [[part.name, { '*': 'one of several', ...base }], ...forms];
    }),
  );
  return [
    resource.name,
    { root: propertiesOf(resource.bodyType.properties), objects: reachable(resource, objects) },
  ];
}

/** Only what the resource itself is made of: the answer holds its relatives too. */
function reachable({ bodyType }, objects) {
  const found = {};
  const visit = (type) => {
    const name = type.replace(/\[\]$/, '');
    if (found[name] !== undefined || objects[name] === undefined) return;
    found[name] = objects[name];
    for (const form of Object.keys(objects).filter((other) => other.startsWith(`${name}:`))) visit(form);
    for (const spec of Object.values(objects[name]))
      if (!spec.includes('~')) visit(spec.replace(/^[!~]+/, ''));
  };
  for (const { type, flags = '' } of bodyType.properties) if (!flags.includes('ReadOnly')) visit(type);
  return found;
}

const known = wanted.flatMap((type) => {
  try {
    return [typesOf(type)].filter(Boolean);
  } catch {
    console.log(`${type}: not known to azmcp`);
    return [];
  }
});
writeFileSync(
  new URL('types.json', import.meta.url),
  `${JSON.stringify(Object.fromEntries(known.sort(([one], [other]) => one.localeCompare(other))))}\n`,
);
