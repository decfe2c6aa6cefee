/** At most `count` messages within any `ms` milliseconds. */
export type Window = { readonly count: number; readonly ms: number };

/** What Teams allows one bot in one conversation. */
export const teamsWindows: readonly Window[] = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
];

/**
 * For what can wait (who has answered, who has come): seldom. An update redraws the message for everybody, which
 * takes away what somebody is writing in it and the copy that somebody just got as the answer to a press.
 */
export const patientWindows: readonly Window[] = [
  { count: 1, ms: 10_000 },
  { count: 300, ms: 3_600_000 },
];

/** Milliseconds to wait at `now` before one more may be sent, given when the others were. 0 is "go". */
export function waitFor(sent: readonly number[], now: number, windows: readonly Window[]): number {
  let wait = 0;
  for (const { count, ms } of windows) {
    const oldest = sent.at(-count);
    if (oldest !== undefined) wait = Math.max(wait, oldest + ms - now);
  }
  return wait;
}

/** The times that still matter to some window, oldest first. */
export const stillCounting = (sent: readonly number[], now: number): readonly number[] =>
  sent.filter((at) => at > now - 3_600_000).slice(-1_800);

/** Send times of each conversation. */
export type Pace = {
  /** Milliseconds to wait before a message may go; `urgent` ones may use the whole allowance. */
  wait(conversation: string, urgent: boolean): number;
  /** One is being sent now. */
  spend(conversation: string): void;
};

export function createPace(now: () => number): Pace {
  const sent = new Map<string, readonly number[]>();
  return {
    wait: (conversation, urgent) =>
      waitFor(sent.get(conversation) ?? [], now(), urgent ? teamsWindows : patientWindows),
    spend(conversation) {
      const at = now();
      sent.set(conversation, [...stillCounting(sent.get(conversation) ?? [], at), at]);
    },
  };
}
