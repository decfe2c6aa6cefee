import type { PersonId } from '../../src/domain/ids.ts';
import { authorise } from '../../src/domain/meeting/authorise.ts';
import type { Actor, MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { decide } from '../../src/domain/meeting/decide.ts';
import { evolve, noMeeting } from '../../src/domain/meeting/evolve.ts';
import type { MeetingEvent } from '../../src/domain/meeting/events.ts';
import type { Meeting } from '../../src/domain/meeting/state.ts';
import type { Refusal } from '../../src/domain/refusal.ts';
import type { Body, BodyCustoms } from '../../src/domain/structure/facts.ts';
import { person, plan } from './council.ts';

/** Who asked what. */
export type Step = readonly [who: string, command: MeetingCommand];

export const by = (who: string, command: MeetingCommand): Step => [who, command];
export const self = (who: string): Actor => ({ person: person(who), via: 'tab' });

/** Minute `n` of the meeting day. */
export const minute = (n: number): string => new Date(Date.UTC(2024, 2, 15, 8, n)).toISOString();

/** Authority and rules, as `execute` asks them. */
export function ask(meeting: Meeting, actor: Actor, command: MeetingCommand, at: string) {
  const allowed = authorise(meeting, command, actor);
  return allowed.ok ? decide(meeting, command, { actor, at }) : allowed;
}

export const prepared: Meeting = evolve(noMeeting, { type: 'MeetingPrepared', at: minute(-60), plan });

/** The same meeting of a council with customs of its own. */
export const preparedWith = (customs: BodyCustoms, changes: Partial<Body> = {}): Meeting => {
  const bodies = plan.roster.bodies.map((body) =>
    body.id === 'council' ? { ...body, ...changes, customs } : body,
  );
  const own = { ...plan, roster: { ...plan.roster, bodies } };
  return evolve(noMeeting, { type: 'MeetingPrepared', at: minute(-60), plan: own });
};

/** The meeting after these steps, one a minute; every step must be allowed. */
export const given = (...steps: readonly Step[]): Meeting => from(prepared, ...steps);

/** The same from another beginning; the clock goes on from minute `first`. */
export function from(start: Meeting, ...steps: readonly Step[]): Meeting {
  const first = start.version > 1 ? 30 : 0;
  return steps.reduce((meeting, [who, command], index) => {
    const decided = ask(meeting, self(who), command, minute(first + index));
    if (!decided.ok) throw new Error(`${who}, ${command.type}: ${JSON.stringify(decided.refusal)}`);
    return decided.value.reduce(evolve, meeting);
  }, start);
}

/** What comes of one more step, an hour in. */
export function when(meeting: Meeting, who: string, command: MeetingCommand) {
  const decided = ask(meeting, self(who), command, minute(60));
  return {
    events: (): readonly MeetingEvent[] => {
      if (!decided.ok) throw new Error(`refused: ${JSON.stringify(decided.refusal)}`);
      return decided.value;
    },
    types: (): readonly string[] => (decided.ok ? decided.value.map(({ type }) => type) : []),
    refusal: (): Refusal | null => (decided.ok ? null : decided.refusal),
    meeting: (): Meeting => {
      if (!decided.ok) throw new Error(`refused: ${JSON.stringify(decided.refusal)}`);
      return decided.value.reduce(evolve, meeting);
    },
  };
}

export const checkIn = (who: string): Step =>
  by(who, { type: 'ReportPresence', person: person(who), present: true });
export const leaves = (who: string): Step =>
  by(who, { type: 'ReportPresence', person: person(who), present: false });
export const ids = (...names: readonly string[]): readonly PersonId[] => names.map(person);
