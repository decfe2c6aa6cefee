import type { Request, Response } from 'express';
import { awayRetrySeconds } from '../app/store-away.ts';
import type { Refusal, RefusalCode } from '../domain/refusal.ts';
import type { MeetingView } from '../domain/view.ts';
import type { MalformedAnswer, ProblemAnswer, RefusedAnswer } from '../contract/tab-api.ts';
import { localeOf, t, type Locale } from '../i18n/index.ts';
import { refusalText } from '../i18n/refusal-text.ts';

/** Everything that can stand in the way of an answer. */
export type Problem =
  | { readonly kind: 'unproven' }
  | { readonly kind: 'foreign-tenant' }
  | { readonly kind: 'keys-unavailable' }
  | { readonly kind: 'unknown-account' }
  | { readonly kind: 'link-unconfirmed' }
  | { readonly kind: 'link-ended' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-participant' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'no-pdf-here' }
  | { readonly kind: 'too-many'; readonly retryAfterSeconds: number }
  | { readonly kind: 'malformed'; readonly faults: MalformedAnswer['faults'] }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly view: MeetingView | null }
  /** The record is out of reach, or can't keep up. */
  | { readonly kind: 'away'; readonly reference: string }
  | { readonly kind: 'broken'; readonly reference: string };

/** The only place where a problem becomes an HTTP status. */
const statuses: Readonly<Record<Exclude<Problem['kind'], 'refused'>, number>> = {
  malformed: 400,
  unproven: 401,
  'foreign-tenant': 403,
  'unknown-account': 403,
  'link-unconfirmed': 403,
  'link-ended': 403,
  'not-participant': 403,
  'not-found': 404,
  'too-large': 413,
  'too-many': 429,
  broken: 500,
  'no-pdf-here': 501,
  'keys-unavailable': 503,
  away: 503,
};

const forbidden: ReadonlySet<RefusalCode> = new Set(['not-authorised', 'not-identified']);

function statusOf(problem: Problem): number {
  return problem.kind === 'refused' ? refusalStatus(problem.refusal) : statuses[problem.kind];
}

export function refusalStatus({ code }: Refusal): number {
  if (forbidden.has(code)) return 403;
  return code.endsWith('-not-found') ? 404 : 409;
}

type ProblemBody = RefusedAnswer | MalformedAnswer | ProblemAnswer;

function bodyOf(problem: Problem, locale: Locale): ProblemBody {
  switch (problem.kind) {
    case 'refused': {
      const message = refusalText(locale, problem.refusal, problem.view?.timeZone);
      return { refusal: problem.refusal, message, view: problem.view };
    }
    case 'malformed':
      return { message: t(locale, 'api.malformed'), faults: problem.faults };
    case 'too-many':
      return { message: t(locale, 'api.too-many', { seconds: problem.retryAfterSeconds }) };
    case 'away':
    case 'broken':
      return {
        message: t(locale, `api.${problem.kind}`, { reference: problem.reference }),
        reference: problem.reference,
      };
    default:
      return { message: t(locale, `api.${problem.kind}`) };
  }
}

/** Answers with the problem, in the caller's language. */
export function answerProblem(request: Request, response: Response, problem: Problem): void {
  if (problem.kind === 'unproven') response.set('WWW-Authenticate', 'Bearer');
  if (problem.kind === 'too-many') response.set('Retry-After', String(problem.retryAfterSeconds));
  if (problem.kind === 'away') response.set('Retry-After', String(awayRetrySeconds));
  response.status(statusOf(problem)).json(bodyOf(problem, localeOfRequest(request)));
}

/** Answers that somebody's allowance is used up, and when to come back. */
export const answerTooMany = (request: Request, response: Response, waitMs: number): void =>
  answerProblem(request, response, {
    kind: 'too-many',
    retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)),
  });

/** Swedish unless the client prefers English. */
export const localeOfRequest = (request: Request): Locale => {
  const preferred = request.acceptsLanguages('sv', 'en');
  return localeOf(preferred === false ? undefined : preferred);
};
