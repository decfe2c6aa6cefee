import type { Request, Response } from 'express';
import type { z } from 'zod';
import { excessIn } from './bounds.ts';
import { answerProblem } from './problem.ts';

/** The body as `schema` wants it; else null, and the caller has been told every fault by path. */
export const readBody = <T>(schema: z.ZodType<T>, request: Request, response: Response): T | null =>
  read(schema, request.body, request, response);

/** The query likewise. */
export const readQuery = <T>(schema: z.ZodType<T>, request: Request, response: Response): T | null =>
  read(schema, request.query, request, response);

function read<T>(schema: z.ZodType<T>, sent: unknown, request: Request, response: Response): T | null {
  const excess = excessIn(sent);
  if (excess !== null) {
    answerProblem(request, response, { kind: 'malformed', faults: [excess] });
    return null;
  }
  const parsed = schema.safeParse(sent);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.slice(0, 50).map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: issue.message,
  }));
  answerProblem(request, response, { kind: 'malformed', faults });
  return null;
}
