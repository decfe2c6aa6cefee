import { Client } from '@microsoft/microsoft-graph-client';
import type { DirectoryAnswer, DirectoryPermission } from '../../app/directory.ts';
import type { TokenSource } from '../on-behalf-of.ts';
import { faultOf, TokenRefused } from './fault-of.ts';
import { middleware } from './middleware.ts';

/** Where Graph answers, and what is told of calls that came to nothing. */
export type GraphService = {
  /** `https://graph.microsoft.com`, without trailing slash. */
  readonly url: string;
  /** Told what went wrong in closed words: what was asked, a status, Graph's code and its request id. Nobody's name. */
  readonly trouble: (told: GraphTrouble) => void;
};

export type GraphTrouble = {
  readonly doing: string;
  readonly fault: string;
  readonly status: number | null;
  readonly code: string;
  readonly requestId: string | null;
};

export type Call = {
  /** For the log: `find people`. */
  readonly doing: string;
  readonly permission: DirectoryPermission;
  readonly tokens: TokenSource;
  /** All tries and waits together. */
  readonly budgetMs: number;
};

/**
 * Asks Graph something, with all that it takes: a token, renewed once when it is turned down; waits that Graph asks for,
 * as long as they fit in the budget; an end. Never rejects for what Graph does.
 */
export async function callGraph<T>(
  { url, trouble }: GraphService,
  { doing, permission, tokens, budgetMs }: Call,
  ask: (client: Client) => Promise<T>,
): Promise<DirectoryAnswer<T>> {
  const until = performance.now() + budgetMs;
  const spent = AbortSignal.timeout(budgetMs);
  // The client wraps what its middleware throws and loses the kind of it: the token's fault is kept here.
  const refused: TokenRefused[] = [];
  const token = async (renew: boolean) => {
    try {
      return await within(tokens.token(renew), spent);
    } catch (error) {
      const fault = new TokenRefused(error);
      refused.push(fault);
      throw fault;
    }
  };
  const client = Client.initWithMiddleware({
    baseUrl: `${url}/`,
    defaultVersion: 'v1.0',
    middleware: middleware({ origin: new URL(url).origin, token, until, spent }),
  });
  try {
    return { ok: true, value: await ask(client) };
  } catch (error) {
    const { told, ...fault } = faultOf(refused[0] ?? error, permission);
    trouble({ doing, fault: fault.fault, ...told });
    return { ok: false, ...fault };
  }
}

/** Asking for a token can't be called off, so it is only waited for as long as there is time. */
const within = <T>(work: Promise<T>, spent: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const late = () => reject(new Error('Out of time'));
    if (spent.aborted) late();
    spent.addEventListener('abort', late, { once: true });
    work.then(resolve, reject).finally(() => spent.removeEventListener('abort', late));
  });
