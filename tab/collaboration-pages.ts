import type { ComponentType } from 'react';
import { pipelineSurfaces, type Address } from './address.ts';
import type { Api, Ask } from './api.ts';
import { later } from './surfaces/later.tsx';

/** What a page that belongs to no meeting is given. */
export type PageProps = {
  readonly api: Api;
  readonly ask: Ask;
  readonly body: string | null;
  readonly topic: string | null;
  /** Where one is, as Teams and the address together say. */
  readonly wish: Address;
  /** Goes to another page of the app. */
  readonly go: (search: string) => void;
  /** A meeting was prepared: goes to it. */
  readonly onMade: (meeting: string) => void;
};

/** One for all pages about matters, so that what they share stays on the way from one to another. */
const Pipeline = later(() => import('./surfaces/pipeline.tsx'), 'tab.fetching-page');

/** For administrators, who need not be known here. */
export const ConsentPage = later(() => import('./consent/consent-page.tsx'), 'tab.fetching-page');

/** The pages of the collaboration by name, each fetched when it is looked at. */
export const collaborationPages: Readonly<Record<string, ComponentType<PageProps> | undefined>> = {
  mine: later(() => import('./surfaces/mine.tsx'), 'tab.fetching-page'),
  consent: ConsentPage,
  help: later(() => import('./surfaces/help.tsx'), 'tab.fetching-page'),
  structure: later(() => import('./surfaces/structure.tsx'), 'tab.fetching-page'),
  'minutes-style': later(() => import('./surfaces/minutes-style.tsx'), 'tab.fetching-page'),
  archive: later(() => import('./surfaces/archive.tsx'), 'tab.fetching-page'),
  ...Object.fromEntries(pipelineSurfaces.map((name) => [name, Pipeline])),
  'new-meeting': later(() => import('./before/new-meeting.tsx'), 'tab.fetching-page'),
};
