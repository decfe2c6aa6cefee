import { z } from 'zod';
import type { CivilDate, Instant } from '../domain/ids.ts';

/** An id on the wire: opaque, short, without white space. Branded for the compiler only. */
export const id = <T extends string>(): z.ZodType<T, string> =>
  z.string().min(1).max(120).regex(/^\S+$/) as unknown as z.ZodType<T, string>;

/** Words for a line: names, headings, reasons. */
export const line = z.string().max(500);
/** Words for a paragraph or more: proposals, prose, notes. */
export const prose = z.string().max(20_000);

/** UTC with `Z`, as the domain keeps it. */
export const instant: z.ZodType<Instant> = z.iso.datetime();
export const civilDate: z.ZodType<CivilDate> = z.iso.date();

/** A list, bounded. */
export const listOf = <T extends z.ZodType>(entry: T, most: number) => z.array(entry).max(most).readonly();
