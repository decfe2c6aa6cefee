import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Counted, Metrics } from './metrics.ts';

/** How much may be under way at once. */
export type Pressure = {
  /** Counts requests, and turns away at once what comes when there are too many. */
  readonly bounded: (serve: RequestListener) => RequestListener;
  readonly underWay: () => number;
};

/**
 * More than a server answers in a second: what waits longer than that is better told to come again at once than
 * answered late. Open live views don't count, nor does the bot's own door, which says it on the card (bot/messages).
 */
const most = 1_000;
const againAfterSeconds = 2;

export function pressure(metrics: Metrics): Pressure {
  let underWay = 0;
  return {
    underWay: () => underWay,
    bounded: (serve) => (request, response) => {
      const kind = kindOf(request);
      if (kind === null) {
        serve(request, response);
        return;
      }
      if (kind !== 'message' && underWay >= most) {
        turnAway(response, metrics);
        return;
      }
      underWay += 1;
      const began = performance.now();
      response.once('close', () => {
        underWay -= 1;
        metrics.count({ kind, status: response.statusCode, seconds: (performance.now() - began) / 1000 });
      });
      serve(request, response);
    },
  };
}

/** Null for what stays open or only looks at us. */
function kindOf({ url = '' }: IncomingMessage): Counted['kind'] | null {
  const path = url.split('?', 1)[0] ?? '';
  if (path.endsWith('/live') || ['/livez', '/readyz', '/healthz', '/metrics'].includes(path)) return null;
  if (path === '/api/messages') return 'message';
  return path.startsWith('/api/') ? 'api' : 'page';
}

function turnAway(response: ServerResponse, metrics: Metrics): void {
  metrics.turnedAway();
  response
    .writeHead(503, { 'Retry-After': String(againAfterSeconds), 'Content-Type': 'text/plain; charset=utf-8' })
    .end('Busy: try again in a moment.\n');
}
