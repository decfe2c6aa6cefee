import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pressure } from '../../src/back-pressure.ts';
import { openMetrics } from '../../src/metrics.ts';
import { pages } from '../../src/pages.ts';

/** What is turned away under overload, and what the server tells of itself. */
const metrics = openMetrics();
const load = pressure(metrics);
const waiting: ServerResponse[] = [];
let ready = true;
const page = (token: string | null) =>
  pages({
    api: express.Router().get('/echo', (_request, response) => void response.send('here')),
    tabFolder: '/nowhere',
    frames: [],
    trustedProxies: 0,
    isReady: () => (ready ? Promise.resolve() : Promise.reject(new Error('away'))),
    metrics: { text: () => metrics.text(load.underWay()), token },
  });
const open = page(null);
const closed = page('secret-of-the-collector');
const server = createServer(
  load.bounded((request, response) => {
    if (request.url === '/api/slow') waiting.push(response);
    else if (request.headers['x-closed'] === undefined) open(request, response);
    else closed(request, response);
  }),
);
// A thousand lines lie idle while they wait for each other; one that was ended just as it is used again would be no finding.
server.keepAliveTimeout = 0;
let url: string;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  metrics.close();
  server.closeAllConnections();
  server.close();
});

test('alive is told whatever the database does, ready only while it answers', async () => {
  const statuses = async () =>
    Promise.all(['/livez', '/readyz', '/healthz'].map(async (path) => (await fetch(url + path)).status));
  expect(await statuses()).toEqual([200, 200, 200]);
  ready = false;
  expect(await statuses()).toEqual([200, 503, 503]);
  ready = true;
});

test('the thousandth request under way is the last: one more is told at once to come again, and then is answered', async () => {
  const slow = Array.from({ length: 1_000 }, () => fetch(`${url}/api/slow`));
  while (waiting.length < 1_000) await new Promise((resolve) => setImmediate(resolve));
  const refused = await fetch(`${url}/api/echo`);
  expect({ status: refused.status, again: refused.headers.get('retry-after') }).toEqual({
    status: 503,
    again: '2',
  });
  expect((await fetch(`${url}/livez`)).status).toBe(200);
  for (const response of waiting) response.end('done');
  for (const answer of await Promise.all(slow)) expect(await answer.text()).toBe('done');
  while (load.underWay() > 0) await new Promise((resolve) => setImmediate(resolve));
  expect(await (await fetch(`${url}/api/echo`)).text()).toBe('here');
}, 60_000);

test('figures are in Prometheus’ form, count what was answered, and name nobody', async () => {
  const text = await (await fetch(`${url}/metrics`)).text();
  expect(text).toMatch(/^# TYPE samsyn_requests_total counter$/m);
  expect(text).toMatch(/^samsyn_requests_total\{kind="api",status="200"\} \d{4}$/m);
  expect(text).toMatch(/^samsyn_turned_away_total 1$/m);
  expect(text).toMatch(/^samsyn_request_duration_seconds_bucket\{kind="api",le="\+Inf"\} \d{4}$/m);
  for (const line of text.trimEnd().split('\n'))
    expect(line).toMatch(
      /^(# (HELP|TYPE) [\w ]+.*|[a-z_0-9]+(\{(?:kind|status|le)="[^"]*"(?:,(?:status|le)="[^"]*")?\})? [\d.e+-]+)$/,
    );
});

test('where figures take a token, nobody reads them without', async () => {
  const asked = (authorization?: string) =>
    fetch(`${url}/metrics`, {
      headers: { 'x-closed': 'yes', ...(authorization !== undefined && { authorization }) },
    }).then(({ status }) => status);
  expect([await asked(), await asked('Bearer wrong'), await asked('Bearer secret-of-the-collector')]).toEqual(
    [401, 401, 200],
  );
});
