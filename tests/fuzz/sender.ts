import { Agent, request } from 'node:http';

export type Sent = {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly headers: Record<string, string>;
};

/**
 * How it was answered. `unsendable`: it can't be put on a line at all. `unread`: refused with the line, before all of
 * it was sent. `cut-off`: the answer broke off, which is a fault.
 */
export type Answer = number | 'unsendable' | 'unread' | 'cut-off';

export type Sender = {
  readonly send: (to: URL, sent: Sent) => Promise<Answer>;
  readonly close: () => void;
};

/** Sends over a few lines that stay open. Not `fetch`, which won't send some of this. */
export function sender(lines: number): Sender {
  const agent = new Agent({ keepAlive: true, maxSockets: lines });
  const once = (to: URL, sent: Sent, over: Agent | false): Promise<Answer | 'again'> =>
    new Promise((resolve, reject) => {
      const { method, path, body, headers } = sent;
      try {
        const { hostname, port } = to;
        const asked = request({ hostname, port, method, path, headers, agent: over }, (answer) => {
          const status = answer.statusCode ?? 0;
          answer.on('error', () => undefined);
          answer.once('close', () => {
            resolve(answer.complete || isLive ? status : asked.writableFinished ? 'cut-off' : 'unread');
          });
          // Live streams are left at their head; of everything else the end is waited for.
          const isLive = answer.headers['content-type']?.startsWith('text/event-stream') === true;
          if (isLive) answer.destroy();
          else answer.resume();
        });
        asked.on('error', (fault: NodeJS.ErrnoException) => {
          if (fault.code !== 'ECONNRESET' && fault.code !== 'EPIPE') reject(fault);
          // A line that was idle may have been closed at the same moment: told apart on one of its own.
          else resolve(over === false ? 'unread' : 'again');
        });
        asked.end(body);
      } catch {
        resolve('unsendable');
      }
    });
  return {
    async send(to, sent) {
      const answer = await once(to, sent, agent);
      return answer === 'again' ? ((await once(to, sent, false)) as Answer) : answer;
    },
    close: () => agent.destroy(),
  };
}
