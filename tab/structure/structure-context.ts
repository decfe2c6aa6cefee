import { createContext, use } from 'react';
import type { StructureAnswer } from '../../src/contract/structure.ts';
import type { DirectoryPart } from '../../src/domain/directory.ts';
import type { StructureApi } from './structure-api.ts';

/** The register shown, and what everything on the page needs to act on it. */
export type StructureOnPage = {
  readonly register: StructureAnswer;
  readonly api: StructureApi;
  /** What of Microsoft 365 is switched on; null until it is known. */
  readonly directory: readonly DirectoryPart[] | null;
  /** Fetches it anew; resolves when it is shown. */
  readonly reload: () => Promise<void>;
  /** Says something to those who listen to the page. */
  readonly announce: (text: string) => void;
  /** What is looked for; empty: everything. */
  readonly search: string;
};

export const StructureContext = createContext<StructureOnPage | null>(null);

export function useStructure(): StructureOnPage {
  const page = use(StructureContext);
  if (page === null) throw new Error('Used outside the register.');
  return page;
}
