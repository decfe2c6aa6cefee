import type { CivilDate, CollaborationId, Instant, MatterId, MeetingId } from '../domain/ids.ts';
import { authoriseMatter } from '../domain/matter/authority.ts';
import type { MatterCommand } from '../domain/matter/commands.ts';
import type { MatterContext, MeetingOutline } from '../domain/matter/context.ts';
import { decideMatter } from '../domain/matter/decide.ts';
import { evolveMatter, noMatter } from '../domain/matter/evolve.ts';
import type { MatterEvent } from '../domain/matter/events.ts';
import type { Matter } from '../domain/matter/state.ts';
import type { Actor } from '../domain/meeting/commands.ts';
import type { MeetingPlan } from '../domain/meeting/events.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Roster } from '../domain/structure/facts.ts';
import { civilDay } from './civil-day.ts';
import { Ledger, type Changed } from './ledger.ts';
import { listingOf } from './matter-listing.ts';
import type { Clock, EventStore, Recorded, StreamName } from './ports.ts';

/** One command to one matter. */
export type MatterRequest = {
  readonly collaboration: CollaborationId;
  readonly matter: MatterId;
  readonly command: MatterCommand;
  readonly actor: Actor;
  /** Same key, same command: a retry changes nothing and gets the same answer. */
  readonly key: string;
  /** When it holds, if not now: only for scripts that tell of another day. */
  readonly at?: Instant;
  /** The meeting it is called to, where that isn't on record yet. */
  readonly outline?: MeetingOutline;
};

export type MatterExecuted =
  | { readonly ok: true; readonly matter: Matter; readonly repeated: boolean }
  /** `matter` is null when there is none. */
  | { readonly ok: false; readonly refusal: Refusal; readonly matter: Matter | null };

/** The use cases of matters. */
export type Matters = {
  /** The only writer of matters. Rejects only when the world is broken: then nothing was recorded. */
  execute(request: MatterRequest): Promise<MatterExecuted>;
  /** The matter as it stands; null when there is none. */
  matter(collaboration: CollaborationId, id: MatterId): Promise<Matter | null>;
  /** Every event of a matter, for its timeline, export and verification. */
  record(collaboration: CollaborationId, id: MatterId): Promise<readonly Recorded[]>;
  /** Calls back when a matter changed, on any instance; late and merged calls are possible. Returns the way to stop. */
  onChanged(listener: (collaboration: CollaborationId, id: MatterId, version: number) => void): () => void;
  /** Word from the store that a matter's stream has grown; the last events, if they came along. */
  grown(...news: [...Parameters<Changed>, events?: readonly Recorded[]]): void;
};

export type MattersParts = {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly rosterOn: (collaboration: CollaborationId, on: CivilDate) => Promise<Roster>;
  /** The meeting as it is recorded; null when there is none. */
  readonly meeting: (collaboration: CollaborationId, id: MeetingId) => Promise<Meeting | null>;
};

export const matterStream = (id: MatterId): StreamName => `matter:${id}`;

export function matterUseCases({ store, clock, rosterOn, meeting }: MattersParts): Matters {
  const ledger = new Ledger<Matter, MatterEvent>(store, clock, {
    empty: noMatter,
    evolve: evolveMatter,
    wishes: () => [],
    summary: () => null,
    listing: listingOf,
  });
  const asRecorded = async (collaboration: CollaborationId, id: MatterId): Promise<Matter | null> => {
    const { state } = await ledger.load(collaboration, matterStream(id));
    return state.version === 0 ? null : state;
  };

  /** What the rules may know besides the matter and the command: looked up before it is decided. */
  async function contextOf({
    collaboration,
    command,
    actor,
    at = clock(),
    outline,
  }: MatterRequest): Promise<MatterContext> {
    const today = civilDay(at);
    const other = otherMatter(command);
    const called = command.type === 'CallMatter' || command.type === 'CallReport' ? command.meeting : null;
    const held = called === null || outline !== undefined ? null : await meeting(collaboration, called);
    return {
      actor,
      at,
      today,
      roster: await rosterOn(collaboration, today),
      meeting: outline ?? (held === null ? null : outlineOf(held.plan, held.phase)),
      other: other === null ? null : await asRecorded(collaboration, other),
    };
  }

  async function decided(request: MatterRequest, context: MatterContext): Promise<MatterExecuted> {
    const { collaboration, matter: id, command, actor, key } = request;
    const seen = { changes: false };
    const submission = {
      key,
      actor,
      decide: (matter: Matter) => {
        const allowed = authoriseMatter(matter, command, context);
        const answer = allowed.ok ? decideMatter(matter, command, context, id) : allowed;
        seen.changes = answer.ok && answer.value.length > 0;
        return answer;
      },
    };
    const stream = matterStream(id);
    let outcome = await ledger.submit(collaboration, stream, submission);
    // What changes nothing may have been decided on what another instance has changed since: then once more.
    if (!seen.changes && (await ledger.renewed(collaboration, stream)).version > outcome.state.version)
      outcome = await ledger.submit(collaboration, stream, submission);
    const { state } = outcome;
    if (outcome.ok) return { ok: true, matter: state, repeated: outcome.repeated };
    return { ok: false, refusal: outcome.refusal, matter: state.version === 0 ? null : state };
  }

  return {
    execute: async (request) => decided(request, await contextOf(request)),
    matter: asRecorded,
    record: (collaboration, id) => store.read(collaboration, matterStream(id), 0),
    onChanged: (listener) =>
      ledger.onChanged((collaboration, stream, version) =>
        listener(collaboration, stream.slice('matter:'.length) as MatterId, version),
      ),
    grown: (...news) => ledger.grown(...news),
  };
}

export const outlineOf = (plan: MeetingPlan, phase: Meeting['phase']): MeetingOutline => ({
  meeting: plan.id,
  date: plan.date,
  begun: phase === 'open' || phase === 'adjourned',
  closed: phase === 'closed',
  sessions: plan.sessions.map(({ id, body }) => ({ id, body })),
});

/** The other matter that a command names. */
function otherMatter(command: MatterCommand): MatterId | null {
  if (command.type === 'JoinMatter') return command.into;
  return command.type === 'SupersedeMatter' ? command.by : null;
}
