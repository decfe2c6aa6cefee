import type { CollaborationId, Instant } from '../domain/ids.ts';
import type { Actor } from '../domain/meeting/commands.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Result } from '../domain/result.ts';
import { UnknownEvent } from '../domain/unknown-event.ts';
import { linked } from './chain.ts';
import type { MatterListing } from './matter-listing.ts';
import { StoreAway } from './store-away.ts';
import type { Append, ChatWish, Clock, EventStore, MeetingSummary, Recorded, StreamName } from './ports.ts';

/** How a kind of stream is built up and what it tells the rest of the system. */
export type Model<State, Event extends { readonly type: string }> = {
  readonly empty: State;
  /** Throws `UnknownEvent` for an event of a later version. */
  evolve(state: State, event: Event): State;
  /** Messages that the chat should show after these events. */
  wishes(after: State, events: readonly Event[], version: number): readonly ChatWish[];
  summary(after: State, version: number): MeetingSummary | null;
  /** What lists say of it, for streams that are listed. */
  listing?(after: State): MatterListing;
};

export type Live<State> = { readonly state: State; readonly version: number };

export type Outcome<State> =
  | { readonly ok: true; readonly state: State; readonly repeated: boolean }
  | { readonly ok: false; readonly refusal: Refusal; readonly state: State };

export type Submission<State, Event> = {
  readonly key: string;
  readonly actor: Actor;
  decide(state: State): Result<readonly Event[]>;
  /**
   * Told what would stand with it on record, while it is being recorded: to make ready what is said then. Nothing of it
   * is certain yet, and it may be told in vain, of several states, or not at all.
   */
  foresee?(state: State): void;
};

export type Changed = (collaboration: CollaborationId, stream: StreamName, version: number) => void;

type Kept<State> = {
  state: State;
  version: number;
  /** What the store is known to hold. */
  announced: number;
  hash: string;
  /** Keys of commands decided lately; the store knows them all. */
  readonly keys: Set<string>;
};

type Waiting<State, Event> = Submission<State, Event> & {
  resolve(outcome: Outcome<State>): void;
  reject(fault: unknown): void;
};

const keptStreams = 2_000;
/** Of each stream: what comes twice comes within a minute. A thousand meetings' keys are memory for years. */
const keptKeys = 500;

/**
 * The one way into the record. Commands of a stream that arrive together are decided one after another on the live
 * state and appended as one; what makes that safe across instances is the store's version check, not this queue.
 */
export class Ledger<State, Event extends { readonly type: string }> {
  readonly #store: EventStore;
  readonly #clock: Clock;
  readonly #model: Model<State, Event>;
  readonly #kept = new Map<string, Kept<State>>();
  readonly #queues = new Map<string, Waiting<State, Event>[]>();
  readonly #loading = new Map<string, Promise<Kept<State>>>();
  readonly #listeners = new Set<Changed>();
  /** Versions that listeners know of, and those announced while a queue was at work. */
  readonly #told = new Map<string, number>();
  readonly #grownMeanwhile = new Map<string, number>();

  constructor(store: EventStore, clock: Clock, model: Model<State, Event>) {
    this.#store = store;
    this.#clock = clock;
    this.#model = model;
  }

  /** The stream as it stands in the store now, or as this instance last knew it if nothing newer was announced. */
  async load(collaboration: CollaborationId, stream: StreamName): Promise<Live<State>> {
    const { state, version } = await this.#open(collaboration, stream);
    return { state, version };
  }

  /**
   * As `load`, but never behind the store: for when what is known here would be refused. Also while something is being
   * decided: an append that was made on what is older now comes to nothing, and one that was read already is kept once.
   */
  async renewed(collaboration: CollaborationId, stream: StreamName): Promise<Live<State>> {
    const kept = await this.#open(collaboration, stream);
    await this.#catchUp(collaboration, stream, kept);
    return { state: kept.state, version: kept.version };
  }

  /**
   * Calls back when a stream has changed, here or on another instance, once `load` gives at least that version. Late
   * and merged calls are possible. Returns the way to stop.
   */
  onChanged(listener: Changed): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Word from the store that a stream has grown. What is kept follows at once by the events that came along, if they are
   * the next ones; else it is brought up to date when it is next asked for.
   */
  grown(
    collaboration: CollaborationId,
    stream: StreamName,
    version: number,
    events: readonly Recorded[] = [],
  ): void {
    const id = streamId(collaboration, stream);
    const kept = this.#kept.get(id);
    if (kept !== undefined) {
      kept.announced = Math.max(kept.announced, version);
      if (events[0]?.version === kept.version + 1) this.#followAsFarAsKnown(kept, events);
    }
    if (this.#queues.has(id)) this.#grownMeanwhile.set(id, version);
    else this.#tell(collaboration, stream, version);
  }

  #tell(collaboration: CollaborationId, stream: StreamName, version: number): void {
    const id = streamId(collaboration, stream);
    if ((this.#told.get(id) ?? 0) >= version) return;
    this.#told.set(id, version);
    for (const listener of this.#listeners) listener(collaboration, stream, version);
  }

  /** Decides and records. Rejects only if the store is out of reach; then nothing of it was recorded that was answered. */
  submit(
    collaboration: CollaborationId,
    stream: StreamName,
    submission: Submission<State, Event>,
  ): Promise<Outcome<State>> {
    return new Promise((resolve, reject) => {
      const id = streamId(collaboration, stream);
      const waiting = { ...submission, resolve, reject };
      const queue = this.#queues.get(id);
      if (queue !== undefined) {
        queue.push(waiting);
        return;
      }
      this.#queues.set(id, [waiting]);
      void this.#drain(collaboration, stream, id);
    });
  }

  async #drain(collaboration: CollaborationId, stream: StreamName, id: string): Promise<void> {
    for (;;) {
      const batch = this.#queues.get(id)?.splice(0) ?? [];
      if (batch.length === 0) break;
      try {
        await this.#decideTogether(collaboration, stream, batch);
      } catch (fault) {
        this.#kept.delete(id);
        for (const waiting of batch) waiting.reject(fault);
      }
    }
    this.#queues.delete(id);
    const version = this.#grownMeanwhile.get(id);
    this.#grownMeanwhile.delete(id);
    if (version !== undefined) this.grown(collaboration, stream, version);
  }

  /** Decides the batch on the live state and appends it; anew from the store's truth if somebody was faster. */
  async #decideTogether(
    collaboration: CollaborationId,
    stream: StreamName,
    batch: readonly Waiting<State, Event>[],
  ): Promise<void> {
    const kept = await this.#open(collaboration, stream);
    for (;;) {
      const draft = this.#draft(stream, kept, batch);
      const outcome =
        draft.events.length === 0
          ? ({ outcome: 'appended' } as const)
          : await this.#store.append(this.#append(collaboration, stream, kept, draft), foreseen(draft));
      if (outcome.outcome === 'appended') {
        this.#keep(kept, draft);
        draft.answers.forEach((answer) => answer());
        if (draft.events.length > 0) this.#tell(collaboration, stream, draft.version);
        return;
      }
      if (outcome.outcome === 'duplicate') kept.keys.add(outcome.key);
      if (outcome.outcome === 'stale' && outcome.newer !== undefined) this.#follow(kept, outcome.newer);
      else await this.#catchUp(collaboration, stream, kept);
    }
  }

  #draft(
    stream: StreamName,
    kept: Kept<State>,
    batch: readonly Waiting<State, Event>[],
  ): Draft<State, Event> {
    const draft = new Draft<State, Event>(kept.state, kept.version, kept.hash);
    for (const waiting of batch) {
      if (kept.keys.has(waiting.key) || draft.keys.has(waiting.key)) {
        draft.answers.push(() => waiting.resolve({ ok: true, state: draft.state, repeated: true }));
        continue;
      }
      this.#decideOne(stream, draft, waiting);
    }
    return draft;
  }

  #decideOne(stream: StreamName, draft: Draft<State, Event>, waiting: Waiting<State, Event>): void {
    let decided: Result<readonly Event[]>;
    try {
      decided = waiting.decide(draft.state);
    } catch (fault) {
      draft.answers.push(() => waiting.reject(fault));
      return;
    }
    if (decided.ok) draft.add(stream, decided.value, waiting, this.#clock(), this.#model);
    const state = draft.state;
    if (decided.ok && waiting.foresee !== undefined) draft.foreseen.push(() => waiting.foresee?.(state));
    const outcome: Outcome<State> = decided.ok
      ? { ok: true, state, repeated: false }
      : { ok: false, refusal: decided.refusal, state };
    draft.answers.push(() => waiting.resolve(outcome));
  }

  #append(
    collaboration: CollaborationId,
    stream: StreamName,
    kept: Kept<State>,
    { state, version, made, events }: Draft<State, Event>,
  ): Append {
    const chat = this.#model.wishes(state, made, version);
    const summary = this.#summary(kept, state, version);
    const listing = this.#model.listing?.(state);
    const append = { collaboration, stream, expected: kept.version, events, chat, summary };
    return listing === undefined ? append : { ...append, listing };
  }

  /** Null when it says what it said before, but for the version: most events change nothing that is listed. */
  #summary(before: Kept<State>, after: State, version: number): MeetingSummary | null {
    const summary = this.#model.summary(after, version);
    if (summary === null || before.version === 0) return summary;
    const said = this.#model.summary(before.state, version);
    return said !== null && sameSummary(said, summary) ? null : summary;
  }

  #keep(kept: Kept<State>, { state, version, hash, keys }: Draft<State, Event>): void {
    // Read meanwhile, with what another instance recorded after it.
    if (version >= kept.version) Object.assign(kept, { state, version, hash });
    for (const key of keys) kept.keys.add(key);
    forgetOldest(kept.keys);
  }

  async #open(collaboration: CollaborationId, stream: StreamName): Promise<Kept<State>> {
    const id = streamId(collaboration, stream);
    const kept = this.#kept.get(id);
    if (kept !== undefined) {
      this.#kept.delete(id);
      this.#kept.set(id, kept);
      if (kept.announced > kept.version) await this.#catchUp(collaboration, stream, kept);
      return kept;
    }
    const loading = this.#loading.get(id) ?? this.#replay(collaboration, stream, id);
    this.#loading.set(id, loading);
    return loading.finally(() => this.#loading.delete(id));
  }

  async #replay(collaboration: CollaborationId, stream: StreamName, id: string): Promise<Kept<State>> {
    const fresh: Kept<State> = {
      state: this.#model.empty,
      version: 0,
      announced: 0,
      hash: '',
      keys: new Set(),
    };
    await this.#catchUp(collaboration, stream, fresh);
    this.#kept.set(id, fresh);
    this.#forgetOldest();
    return fresh;
  }

  async #catchUp(collaboration: CollaborationId, stream: StreamName, kept: Kept<State>): Promise<void> {
    this.#follow(kept, await this.#store.read(collaboration, stream, kept.version));
  }

  /** Whoever asks next is told what stands in the way. */
  #followAsFarAsKnown(kept: Kept<State>, events: readonly Recorded[]): void {
    try {
      this.#follow(kept, events);
    } catch (error) {
      if (!(error instanceof StoreAway)) throw error;
    }
  }

  #follow(kept: Kept<State>, events: readonly Recorded[]): void {
    for (const recorded of events) {
      if (recorded.version <= kept.version) continue;
      kept.state = this.#evolved(kept.state, recorded);
      kept.version = recorded.version;
      kept.hash = recorded.hash;
      if (recorded.commandKey !== null) kept.keys.add(recorded.commandKey);
    }
    forgetOldest(kept.keys);
  }

  /** What a later version recorded can't be followed here: until this instance is relieved the stream is out of its reach. */
  #evolved(state: State, { data }: Recorded): State {
    try {
      return this.#model.evolve(state, data as Event);
    } catch (error) {
      throw error instanceof UnknownEvent ? new StoreAway(error) : error;
    }
  }

  /** A stream that nobody waits for can be read again when it is needed. */
  #forgetOldest(): void {
    for (const id of this.#kept.keys()) {
      if (this.#kept.size <= keptStreams) return;
      if (!this.#queues.has(id)) {
        this.#kept.delete(id);
        this.#told.delete(id);
      }
    }
  }
}

/** What a batch would add to a stream. */
class Draft<State, Event extends { readonly type: string }> {
  state: State;
  version: number;
  hash: string;
  readonly made: Event[] = [];
  readonly events: Recorded[] = [];
  readonly keys = new Set<string>();
  readonly answers: (() => void)[] = [];
  readonly foreseen: (() => void)[] = [];

  constructor(state: State, version: number, hash: string) {
    this.state = state;
    this.version = version;
    this.hash = hash;
  }

  add(
    stream: StreamName,
    events: readonly Event[],
    { key, actor }: Submission<State, Event>,
    recordedAt: Instant,
    model: Model<State, Event>,
  ): void {
    for (const [index, event] of events.entries()) {
      const version = this.version + 1;
      const commandKey = index === 0 ? key : null;
      const recorded = linked(this.hash, stream, {
        version,
        type: event.type,
        data: event,
        actor,
        recordedAt,
        commandKey,
      });
      this.events.push(recorded);
      this.made.push(event);
      this.state = model.evolve(this.state, event);
      this.version = version;
      this.hash = recorded.hash;
    }
    if (events.length > 0) this.keys.add(key);
  }
}

/** What can't be made ready ahead is made when it is due, and what is the matter is told there. */
function* foreseen<State, Event extends { readonly type: string }>(
  draft: Draft<State, Event>,
): Generator<void> {
  for (const tell of draft.foreseen) {
    try {
      tell();
    } catch {
      continue;
    }
    yield;
  }
}

const sameSummary = (a: MeetingSummary, b: MeetingSummary): boolean =>
  (Object.keys(b) as (keyof MeetingSummary)[]).every((key) => a[key] === b[key]);

/** Halves what is remembered once it is too much; the store knows every key. */
function forgetOldest(keys: Set<string>): void {
  if (keys.size <= keptKeys) return;
  for (const key of keys) {
    if (keys.size <= keptKeys / 2) return;
    keys.delete(key);
  }
}

const streamId = (collaboration: CollaborationId, stream: StreamName): string => `${collaboration}/${stream}`;
