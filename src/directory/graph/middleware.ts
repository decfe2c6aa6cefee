import {
  RetryHandler,
  RetryHandlerOptions,
  type Context,
  type Middleware,
} from '@microsoft/microsoft-graph-client';

type Parts = {
  /** The only place that gets the token. */
  readonly origin: string;
  readonly token: (renew: boolean) => Promise<string>;
  /** When there is no more time, by `performance.now()`. */
  readonly until: number;
  readonly spent: AbortSignal;
};

/**
 * What each request passes through. The client's own chain would wait up to three minutes for a Retry-After, send tokens to
 * Microsoft's public cloud only, and never renew one; its retries are used, bounded by the time that is left.
 */
export function middleware(parts: Parts): Middleware[] {
  return [authorised(parts), new RetryHandler(patience(parts.until)), sent(parts.spent)];
}

/** Adds the token; when Graph turns it down, once more with a new one. */
function authorised({ origin, token }: Parts): Middleware {
  let next: Middleware | undefined;
  return {
    setNext: (following) => void (next = following),
    async execute(context) {
      // An upload's address, for one, is another host's and carries its own secret.
      if (new URL(addressOf(context)).origin !== origin) return next?.execute(context);
      setHeader(context, 'Authorization', `Bearer ${await token(false)}`);
      await next?.execute(context);
      if (context.response?.status !== 401) return;
      await context.response.body?.cancel();
      setHeader(context, 'Authorization', `Bearer ${await token(true)}`);
      await next?.execute(context);
    },
  };
}

const addressOf = ({ request }: Context): string => (typeof request === 'string' ? request : request.url);

function setHeader(context: Context, name: string, value: string): void {
  const headers = new Headers(context.options?.headers);
  headers.set(name, value);
  context.options = { ...context.options, headers: Object.fromEntries(headers) };
}

/** Seconds before the first retry where Graph names none; a random part comes on top, and it grows. */
const firstDelay = 0.5;
const retries = 3;
/** What an unnamed wait can come to at most: 0.5 s, twice the growth, the random part. */
const longestOwnWait = 5_000;

/** As many retries as there is time for: a wait that Graph asks for is kept to the full or not begun. */
const patience = (until: number) =>
  new RetryHandlerOptions(firstDelay, retries, (_delay, _attempt, _request, _options, response) => {
    const asked = retryAfterMs(response.headers.get('Retry-After')) ?? longestOwnWait;
    return performance.now() + asked < until;
  });

/** Seconds or an HTTP date, as milliseconds from now; null if it says neither. */
export function retryAfterMs(header: string | null): number | null {
  if (header === null) return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
}

const eachTryMs = 10_000;

/** Never where a redirect leads: nothing that is asked here has one, and the token would go along. */
const sent = (spent: AbortSignal): Middleware => ({
  async execute(context) {
    const signal = AbortSignal.any([spent, AbortSignal.timeout(eachTryMs)]);
    context.response = await fetch(context.request, { ...context.options, redirect: 'error', signal });
  },
});
