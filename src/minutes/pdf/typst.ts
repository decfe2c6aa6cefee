import { thread, type Answer } from '../thread.ts';

export type TypstJob = {
  readonly source: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly standard: 'a-2a' | 'a-3a';
  /** Seconds since 1970 that the file says it was made. */
  readonly at: number;
};

/** The compiler's file, or null where none is installed for this kind of machine; else its own words of the fault. */
export type Compiled = Answer<Uint8Array | null>;

/** Sets one job, in the compiler's own thread. */
export const compileTypst = (job: TypstJob): Promise<Compiled> => compiler(job);

const compiler = thread<Uint8Array | null>(new URL('./typst-worker.mjs', import.meta.url));
