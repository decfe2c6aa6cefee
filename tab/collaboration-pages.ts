import { lazy, type ComponentType } from 'react';
import type { Api, Ask } from './api.ts';

/** What a page that belongs to no meeting is given. */
export type PageProps = {
  readonly api: Api;
  readonly ask: Ask;
  readonly body: string | null;
  readonly topic: string | null;
  /** A meeting was prepared: goes to it. */
  readonly onMade: (meeting: string) => void;
};

/** The pages of the collaboration by name, each fetched when it is looked at. */
export const collaborationPages: Readonly<Record<string, ComponentType<PageProps> | undefined>> = {
  structure: lazy(() => import('./surfaces/structure.tsx')),
  'minutes-style': lazy(() => import('./surfaces/minutes-style.tsx')),
  archive: lazy(() => import('./surfaces/archive.tsx')),
  'new-meeting': lazy(() => import('./before/new-meeting.tsx')),
};
