import { installation } from '../app/app.ts';
import { linked } from '../app/chain.ts';
import { listingOf } from '../app/matter-listing.ts';
import { noteOf } from '../app/personal/remind.ts';
import type { EventStore, Recorded } from '../app/ports.ts';
import { asId, type CivilDate, type CollaborationId, type MatterId, type PersonId } from '../domain/ids.ts';
import type { MatterCommand } from '../domain/matter/commands.ts';
import { addDays } from '../domain/matter/days.ts';
import { decideMatter } from '../domain/matter/decide.ts';
import type { MatterEvent } from '../domain/matter/events.ts';
import { evolveMatter, noMatter } from '../domain/matter/evolve.ts';
import { dueReminders } from '../domain/matter/reminders.ts';
import type { Actor } from '../domain/meeting/commands.ts';
import type { Roster } from '../domain/structure/facts.ts';

export type Seeding = {
  readonly store: Pick<EventStore, 'append'>;
  readonly collaboration: CollaborationId;
  readonly roster: Roster;
  /** The last day that anything happens. */
  readonly today: CivilDate;
  readonly matters: number;
};

const together = 200;

/**
 * Fills the record with matters, each recommended to every principal and answered by most: by the rules, straight to the
 * store, many at once. For measuring; the same numbers give the same matters.
 */
export async function seedMatters(seeding: Seeding): Promise<void> {
  for (let first = 0; first < seeding.matters; first += together) {
    const count = Math.min(together, seeding.matters - first);
    await Promise.all(Array.from({ length: count }, (_, index) => seedOne(seeding, first + index)));
  }
}

async function seedOne({ store, collaboration, roster, today }: Seeding, n: number): Promise<void> {
  const id = asId<MatterId>(`seeded-${n}`);
  const coordinator = roster.mandates.find((one) => one.kind === 'official' && one.office === 'coordinator');
  const actor: Actor = { person: coordinator?.person ?? asId<PersonId>(''), via: 'script' };
  const events: Recorded[] = [];
  let matter = noMatter;
  const happens = (command: MatterCommand, day: CivilDate, by: Actor) => {
    const at = `${day}T10:00:00.000Z`;
    const known = { actor: by, at, today: day, roster, meeting: null, other: null };
    const decided = decideMatter(matter, command, known, id);
    if (!decided.ok) throw new Error(`${command.type}: ${decided.refusal.code}`);
    for (const event of decided.value) {
      events.push(recordedAfter(events.at(-1)?.hash ?? '', id, events.length + 1, event, by));
      matter = evolveMatter(matter, event);
    }
  };
  for (const [command, day] of commandsOf(roster, today, n)) happens(command, day, actor);
  // What the server would have reminded of by now, and otherwise would at its first start; it can write to nobody.
  for (const due of dueReminders(matter, today)) happens(noteOf(due, today, roster, []), today, installation);
  const stream = `matter:${id}` as const;
  await store.append({
    collaboration,
    stream,
    expected: 0,
    events,
    chat: [],
    summary: null,
    listing: listingOf(matter),
  });
}

const recordedAfter = (
  hash: string,
  id: MatterId,
  version: number,
  event: MatterEvent,
  actor: Actor,
): Recorded =>
  linked(hash, `matter:${id}`, {
    version,
    type: event.type,
    data: event,
    actor,
    recordedAt: event.at,
    commandKey: `seed/${version}`,
  });

const subjects = [
  'vaccination',
  'hjälpmedel',
  'utskrivning',
  'elevhälsa',
  'läkemedel',
  'rehabilitering',
  'demens',
  'jour',
];
const answers = ['adopted', 'adopted', 'adopted', 'adopted-with-changes', 'rejected', 'later'] as const;

function commandsOf(
  { principals, bodies }: Roster,
  today: CivilDate,
  n: number,
): readonly (readonly [MatterCommand, CivilDate])[] {
  const start = addDays(today, -900 + (n % 700));
  const body = bodies[n % bodies.length]?.id ?? asId('');
  const subject = subjects[n % subjects.length] ?? '';
  const recommendation = asId<keyof typeof noMatter.recommendations>(`r-${n}`);
  const raise: MatterCommand = {
    type: 'RaiseMatter',
    words: {
      title: `Ärende ${n} om ${subject}`,
      summary: `Samordning av ${subject} mellan huvudmännen.`,
      proposal: `att anta överenskommelse ${n}`,
      presenters: [],
      kind: 'decision',
      registryNumber: `HSN ${n}-2025`,
      destination: body,
    },
    origin: { kind: 'coordinator' },
    body,
    concerns: [],
    draft: false,
    deviation: n % 10 === 0 ? 'Brådskar.' : 'enligt mall',
  };
  const recommend: MatterCommand = {
    type: 'Recommend',
    recommendation,
    text: `att anta överenskommelse ${n}`,
    organ: 'kommunfullmäktige',
    wantedBy: addDays(start, 150),
    addressees: principals.map(({ id }) => id),
    decision: null,
  };
  const answered = principals
    .slice(0, n % 3 === 0 ? principals.length : 5 + (n % 10))
    .map(({ id: principal }, index): readonly [MatterCommand, CivilDate] => {
      const day = addDays(start, 60 + index * 8);
      const answer = n % 3 === 0 ? 'adopted' : (answers[(n + index) % answers.length] ?? 'adopted');
      const words = {
        answer,
        decidedOn: day,
        organ: null,
        wording: answer === 'adopted-with-changes' ? 'med tillägg' : null,
        registryNumber: `KS ${n}/${index}`,
        link: null,
      } as const;
      return [{ type: 'AnswerRecommendation', recommendation, principal, words, correction: null }, day];
    });
  return [[raise, start], [recommend, addDays(start, 40)], ...answered];
}
