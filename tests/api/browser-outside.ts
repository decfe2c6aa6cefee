import type { SessionShown } from '../../src/contract/web-session.ts';

/** A browser outside Teams: keeps cookies, follows no redirects, and sends along what a page of ours would. */
export function browserOutside(url: string) {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await fetch(path.startsWith('http') ? path : `${url}${path}`, {
      ...init,
      headers,
      redirect: 'manual',
    });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  const session = async () => (await (await ask('/api/session')).json()) as SessionShown;
  return {
    cookies,
    ask,
    session,
    /** As a page of ours posts: with the token that only it can read. */
    async post(path: string, body: unknown): Promise<Response> {
      const shown = await session();
      const csrf: Record<string, string> = shown.as === 'nobody' ? {} : { 'x-samsyn-csrf': shown.csrf };
      return ask(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...csrf },
      });
    },
  };
}

export type Browser = ReturnType<typeof browserOutside>;
