/** Which page of a meeting is shown. */
export type MeetingSurface = 'panel' | 'meeting' | 'stage' | 'prepare' | 'minutes' | 'recap' | 'sign';
/** Which page is shown; the register and the list of meetings belong to no meeting. */
export type SurfaceName = MeetingSurface | 'structure' | 'minutes-style' | 'archive' | 'meetings';
export type ThemeName = 'light' | 'dark' | 'contrast';

/** What the page's address asks for. Everything in it is a wish: the server decides who may see what. */
export type Address = {
  readonly surface: SurfaceName | null;
  readonly meeting: string | null;
  /** Whose style of minutes. */
  readonly body: string | null;
  /** Development only: whom to be. */
  readonly as: string | null;
  /** Development only: theme outside Teams. */
  readonly theme: ThemeName | null;
  readonly lang: string | null;
};

const surfaces: readonly SurfaceName[] = [
  'panel',
  'meeting',
  'stage',
  'prepare',
  'minutes',
  'recap',
  'sign',
  'structure',
  'minutes-style',
  'meetings',
  'archive',
];
const themes: readonly ThemeName[] = ['light', 'dark', 'contrast'];

/** Reads the address; unknown values count as absent. */
export function readAddress(search: string): Address {
  const query = new URLSearchParams(search);
  return {
    surface: surfaces.find((name) => name === query.get('surface')) ?? null,
    meeting: named(query.get('meeting')),
    body: named(query.get('body')),
    as: query.get('as'),
    theme: themes.find((name) => name === query.get('theme')) ?? null,
    lang: query.get('lang'),
  };
}

/** An empty name is none: so a link can leave the meeting. */
const named = (text: string | null): string | null => (text === '' ? null : text);

/** The same page for another person, meeting or surface; an empty value takes the name out. */
export function addressWith(search: string, changes: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes))
    if (value === '') query.delete(name);
    else query.set(name, value);
  return `?${query.toString()}`;
}
