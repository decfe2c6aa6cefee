import { installation, type App } from '../../app/app.ts';
import {
  asId,
  type CivilDate,
  type CollaborationId,
  type Instant,
  type MatterId,
  type MeetingId,
  type PersonId,
} from '../../domain/ids.ts';
import { addDays } from '../../domain/matter/days.ts';
import type { MeetingCommand } from '../../domain/meeting/commands.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { instantAt } from '../local-time.ts';
import { commandsOf } from './hold.ts';
import { planOfStory } from './plan.ts';
import type { DatedStory } from './read-story.ts';
import type { StoryStep } from './story.ts';

export type Telling = {
  readonly app: App;
  readonly collaboration: CollaborationId;
  /** Resolves when what is said between meetings and matters has been said. */
  readonly settled: () => Promise<void>;
  /** Name of the story: the same told twice changes nothing. */
  readonly name: string;
};

/** A step that came out otherwise than the story says. */
export type StoryFault = {
  readonly step: number;
  readonly expected: string;
  readonly came: Refusal | 'accepted';
};

const zone = 'Europe/Stockholm';

/** Tells a story onto the record, each step on its own day. Stops at the first that comes out otherwise. */
export async function playStory(telling: Telling, dated: DatedStory): Promise<StoryFault | null> {
  for (const [index, step] of dated.story.steps.entries()) {
    const came = await tell(telling, dated, step, index);
    const expected = 'refused' in step ? step.refused : null;
    const code = came === null ? null : came.code;
    if (code !== expected) return { step: index, expected: expected ?? 'accepted', came: came ?? 'accepted' };
    await telling.settled();
  }
  return null;
}

async function tell(
  telling: Telling,
  dated: DatedStory,
  step: StoryStep,
  index: number,
): Promise<Refusal | null> {
  const { app, collaboration, name } = telling;
  const at = instantOf(dated.begins, step);
  const key = `story/${name}/${index}`;
  if ('command' in step) {
    const actor =
      step.who === null ? installation : ({ person: asId<PersonId>(step.who), via: 'script' } as const);
    const matter = asId<MatterId>(step.matter);
    const done = await app.matters.execute({ collaboration, matter, command: step.command, actor, key, at });
    return done.ok ? null : done.refusal;
  }
  const id = 'prepare' in step ? step.prepare : step.hold;
  const person = asId<PersonId>('prepare' in step ? step.who : step.chair);
  const commands: readonly MeetingCommand[] =
    'prepare' in step
      ? [{ type: 'PrepareMeeting', plan: await planOfStory(app, collaboration, dated, id) }]
      : await commandsOf(app, collaboration, step);
  for (const [place, command] of commands.entries()) {
    const done = await app.execute({
      collaboration,
      meeting: asId<MeetingId>(id),
      command,
      actor: { person, via: 'script' },
      key: `${key}/${place}`,
      at: later(at, place),
    });
    if (!done.ok) return done.refusal;
  }
  return null;
}

/** The instant at which the step's day and clock stand in Sweden; skipped clock times are an hour later. */
function instantOf(
  begins: CivilDate,
  { day, time }: { readonly day: number; readonly time: string },
): Instant {
  const date = addDays(begins, day);
  return instantAt(date, time, zone) ?? `${date}T${time}:00.000Z`;
}

/** A minute for each command of a meeting. */
const later = (at: Instant, minutes: number): Instant =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString();
