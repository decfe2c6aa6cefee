import { createHash, randomUUID } from 'node:crypto';
import type { Drive, DriveItem, Site, UploadSession } from '@microsoft/microsoft-graph-types';
import type { ServerResponse } from 'node:http';
import { fail, pageOf, type Permitted } from './graph-double.ts';
import { answer } from './listening.ts';

type Kept = { readonly bytes: Buffer; readonly version: number };
type Upload = { readonly name: string; readonly version: number | null; readonly total: number; got: Buffer };

/** One site with its libraries, one of them with files: what an app with Sites.Selected reaches. */
export type DrivesDouble = {
  readonly address: string;
  readonly files: Map<string, Kept>;
  /** May the app reach the site? */
  selected(isSelected: boolean): void;
  /** Pieces that are refused for a moment, as a busy service does. */
  busyPieces(count: number): void;
  readonly pieces: string[];
  serve(asked: Permitted, response: ServerResponse): boolean;
  /** Addresses with a key of their own, outside the versions of the interface; nobody may send a token there. */
  serveOutside(asked: Omit<Permitted, 'granted'>, response: ServerResponse): boolean;
};

const host = 'norrmark.sharepoint.example';
const site = `${host},5a3c7e10-1,5a3c7e10-2`;
const driveId = 'b!samrad-protokoll';

export function drivesDouble(url: () => string): DrivesDouble {
  const files = new Map<string, Kept>();
  const uploads = new Map<string, Upload>();
  const pieces: string[] = [];
  let reached = true;
  let busy = 0;
  const library = `https://${host}/sites/samrad/Protokoll`;
  const eTag = (name: string, version: number) =>
    `"{${createHash('sha256').update(name).digest('hex').slice(0, 12)}},${String(version)}"`;
  const itemOf = (
    name: string,
    { bytes, version }: Kept,
  ): DriveItem & { '@microsoft.graph.downloadUrl': string } => ({
    id: `01${name}`,
    name,
    size: bytes.byteLength,
    eTag: eTag(name, version),
    webUrl: `${library}/${encodeURIComponent(name)}`,
    file: { mimeType: 'application/pdf' },
    '@microsoft.graph.downloadUrl': `${url()}/download/${encodeURIComponent(name)}?tempauth=${randomUUID()}`,
  });
  const keep = (name: string, bytes: Buffer) => {
    const kept = { bytes, version: (files.get(name)?.version ?? 0) + 1 };
    files.set(name, kept);
    return itemOf(name, kept);
  };
  /** True if it may be written; else it has been said why not. */
  function mayWrite(name: string, asked: Permitted, fails: boolean, response: ServerResponse): boolean {
    const there = files.get(name);
    const match = asked.headers['if-match'];
    if (there !== undefined && match !== undefined && match !== eTag(name, there.version)) {
      fail(response, 412, 'resourceModified', 'ETag does not match current item');
      return false;
    }
    if (there !== undefined && fails) {
      fail(response, 409, 'nameAlreadyExists', 'An item with the same name already exists');
      return false;
    }
    return true;
  }

  function file(name: string, rest: string, asked: Permitted, response: ServerResponse) {
    const there = files.get(name);
    if (asked.method === 'GET' && rest === '') {
      if (there === undefined) fail(response, 404, 'itemNotFound', 'Item not found');
      else answer(response, 200, itemOf(name, there));
    } else if (asked.method === 'PUT' && rest === ':/content') {
      const fails = asked.query.get('@microsoft.graph.conflictBehavior') === 'fail';
      if (asked.body.byteLength > 250 * 1024 * 1024) fail(response, 413, 'tooLarge', 'Use an upload session');
      else if (mayWrite(name, asked, fails, response)) answer(response, 201, keep(name, asked.body));
    } else if (asked.method === 'POST' && rest === ':/createUploadSession') {
      const { item } = asked.json() as { item?: Readonly<Record<string, string>> };
      if (!mayWrite(name, asked, item?.['@microsoft.graph.conflictBehavior'] === 'fail', response)) return;
      const id = randomUUID();
      uploads.set(id, { name, version: null, total: 0, got: Buffer.alloc(0) });
      const session: UploadSession = {
        uploadUrl: `${url()}/upload/${id}`,
        expirationDateTime: new Date(Date.now() + 3_600_000).toISOString(),
        nextExpectedRanges: ['0-'],
      };
      answer(response, 200, session);
    } else fail(response, 404, 'itemNotFound', 'Resource not found');
  }

  return {
    address: library,
    files,
    pieces,
    selected: (isSelected) => void (reached = isSelected),
    busyPieces: (count) => void (busy = count),
    serve(asked, response) {
      const { method, path, granted } = asked;
      const [, name, rest = ''] = /^\/drives\/b!samrad-protokoll\/root:\/([^/:]+)(:\/\w+)?$/.exec(path) ?? [];
      const isSite = method === 'GET' && path === `/sites/${host}:/sites/samrad`;
      const isDrives = method === 'GET' && path === `/sites/${site}/drives`;
      if (!isSite && !isDrives && name === undefined) return false;
      // Only in the app's own name, for a site that was pointed out to it.
      if (granted.person !== null || !reached)
        fail(response, 403, 'accessDenied', 'Either scp or roles claim need to be present in the token.');
      else if (isSite) {
        const found: Site = { id: site, webUrl: `https://${host}/sites/samrad` };
        answer(response, 200, found);
      } else if (isDrives) {
        const found: Drive[] = [
          { id: 'b!other', webUrl: `https://${host}/sites/samrad/Delade%20dokument` },
          { id: driveId, webUrl: library },
        ];
        answer(response, 200, pageOf(found, asked, 'drives'));
      } else file(name ?? '', rest, asked, response);
      return true;
    },
    serveOutside(asked, response) {
      const download = /^\/download\/(.+)$/.exec(asked.path)?.[1];
      const upload = /^\/upload\/(.+)$/.exec(asked.path)?.[1];
      const under = uploads.get(upload ?? '');
      if (download === undefined && under === undefined) return false;
      if (asked.headers.authorization !== undefined)
        answer(response, 401, { error: { code: 'unauthenticated' } });
      else if (download !== undefined) response.end(files.get(download)?.bytes);
      else if (under !== undefined && busy > 0) {
        busy -= 1;
        answer(response, 503, { error: { code: 'serviceNotAvailable' } }, { 'Retry-After': '0' });
      } else if (under !== undefined) {
        const range = asked.headers['content-range'] ?? '';
        pieces.push(range);
        const [, from, to, total] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(range) ?? [];
        under.got = Buffer.concat([under.got.subarray(0, Number(from)), asked.body]);
        if (under.got.byteLength === Number(total)) answer(response, 201, keep(under.name, under.got));
        else answer(response, 202, { nextExpectedRanges: [`${String(Number(to) + 1)}-`] });
      }
      return true;
    },
  };
}
