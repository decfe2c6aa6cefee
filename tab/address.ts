/** Which page is shown. */
export type SurfaceName = 'panel' | 'meeting' | 'stage';
export type ThemeName = 'light' | 'dark' | 'contrast';

/** What the page's address asks for. Everything in it is a wish: the server decides who may see what. */
export type Address = {
  readonly surface: SurfaceName | null;
  readonly meeting: string | null;
  /** Development only: whom to be. */
  readonly as: string | null;
  /** Development only: theme outside Teams. */
  readonly theme: ThemeName | null;
  readonly lang: string | null;
};

const surfaces: readonly SurfaceName[] = ['panel', 'meeting', 'stage'];
const themes: readonly ThemeName[] = ['light', 'dark', 'contrast'];

/** Reads the address; unknown values count as absent. */
export function readAddress(search: string): Address {
  const query = new URLSearchParams(search);
  return {
    surface: surfaces.find((name) => name === query.get('surface')) ?? null,
    meeting: query.get('meeting'),
    as: query.get('as'),
    theme: themes.find((name) => name === query.get('theme')) ?? null,
    lang: query.get('lang'),
  };
}

/** The same page for another person, meeting or surface. */
export function addressWith(search: string, changes: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) query.set(name, value);
  return `?${query.toString()}`;
}
