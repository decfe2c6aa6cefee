import express from 'express';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApi } from '../../src/api/create-api.ts';
import type { App } from '../../src/app/app.ts';
import { noDirectory, type Directory } from '../../src/app/directory.ts';
import type { Clock } from '../../src/app/ports.ts';
import { signIn } from '../../src/app/signing.ts';
import { asId, type CollaborationId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { Store } from '../../src/store/server.ts';

export type SmallServer = { readonly url: string; close(): Promise<void> };

/** The API over an app, to be asked as anybody: whoever `tokenOf` names is believed. */
export async function smallServer(
  app: App,
  store: Store,
  clock: Clock,
  collaboration: CollaborationId,
  seen: (request: express.Request) => void = () => undefined,
  directory: Directory = noDirectory,
): Promise<SmallServer> {
  const api = createApi({
    app,
    archive: store.archive,
    matters: store.matters,
    collaboration,
    chats: store,
    clock,
    signing: signIn,
    directory,
    trust: {
      entra: (token) => Promise.resolve(believed(token)),
      development: null,
      identify: ({ objectId }) => Promise.resolve({ collaboration, person: asId(objectId ?? '') }),
    },
    development: null,
    note: (_, error) => process.stderr.write(`${String(error)}\n`),
  });
  const site = express().use('/api', (request, _response, next) => {
    seen(request);
    next();
  });
  const server = createServer(site.use('/api', api.router)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      api.close();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

export const tokenOf = (person: string): string => `a.${person}.a`;

const believed = (token: string) =>
  ({
    outcome: 'proven',
    proof: {
      account: { tenant: 'tenant', objectId: token.split('.')[1] ?? '', channelId: null },
      name: '',
      expires: 4_000_000_000,
      identification: { method: 'sign-in', assurance: 'none' },
    },
  }) as const;

/** Presses a button in the tab. */
export const post = (
  url: string,
  meeting: string,
  person: string,
  key: string,
  command: MeetingCommand,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  fetch(`${url}/api/meetings/${meeting}/commands`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${tokenOf(person)}`,
      ...headers,
    },
    body: JSON.stringify({ key, command }),
  });
