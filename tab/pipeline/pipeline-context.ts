import { createContext, use } from 'react';
import type { MattersApi } from './matters-api.ts';
import type { Place } from './place.ts';

/** What the pages of the pipeline share. */
export type Pipeline = {
  readonly api: MattersApi;
  readonly place: Place;
  /** Said by a screen reader, once. */
  readonly announce: (text: string) => void;
};

export const PipelineContext = createContext<Pipeline | null>(null);

export function usePipeline(): Pipeline {
  const pipeline = use(PipelineContext);
  if (pipeline === null) throw new Error('Not on a page of the pipeline.');
  return pipeline;
}
