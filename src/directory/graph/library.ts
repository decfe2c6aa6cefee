import { GraphError, type Client } from '@microsoft/microsoft-graph-client';
import * as z from 'zod';
import type { FiledDocument, MinutesLibrary } from '../../app/directory.ts';
import type { TokenSource } from '../on-behalf-of.ts';
import { addressWith, ownNext } from './address.ts';
import { callGraph, type GraphService } from './calling.ts';
import { retryAfterMs } from './middleware.ts';

const permission = 'Sites.Selected';
const budgetMs = 60_000;
/** Above this Graph wants the file in pieces. */
const inOne = 4 * 1024 * 1024;
/** Pieces are multiples of 320 KiB, or Graph refuses them. */
const piece = 10 * 320 * 1024;

const idOf = z.looseObject({ id: z.string() });
const drives = z.looseObject({
  value: z.array(z.looseObject({ id: z.string(), webUrl: z.string() })),
  '@odata.nextLink': z.string().optional(),
});
const item = z.looseObject({
  webUrl: z.string(),
  eTag: z.string(),
  size: z.number(),
  '@microsoft.graph.downloadUrl': z.string().optional(),
});
type Item = z.infer<typeof item>;
const session = z.looseObject({ uploadUrl: z.string() });

export type LibraryParts = {
  readonly service: GraphService;
  /** The app's own: which site it reaches is the host organisation's to say. */
  readonly tokens: TokenSource;
  /** `https://norrmark.sharepoint.com/sites/samrad/Protokoll` */
  readonly library: string;
};

/** A library by its address, and files in it by their name and version. */
export function graphLibrary({ service, tokens, library }: LibraryParts): MinutesLibrary {
  // Looked for once: a library keeps its id when it is renamed. One that wasn't found is looked for anew.
  let drive: string | null = null;
  const driveOf = async (client: Client) => (drive ??= await driveAt(client, service.url, library));
  const call = <T>(doing: string, ask: (client: Client) => Promise<T>) =>
    callGraph(service, { doing, permission, tokens, budgetMs }, ask);
  return {
    find: (name) =>
      call('look for a file', async (client) => {
        const there = await itemAt(client, await driveOf(client), name);
        return there === null ? null : filed(there);
      }),
    async put({ name, type, bytes, instead }) {
      const answer = await call('put a file', async (client) => {
        const id = await driveOf(client);
        const there = await itemAt(client, id, name);
        if (there !== null && (await isSame(there, bytes))) return filed(there);
        if (there !== null && there.eTag !== instead) return null;
        const at = `/drives/${encodeURIComponent(id)}/root:/${encodeURIComponent(name)}:`;
        const version = there?.eTag ?? null;
        const put = bytes.byteLength <= inOne ? whole : inPieces;
        return filed(await put(client, at, { type, bytes, version }));
      });
      if (!answer.ok) return answer;
      return answer.value === null ? { ok: false, fault: 'conflict' } : { ok: true, value: answer.value };
    },
  };
}

const filed = ({ webUrl, eTag }: Item): FiledDocument => ({ url: webUrl, version: eTag });

/** The site's libraries, and the one whose address it is. */
async function driveAt(client: Client, url: string, library: string): Promise<string> {
  const { hostname, pathname } = new URL(library);
  const [, site = ''] = /^(\/(?:sites|teams)\/[^/]+)/.exec(pathname) ?? [];
  const { id } = idOf.parse(await client.api(`/sites/${hostname}:${site}`).get());
  let next: string | null = addressWith(`/sites/${id}/drives`, { $select: 'id,webUrl' });
  while (next !== null) {
    const page: z.infer<typeof drives> = drives.parse(await client.api(next).get());
    const wanted = page.value.find(({ webUrl }) => plain(webUrl) === plain(library));
    if (wanted !== undefined) return wanted.id;
    next = ownNext(page['@odata.nextLink'], url);
  }
  throw refused(404, 'noSuchLibrary');
}

function refused(status: number, code: string): GraphError {
  const error = new GraphError(status, code);
  error.code = code;
  return error;
}

const plain = (address: string): string => decodeURIComponent(new URL(address).pathname).toLowerCase();

async function itemAt(client: Client, drive: string, name: string): Promise<Item | null> {
  const path = `/drives/${encodeURIComponent(drive)}/root:/${encodeURIComponent(name)}`;
  try {
    return item.parse(await client.api(path).get());
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

const isMissing = (error: unknown): boolean => error instanceof GraphError && error.statusCode === 404;

/** Byte for byte. The address that it is read from is its own key, and gets no token. */
async function isSame(
  { size, '@microsoft.graph.downloadUrl': url }: Item,
  bytes: Uint8Array,
): Promise<boolean> {
  if (url === undefined || size !== bytes.byteLength) return false;
  const answer = await fetch(url, { signal: AbortSignal.timeout(20_000) });
  if (!answer.ok) return false;
  return Buffer.from(await answer.arrayBuffer()).equals(bytes);
}

type Content = {
  readonly type: string;
  readonly bytes: Uint8Array;
  /** What stands there and is to give way; null: nothing may stand there. */
  readonly version: string | null;
};

/** Refused by Graph itself when somebody was quicker: then it is a conflict, and nothing is lost. */
async function whole(client: Client, at: string, { type, bytes, version }: Content): Promise<Item> {
  const conflict = version === null ? 'fail' : 'replace';
  const request = client
    .api(addressWith(`${at}/content`, { '@microsoft.graph.conflictBehavior': conflict }))
    .header('Content-Type', type);
  if (version !== null) request.header('If-Match', version);
  return item.parse(await request.put(Buffer.from(bytes)));
}

async function inPieces(client: Client, at: string, { bytes, version }: Content): Promise<Item> {
  const conflict = version === null ? 'fail' : 'replace';
  const request = client.api(`${at}/createUploadSession`);
  if (version !== null) request.header('If-Match', version);
  const begun: unknown = await request.post({ item: { '@microsoft.graph.conflictBehavior': conflict } });
  const { uploadUrl } = session.parse(begun);
  const total = bytes.byteLength;
  let last: unknown = null;
  for (let from = 0; from < total; from += piece) {
    const part = bytes.subarray(from, Math.min(from + piece, total));
    last = await sendPiece(uploadUrl, part, from, total);
  }
  return item.parse(last);
}

const tries = 4;
const pieceMs = 30_000;

/**
 * To the upload's own address, which is its key: no token goes there, and the client wouldn't send to it what it can't
 * name. A piece that was lost on the way can be sent again.
 */
async function sendPiece(address: string, part: Uint8Array, from: number, total: number): Promise<unknown> {
  for (let left = tries; ; left -= 1) {
    const answer = await fetch(address, {
      method: 'PUT',
      body: Buffer.from(part),
      headers: {
        'Content-Range': `bytes ${String(from)}-${String(from + part.byteLength - 1)}/${String(total)}`,
      },
      redirect: 'error',
      signal: AbortSignal.timeout(pieceMs),
    });
    if (answer.ok) return (await answer.json()) as unknown;
    await answer.body?.cancel();
    const passing = answer.status === 429 || answer.status >= 500;
    if (!passing || left <= 1) throw refused(answer.status, 'uploadRefused');
    const waitMs = Math.min(retryAfterMs(answer.headers.get('Retry-After')) ?? 1000, 10_000);
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
}
