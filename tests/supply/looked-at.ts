/** What the lock says of a package. */
export type Locked = {
  readonly license?: string | undefined;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly resolved?: string | undefined;
  readonly integrity?: string | undefined;
  readonly link?: boolean;
};
export type Lock = Readonly<Record<string, Locked>>;
export type Manifest = Readonly<
  Partial<
    Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Readonly<Record<string, string>>>
  >
>;

/** Licences under which the product may be passed on under MIT, with their notices. */
const free = [
  'MIT',
  'Apache-2.0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Zlib',
  'PostgreSQL',
];

/** Read by hand where the package says less than its licence file. */
const readByHand: Readonly<Record<string, string>> = { 'node_modules/duck': 'BSD-2-Clause' };

const packagesIn = (lock: Lock) => Object.entries(lock).filter(([path]) => path !== '');

/** What runs in production. */
export const shippedIn = (lock: Lock) =>
  packagesIn(lock).filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true);

/** Shipped packages that may not be passed on under MIT, each with its licence. */
export const unfreeIn = (lock: Lock): readonly string[] =>
  shippedIn(lock)
    .filter(([path, { license }]) => !isFree(readByHand[path] ?? license ?? 'none'))
    .map(([path, { license }]) => `${path}: ${license ?? 'no licence'}`);

/** "(MIT OR GPL-3.0)" is free if one of them is, "(MIT AND Zlib)" if all are. */
function isFree(licence: string): boolean {
  const bare = licence.replaceAll(/[()]/g, '');
  if (bare.includes(' OR ')) return bare.split(' OR ').some(isFree);
  return bare.split(' AND ').every((one) => free.includes(one));
}

/** Packages that could be others the next time: without a hash, or from elsewhere than the one registry (none named is that one). */
export const looseIn = (lock: Lock): readonly string[] =>
  packagesIn(lock)
    .filter(
      ([, { link, integrity, resolved }]) =>
        link !== true &&
        (integrity?.startsWith('sha512-') !== true ||
          resolved?.startsWith('https://registry.npmjs.org/') === false),
    )
    .map(([path]) => path);

/** Dependencies that name more than one version. */
export const rangesIn = (manifest: Manifest): readonly (readonly [string, string])[] =>
  Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  }).filter(([, version]) => !/^(npm:.+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
