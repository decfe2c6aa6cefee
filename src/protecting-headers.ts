import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * What every answer carries, whoever makes it: nothing it holds may be run, framed, sniffed, or sent on by a browser.
 * The tab's pages say themselves what they may do instead.
 */
const always: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Signing in happens in a window of its own, which has to find its way back.
  'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};

/** Teams' service asks here, never a browser, and forty times a second: its answers say themselves what they are. */
const forTeams = '/api/messages';

/** Two years, as browsers' own lists ask for; sent over http it means nothing to them. */
const transport = 'max-age=63072000; includeSubDomains';

export function protect(request: IncomingMessage, response: ServerResponse): void {
  if (request.url === forTeams) return;
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
  response.setHeader('Strict-Transport-Security', transport);
}
