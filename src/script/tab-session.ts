import * as z from 'zod';
import type { MeetingId, PersonId } from '../domain/ids.ts';
import type { MeetingCommand } from '../domain/meeting/commands.ts';
import type { MeetingView } from '../domain/view.ts';
import { ServerLost } from './server-lost.ts';

/** The tab's API of a development server, used as any of the invented persons. */
export type Tab = {
  /** Whom the server has, the meeting it offers, and where its chat channel is. Null when it says none of it. */
  persons(): Promise<DevelopmentPersons | null>;
  view(person: PersonId, meeting: MeetingId): Promise<MeetingView | null>;
  /** The sentence of a refusal; null when it was taken. `key` makes a retry harmless. */
  command(person: PersonId, meeting: MeetingId, command: MeetingCommand, key: string): Promise<string | null>;
};

const developmentPersons = z.object({
  persons: z.array(z.object({ person: z.string(), name: z.string() })),
  meeting: z.string().nullable(),
  channel: z.string().nullish(),
});
export type DevelopmentPersons = z.infer<typeof developmentPersons>;

const session = z.object({ token: z.string() });
const refused = z.object({ message: z.string() });

/** The server doesn't let the person in: it has no such person, or trusts no development identities. */
export class NoSession extends Error {
  override readonly name = 'NoSession';

  constructor(status: number) {
    super(`The server gave no session (${status})`);
  }
}

export function tabOf(serverUrl: string): Tab {
  const tokens = new Map<PersonId, Promise<string>>();
  const at = (path: string) => new URL(path, serverUrl);

  /** One session per person; a failed one is not kept. */
  function tokenOf(person: PersonId): Promise<string> {
    const known = tokens.get(person);
    if (known !== undefined) return known;
    const asked = openSession(person);
    tokens.set(person, asked);
    asked.catch(() => tokens.delete(person));
    return asked;
  }

  async function openSession(person: PersonId): Promise<string> {
    const answer = await fetch(at('/api/development/session'), posting({ person }));
    if (!answer.ok) throw new NoSession(answer.status);
    return session.parse(await answer.json()).token;
  }

  const proven = async (person: PersonId) => ({ authorization: `Bearer ${await tokenOf(person)}` });

  return {
    async persons() {
      const answer = await fetch(at('/api/development/persons'), { signal: soon() });
      return answer.ok ? (developmentPersons.safeParse(await answer.json()).data ?? null) : null;
    },
    async view(person, meeting) {
      const answer = await fetch(at(`/api/meetings/${meeting}`), {
        headers: await proven(person),
        signal: soon(),
      });
      return answer.ok ? ((await answer.json()) as MeetingView) : null;
    },
    async command(person, meeting, command, key) {
      const request = posting({ key, command }, await proven(person));
      const answer = await fetch(at(`/api/meetings/${meeting}/commands`), request);
      if (answer.ok) return null;
      if (answer.status >= 500) throw new ServerLost(`The server answered ${answer.status}`);
      return refused.parse(await answer.json()).message;
    },
  };
}

const soon = () => AbortSignal.timeout(15_000);

const posting = (body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
  signal: soon(),
});
