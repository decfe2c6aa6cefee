import type { ColumnName } from './columns.ts';

/** How one left a column: the topmost card in sight, and the one that is the stop for Tab. */
export type ColumnPlace = { readonly first: number; readonly stop: number };

/** How one left the board, so that one comes back to the same place. Lives as long as the app is open. */
export type BoardMemory = {
  /** Of an answer to that question; to another the columns begin at the top. */
  readonly column: (name: ColumnName, query: string) => ColumnPlace;
  readonly keepColumn: (name: ColumnName, query: string, place: ColumnPlace) => void;
  /** The column that a phone shows. */
  readonly chosen: () => ColumnName;
  readonly choose: (name: ColumnName) => void;
  /** How far the columns are scrolled sideways, in pixels. */
  readonly sideways: () => number;
  readonly keepSideways: (pixels: number) => void;
  /** A matter is opened from the board. */
  readonly open: (matter: string) => void;
  /** The matter that was opened, to whose card the focus returns; once. */
  readonly takeOpened: () => string | null;
};

const top: ColumnPlace = { first: 0, stop: 0 };

function boardMemory(): BoardMemory {
  const places = new Map<ColumnName, ColumnPlace & { readonly query: string }>();
  let chosen: ColumnName = 'raised';
  let sideways = 0;
  let opened: string | null = null;
  return {
    column(name, query) {
      const place = places.get(name);
      return place?.query === query ? place : top;
    },
    keepColumn: (name, query, place) => void places.set(name, { ...place, query }),
    chosen: () => chosen,
    choose: (name) => (chosen = name),
    sideways: () => sideways,
    keepSideways: (pixels) => (sideways = pixels),
    open: (matter) => (opened = matter),
    takeOpened() {
      const taken = opened;
      opened = null;
      return taken;
    },
  };
}

export const memory = boardMemory();
