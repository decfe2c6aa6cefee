import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { NullableOption, PublicError, User } from '@microsoft/microsoft-graph-types';
import type { EntraDouble, Granted } from './entra-double.ts';
import { drivesDouble, type DrivesDouble } from './drives-double.ts';
import { answer, bodyOf, listening } from './listening.ts';
import { meetingsDouble, type MeetingsDouble } from './meetings-double.ts';
import { chatPermissions } from '../../src/directory/graph/meetings.ts';

/** What goes wrong with the next requests, one each. */
export type Mishap =
  | { readonly status: 401 | 403 | 404 | 500 | 503 | 504 }
  | { readonly status: 429; readonly retryAfter: string }
  /** Nothing is answered. */
  | 'silence'
  /** The line breaks. */
  | 'broken';

export type Asked = {
  readonly method: string;
  /** Decoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
};

/** Microsoft Graph on this machine: its shapes by its own types, its errors, its pages. */
export type GraphDouble = {
  readonly url: string;
  /** Everybody's directory, by tenant. */
  readonly people: Map<string, User[]>;
  readonly meetings: MeetingsDouble;
  readonly drives: DrivesDouble;
  /** How many a page holds, if fewer than are asked for. */
  pageSize(size: number): void;
  mishaps(...coming: readonly Mishap[]): void;
  /** Refuses what is asked of these addresses from now on; null: nothing. */
  refusing(paths: RegExp | null, status: 403 | 404): void;
  readonly asked: Asked[];
  close(): Promise<void>;
};

/** A request that came with a token. */
export type Permitted = Asked & {
  readonly granted: Granted;
  readonly url: string;
  readonly body: Buffer;
  /** The body as the caller wrote it. */
  readonly json: () => unknown;
  /** How many a page may hold. */
  readonly size: number;
};
/** One page of a collection, as OData writes it. */
type Page<T> = { '@odata.context': string; '@odata.count'?: number; '@odata.nextLink'?: string; value: T[] };

export async function graphDouble(entra: EntraDouble): Promise<GraphDouble> {
  const people = new Map<string, User[]>();
  const asked: Asked[] = [];
  let coming: readonly Mishap[] = [];
  let size = 100;
  let refused: { readonly paths: RegExp; readonly status: 403 | 404 } | null = null;

  const meetings = meetingsDouble(
    chatPermissions.map(({ permissionValue, permissionType }) => `${permissionValue} ${permissionType}`),
  );
  const drives = drivesDouble(() => double.url);

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? '', double.url);
    const now: Asked = {
      method: request.method ?? '',
      path: decodeURIComponent(url.pathname.replace(/^\/v1\.0/, '')),
      query: url.searchParams,
      headers: request.headers,
    };
    const body = await bodyOf(request);
    const sent = { body, json: () => JSON.parse(body.toString()) as unknown, url: double.url, size };
    if (drives.serveOutside({ ...now, ...sent }, response)) return;
    asked.push(now);
    const [mishap, ...rest] = coming;
    coming = rest;
    if (mishap !== undefined) {
      befall(mishap, request, response);
      return;
    }
    if (refused?.paths.test(now.path) === true) {
      befall({ status: refused.status }, request, response);
      return;
    }
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const granted = entra.granted(token);
    if (granted === null) {
      fail(response, 401, 'InvalidAuthenticationToken', 'Access token has expired');
      return;
    }
    const permitted = { ...now, ...sent, granted };
    if (now.method === 'GET' && now.path === '/users')
      users(people.get(granted.tenant) ?? [], permitted, response);
    else if (!meetings.serve(permitted, response) && !drives.serve(permitted, response))
      fail(response, 404, 'ResourceNotFound', 'Resource could not be discovered.');
  }

  const double = await listening(
    createServer((request, response) => void serve(request, response)),
    'http',
  );
  return {
    url: double.url,
    people,
    meetings,
    drives,
    refusing: (paths, status) => void (refused = paths === null ? null : { paths, status }),
    pageSize: (wanted) => void (size = wanted),
    mishaps: (...wanted) => void (coming = wanted),
    asked,
    close: double.close,
  };
}

const codes: Readonly<Record<number, string>> = {
  401: 'InvalidAuthenticationToken',
  403: 'Authorization_RequestDenied',
  404: 'Request_ResourceNotFound',
  429: 'TooManyRequests',
  500: 'generalException',
  503: 'serviceNotAvailable',
  504: 'gatewayTimeout',
};

function befall(mishap: Mishap, request: IncomingMessage, response: ServerResponse): void {
  if (mishap === 'silence') return;
  if (mishap === 'broken') {
    request.socket.destroy();
    return;
  }
  const headers = mishap.status === 429 ? { 'Retry-After': mishap.retryAfter } : {};
  fail(response, mishap.status, codes[mishap.status] ?? '', 'As asked for by the test', headers);
}

/** The error body as Graph sends it; a proxy on the way may know nothing of `innerError`'s fields. */
export function fail(
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const error: PublicError & { innerError: NullableOption<Readonly<Record<string, string>>> } = {
    code,
    message,
    innerError: {
      date: new Date().toISOString(),
      'request-id': randomUUID(),
      'client-request-id': randomUUID(),
    },
  };
  answer(response, status, { error }, headers);
}

export const has = ({ scopes }: Granted, ...wanted: readonly string[]): boolean =>
  scopes.some((scope) => wanted.some((one) => scope.endsWith(`/${one}`)));

/** One page of what there is, with the address of the next. */
export function pageOf<T>(all: readonly T[], { query, url, path, size }: Permitted, of: string): Page<T> {
  const skip = Number(query.get('$skiptoken') ?? '0');
  const top = Math.min(Number(query.get('$top') ?? '100'), size);
  const next = new URL(`${url}/v1.0${path.split('/').map(encodeURIComponent).join('/')}?${query.toString()}`);
  next.searchParams.set('$skiptoken', String(skip + top));
  return {
    '@odata.context': `${url}/v1.0/$metadata#${of}`,
    '@odata.count': all.length,
    ...(all.length > skip + top && { '@odata.nextLink': next.href }),
    value: all.slice(skip, skip + top),
  };
}

/** `GET /users?$search=…`: only with the header that says that one knows of the delay. */
function users(everybody: readonly User[], asked: Permitted, response: ServerResponse): void {
  const { granted, headers, query } = asked;
  if (!has(granted, 'User.ReadBasic.All') || granted.person === null) {
    fail(response, 403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
    return;
  }
  const search = query.get('$search') ?? '';
  if (headers['consistencylevel'] !== 'eventual' || !/^"[^"]+"( OR "[^"]+")*$/.test(search)) {
    fail(response, 400, 'Request_UnsupportedQuery', 'Request with $search query parameter only works so.');
    return;
  }
  const found = everybody.filter((one) => isFound(one, search));
  answer(response, 200, pageOf(found, asked, 'users(id,displayName,mail,userPrincipalName)'));
}

/** Beginnings of a name's words, and of addresses. */
const isFound = (one: User, search: string): boolean =>
  [...search.matchAll(/"(\w+):([^"]+)"/g)].some(([, field = '', words = '']) => {
    const value = one[field as 'displayName'] ?? '';
    const lower = words.trim().toLowerCase();
    return field === 'displayName'
      ? lower.split(' ').every((word) =>
          value
            .toLowerCase()
            .split(' ')
            .some((part) => part.startsWith(word)),
        )
      : value.toLowerCase().startsWith(lower);
  });
