import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { StoreAway } from '../app/store-away.ts';
import { answerProblem, type Problem } from './problem.ts';

/** Takes note of a failure under a reference number. What it writes must not name people. */
export type NoteFailure = (reference: string, error: unknown) => void;

/** A path that leads nowhere. */
export const noSuchPath: RequestHandler = (request, response) =>
  answerProblem(request, response, { kind: 'not-found' });

/** Last in the chain: body faults by their kind, a record out of reach as such, all else a reference number and no more. */
export const broken =
  (note: NoteFailure): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    // Too late to answer: express ends the connection.
    if (response.headersSent) {
      next(error);
      return;
    }
    answerProblem(request, response, problemOf(error, note));
  };

function problemOf(error: unknown, note: NoteFailure): Problem {
  switch (bodyFault(error)) {
    case 'entity.too.large':
      return { kind: 'too-large' };
    case null: {
      const reference = randomUUID().slice(0, 8);
      note(reference, error);
      return { kind: error instanceof StoreAway ? 'away' : 'broken', reference };
    }
    default:
      return { kind: 'malformed', faults: [{ path: '', message: 'Not JSON in UTF-8' }] };
  }
}

/** The kind of fault that express' body reader names, e.g. `entity.parse.failed`; null for anything else. */
function bodyFault(error: unknown): string | null {
  if (!(error instanceof Error) || !('type' in error) || !('status' in error)) return null;
  const { type, status } = error;
  return typeof type === 'string' && typeof status === 'number' && status < 500 ? type : null;
}
