import { createHash, randomUUID } from 'node:crypto';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { History } from './history.ts';
import { listenOnFreePort } from './listen.ts';

/** Where the Playground's page asks for live messages. */
export const livePath = '/_ws_conversation/v1/conversations/stream';
/** Where a page says that it has its list of chats. */
const shownPath = '/_samsyn/chats-shown';

export type FrontParts = {
  /** The Playground's own port on 127.0.0.1. */
  readonly playground: number;
  readonly history: History;
  /** Name of the chat that the page opens on. */
  readonly chat: string;
  readonly preferredPort: number;
};

export type Front = {
  readonly url: string;
  /** Has somebody the page open? */
  isOpen(): boolean;
  close(): void;
};

/**
 * Stands before the Playground: passes everything on, but opens the page on the meeting's chat, and shows in it
 * what was said before the page was opened. On 127.0.0.1 only, and only for pages that ask for it by that name.
 */
export async function openFront(parts: FrontParts): Promise<Front> {
  const sockets = new Set<Duplex>();
  const readers = new Set<Duplex>();
  const pages = pagesThatShow();
  const server = createServer((incoming, response) => {
    if (!isLocal(incoming)) return void response.writeHead(403).end();
    const { pathname, page } = asked(incoming);
    if (incoming.url === '/' && incoming.method === 'GET') sendPage(parts, response);
    else if (pathname === shownPath && incoming.method === 'POST') {
      pages.shows(page);
      response.writeHead(204).end();
    } else passOn(parts.playground, incoming, response);
  });
  server.on('upgrade', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    const { pathname, page } = asked(incoming);
    if (!isLocal(incoming)) socket.destroy();
    else if (pathname === livePath) {
      readers.add(socket);
      socket.on('close', () => readers.delete(socket));
      replay(parts.history, incoming, socket, (begin) => pages.onceShown(page, begin));
    } else tunnel(parts.playground, incoming, socket, head);
  });
  await listenOnFreePort(server, parts.preferredPort);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    isOpen: () => readers.size > 0,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}

/** What is asked for, and the page that asks, if it says so. */
function asked({ url }: IncomingMessage) {
  const [pathname, query = ''] = (url ?? '/').split('?', 2);
  return { pathname, page: new URLSearchParams(query).get('page') ?? '' };
}

/**
 * Which pages have their list of chats. A message that comes before it ends a page's reading of messages for good, and
 * on a slow machine the list takes its time.
 */
function pagesThatShow() {
  const shown = new Set<string>();
  const waiting = new Map<string, () => void>();
  return {
    shows(page: string) {
      shown.add(page);
      waiting.get(page)?.();
      waiting.delete(page);
    },
    onceShown(page: string, begin: () => void) {
      if (shown.has(page)) begin();
      else waiting.set(page, begin);
    },
  };
}

/** A page from elsewhere that got its name to point here must not be answered. */
const isLocal = ({ headers }: IncomingMessage): boolean =>
  /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(headers.host ?? '');

function passOn(port: number, incoming: IncomingMessage, response: ServerResponse): void {
  const { method, url, headers } = incoming;
  const asking = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  asking.on('error', () => {
    if (!response.headersSent) response.writeHead(502);
    response.end();
  });
  incoming.pipe(asking);
}

/** The Playground's page, with a script that presses the meeting's chat once it is there, and says so. */
function sendPage({ playground, chat }: FrontParts, response: ServerResponse): void {
  const asking = request({ host: '127.0.0.1', port: playground, path: '/' }, (answer) => {
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.on('end', () => {
      const html = Buffer.concat(chunks)
        .toString('utf8')
        .replace('</body>', `${opener(chat, randomUUID())}</body>`);
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
        .end(html);
    });
  });
  asking.on('error', () => void response.writeHead(502).end());
  asking.end();
}

const opener = (chat: string, page: string): string => `<script>
(() => {
  const page = '?page=${page}';
  window.WebSocket = class extends window.WebSocket {
    constructor(url, ...more) {
      super(String(url).endsWith('${livePath}') ? url + page : url, ...more);
    }
  };
  const name = ${JSON.stringify(chat).replaceAll('<', '\\u003c')};
  const look = () => {
    const entry = [...document.querySelectorAll('div, span, button')].find(
      (one) => one.childElementCount === 0 && one.textContent === name,
    );
    if (!entry) return setTimeout(look, 100);
    entry.click();
    fetch('${shownPath}' + page, { method: 'POST' });
  };
  look();
})();
</script>`;

/** Answers the page's request for live messages: what has been, then what comes, from when it may begin. */
function replay(
  history: History,
  incoming: IncomingMessage,
  socket: Duplex,
  onceReady: (begin: () => void) => void,
): void {
  const key = incoming.headers['sec-websocket-key'] ?? '';
  const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
  socket.write(
    'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
      `Sec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  let stop: () => void = () => undefined;
  onceReady(() => {
    if (!socket.destroyed) stop = history.follow((frame) => void socket.write(frame));
  });
  socket.on('close', () => stop());
  // The page says nothing on this line, except that it leaves.
  socket.once('data', () => socket.end());
}

function tunnel(port: number, { url, headers }: IncomingMessage, socket: Duplex, head: Buffer): void {
  const onward = connect(port, '127.0.0.1', () => {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}`);
    onward.write(`GET ${url ?? '/'} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    onward.write(head);
    socket.pipe(onward).pipe(socket);
  });
  onward.on('error', () => socket.destroy());
  socket.on('close', () => onward.destroy());
}
