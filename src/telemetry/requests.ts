import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Facts, Telemetry } from './telemetry.ts';

/** Tells of every request by its route, never by its address: addresses hold ids. */
export const watchedRequests =
  (listener: RequestListener, telemetry: Telemetry): RequestListener =>
  (request, response) => {
    if (request.headers.accept === 'text/event-stream') {
      // A live view lasts as long as the meeting: counted, not timed.
      telemetry.streams(1);
      response.once('close', () => telemetry.streams(-1));
      listener(request, response);
      return;
    }
    // Express cuts off the beginning while it looks for the route.
    const asked = request.url ?? '';
    const work = () =>
      new Promise<void>((resolve) => {
        response.once('close', resolve);
        listener(request, response);
      });
    const facts = { 'http.request.method': methodOf(request) };
    void telemetry.timed('request', facts, work, () => outcomeOf(asked, request, response));
  };

const outcomeOf = (asked: string, request: IncomingMessage, response: ServerResponse): Facts => ({
  'http.route': routeOf(asked, (request as Routed).route?.path),
  'http.response.status_code': response.statusCode,
});

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const methodOf = ({ method = '' }: IncomingMessage): string => (methods.includes(method) ? method : '_OTHER');

const places = ['api', 'tab', 'healthz', 'readyz', 'metrics'];

type Routed = { readonly route?: { readonly path?: unknown } };

/** Express leaves the pattern it matched (`/meetings/:id`) on the request; else only the place that was asked for. */
export function routeOf(asked: string, pattern: unknown): string {
  if (asked === '/api/messages') return asked;
  const [, place = ''] = /^\/([a-z]*)/.exec(asked) ?? [];
  const known = places.includes(place) ? `/${place}` : '/';
  if (typeof pattern !== 'string') return known;
  return pattern.startsWith(known) ? pattern : `${known}${pattern}`;
}
