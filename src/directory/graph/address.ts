/** An address with its query. The client puts a query in as it is, so `&` or `#` in somebody's words would end it. */
export const addressWith = (path: string, query: Readonly<Record<string, string>>): string =>
  `${path}?${Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;

/** The address of a further page within Graph, if it is Graph's own: the token goes along to wherever that is. */
export function ownNext(next: string | undefined, url: string): string | null {
  const own = `${url}/v1.0/`;
  return next?.startsWith(own) === true ? `/${next.slice(own.length)}` : null;
}
