import { chance, type Chance } from './chance.ts';
import type { Effect, Effects } from './effects.ts';
import type { Answer, Sender, Sent } from './sender.ts';

/** What was sent by one kind of sender, and what came of it. */
export type Figures = {
  readonly requests: number;
  /** How many were answered with what: `2xx`, `4xx`, `501`, … */
  readonly answers: Readonly<Record<string, number>>;
  /** The first few that were answered with what nobody should get. */
  readonly broken: readonly unknown[];
  readonly brokenInAll: number;
  /** How much was recorded, by whomever. */
  readonly recorded: number;
  /** The first few effects that whoever sent had no right to. */
  readonly unauthorised: readonly unknown[];
  readonly unauthorisedInAll: number;
};

export type Fuzz = {
  readonly count: number;
  readonly seed: number;
  readonly sender: Sender;
  readonly effects: Effects;
  readonly one: (luck: Chance) => { readonly to: URL; readonly sent: Sent };
  readonly allowed: (effect: Effect) => boolean;
};

/** How many are made, sent and looked into at a time; how many of them are under way at once. */
const [batchOf, atOnce] = [500, 12];
const told = 5;

/** Sends mutated requests by the batch, and looks after each batch what it has left in the database. */
export async function fuzz({ count, seed, sender, effects, one, allowed }: Fuzz): Promise<Figures> {
  const luck = chance(seed);
  const answers: Record<string, number> = {};
  const [broken, unauthorised]: [unknown[], unknown[]] = [[], []];
  const beside = JSON.stringify(await effects.beside());
  await effects.since();
  let recorded = 0;
  for (let sentSoFar = 0; sentSoFar < count; sentSoFar += batchOf) {
    const batch = Array.from({ length: Math.min(batchOf, count - sentSoFar) }, () => one(luck));
    const left = batch.values();
    const line = async () => {
      for (const { to, sent } of left) {
        const answer = await sender.send(to, sent);
        const name = classOf(answer);
        answers[name] = (answers[name] ?? 0) + 1;
        if (isBroken(answer)) broken.push({ answer, ...sent, body: sent.body.slice(0, 2000) });
      }
    };
    await Promise.all(Array.from({ length: atOnce }, line));
    const from = sentSoFar;
    const found = await effects.since();
    recorded += found.length;
    for (const effect of found) if (!allowed(effect)) unauthorised.push({ from, ...effect });
    const now = await effects.beside();
    if (JSON.stringify(now) !== beside && unauthorised.length === 0) unauthorised.push({ from, beside: now });
  }
  if (!(await effects.untouched())) unauthorised.push('what was on record before is not as it was');
  return {
    requests: count,
    answers,
    broken: broken.slice(0, told),
    brokenInAll: broken.length,
    recorded,
    unauthorised: unauthorised.slice(0, told),
    unauthorisedInAll: unauthorised.length,
  };
}

/** 501 says what isn't done here: a PDF on this machine, an invoke that the bot doesn't know. */
const isBroken = (answer: Answer): boolean =>
  answer === 'cut-off' || (typeof answer === 'number' && (answer < 100 || answer >= 500) && answer !== 501);

const classOf = (answer: Answer): string =>
  typeof answer === 'string' ? answer : answer === 501 ? '501' : `${String(Math.floor(answer / 100))}xx`;

/** One line, for whoever runs it. */
export function figuresText(who: string, figures: Figures): string {
  const answers = Object.entries(figures.answers)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, times]) => `${name} ${String(times)}`)
    .join(', ');
  const serverFaults = figures.answers['5xx'] ?? 0;
  return (
    `${who}: ${String(figures.requests)} requests: ${answers}; ` +
    `5xx other than 501: ${String(serverFaults)}; recorded: ${String(figures.recorded)}, unauthorised effects: ${String(figures.unauthorisedInAll)}\n`
  );
}
