import { lazy, type ComponentType } from 'react';
import { pipelineSurfaces, type Address } from './address.ts';
import type { Api, Ask } from './api.ts';

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
const Pipeline = lazy(() => import('./surfaces/pipeline.tsx'));

/** For administrators, who need not be known here. */
export const ConsentPage = lazy(() => import('./consent/consent-page.tsx'));

/** The pages of the collaboration by name, each fetched when it is looked at. */
export const collaborationPages: Readonly<Record<string, ComponentType<PageProps> | undefined>> = {
  mine: lazy(() => import('./surfaces/mine.tsx')),
  consent: ConsentPage,
  help: lazy(() => import('./surfaces/help.tsx')),
  structure: lazy(() => import('./surfaces/structure.tsx')),
  'minutes-style': lazy(() => import('./surfaces/minutes-style.tsx')),
  archive: lazy(() => import('./surfaces/archive.tsx')),
  ...Object.fromEntries(pipelineSurfaces.map((name) => [name, Pipeline])),
  'new-meeting': lazy(() => import('./before/new-meeting.tsx')),
};
