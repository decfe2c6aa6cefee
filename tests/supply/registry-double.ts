import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Advisory = { readonly of: string; readonly severity: 'low' | 'moderate' | 'high' | 'critical' };

/** npm goes by the number: an advisory's may not come again for another. */
let advisoryId = 0;

/** A registry as far as `npm audit` asks one: the advisories on what is locked, of every version. */
export async function registryDouble(advisories: readonly Advisory[]) {
  const asked: string[] = [];
  const told = advisories.map(({ of, severity }) => [
    of,
    [
      {
        id: (advisoryId += 1),
        url: 'https://advisories.example/1',
        title: 'Invented',
        severity,
        vulnerable_versions: '*',
        cwe: [],
        cvss: { score: 0, vectorString: null },
      },
    ],
  ]);
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    const bulk = request.url === '/-/npm/v1/security/advisories/bulk';
    request
      .resume()
      .on('end', () =>
        response
          .writeHead(bulk ? 200 : 404, { 'content-type': 'application/json' })
          .end(JSON.stringify(bulk ? Object.fromEntries(told) : {})),
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    asked,
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
