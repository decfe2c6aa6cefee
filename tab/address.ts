/** Which page of a meeting is shown; `details` is the page before, during or after it, as the meeting stands. */
export type MeetingSurface =
  | 'panel'
  | 'meeting'
  | 'details'
  | 'stage'
  | 'prepare'
  | 'minutes'
  | 'recap'
  | 'sign';
/** Which page about matters is shown. */
export const pipelineSurfaces = [
  'board',
  'matter',
  'raise',
  'answer',
  'assignments',
  'follow-up',
  'reading',
] as const;
export type PipelineSurface = (typeof pipelineSurfaces)[number];
/** Which page is shown; those of the collaboration belong to no meeting. */
export type SurfaceName =
  | MeetingSurface
  | PipelineSurface
  | 'mine'
  | 'help'
  | 'structure'
  | 'minutes-style'
  | 'archive'
  | 'meetings'
  | 'consent';
export type ThemeName = 'light' | 'dark' | 'contrast';

/** What the page's address asks for. Everything in it is a wish: the server decides who may see what. */
export type Address = {
  readonly surface: SurfaceName | null;
  readonly meeting: string | null;
  /** The item that is looked at. */
  readonly item: string | null;
  /** The matter that is looked at. */
  readonly matter: string | null;
  /** Whose style of minutes. */
  readonly body: string | null;
  /** Which page of the help. */
  readonly topic: string | null;
  /** Development only: whom to be. */
  readonly as: string | null;
  /** Development only: theme outside Teams. */
  readonly theme: ThemeName | null;
  readonly lang: string | null;
};

const surfaces: readonly SurfaceName[] = [
  'panel',
  'meeting',
  'details',
  'stage',
  'prepare',
  'minutes',
  'recap',
  'sign',
  'mine',
  'help',
  'structure',
  'minutes-style',
  'meetings',
  'archive',
  'consent',
  ...pipelineSurfaces,
];
const themes: readonly ThemeName[] = ['light', 'dark', 'contrast'];

/** Reads the address; unknown values count as absent. */
export function readAddress(search: string): Address {
  const query = new URLSearchParams(search);
  return {
    surface: surfaces.find((name) => name === query.get('surface')) ?? null,
    meeting: named(query.get('meeting')),
    item: named(query.get('item')),
    matter: named(query.get('matter')),
    body: named(query.get('body')),
    topic: named(query.get('topic')),
    as: named(query.get('as')),
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
