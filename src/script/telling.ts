import {
  asId,
  type ElectionId,
  type Instant,
  type ItemId,
  type NoteId,
  type PersonId,
  type ReservationId,
  type RoundId,
  type VoteId,
} from '../domain/ids.ts';
import type { ItemPlan } from '../domain/meeting/agenda.ts';
import type { Actor, MeetingCommand } from '../domain/meeting/commands.ts';
import type { MeetingPlan } from '../domain/meeting/events.ts';
import type { Lookup } from './lookup.ts';
import type { Path } from './places.ts';
import type { Script, ScriptVerb, StepOf } from './script.ts';

/** What one line of the timeline asks of the meeting, for one person. */
export type Told = {
  /** Null for Teams itself. */
  readonly actor: PersonId | null;
  /** The way people would take: members press cards, chair and secretary use the tab, Teams tells of joins. */
  readonly via: Exclude<Actor['via'], 'script' | 'link'>;
  readonly command: MeetingCommand;
  readonly path: Path;
};

/** How far the telling has come: what "the open item", "whoever presides" and "the latest vote" mean on this line. */
export type Telling = {
  readonly script: Script;
  readonly plan: MeetingPlan;
  readonly lookup: Lookup;
  /** The step being told. */
  path: Path;
  at: Instant;
  presiding: PersonId;
  readonly secretary: PersonId;
  item: ItemId | null;
  readonly items: Map<string, ItemPlan>;
  readonly rounds: { readonly id: RoundId; readonly item: ItemId }[];
  /** How many outcomes each item has so far. */
  readonly outcomes: Map<ItemId, number>;
  readonly votes: { readonly id: VoteId; readonly item: ItemId }[];
  readonly elections: { readonly id: ElectionId; readonly item: ItemId }[];
  readonly motions: Set<string>;
  readonly guests: Set<string>;
  additions: number;
  readonly reservations: Lodged[];
  readonly notes: { readonly id: NoteId; readonly item: ItemId }[];
  prose: number;
};

export type Lodged = {
  readonly id: ReservationId;
  readonly item: ItemId;
  readonly person: PersonId;
  readonly against: 'decision' | 'procedure';
};

export function startTelling(script: Script, plan: MeetingPlan, lookup: Lookup): Telling {
  return {
    script,
    plan,
    lookup,
    path: ['timeline'],
    at: plan.scheduledStart,
    presiding: officeHolder(script, lookup, 'chair'),
    secretary: officeHolder(script, lookup, 'secretary'),
    item: null,
    items: new Map(plan.agenda.map((item) => [item.id, item])),
    rounds: [],
    outcomes: new Map(),
    votes: [],
    elections: [],
    motions: new Set(),
    guests: new Set(),
    additions: 0,
    reservations: [],
    notes: [],
    prose: 0,
  };
}

/** The host body's chair, or whoever keeps its minutes: without them nobody could run the meeting. */
function officeHolder({ bodies, meeting }: Script, lookup: Lookup, office: 'chair' | 'secretary'): PersonId {
  const body = bodies[meeting.body];
  const holder = office === 'chair' ? body?.chair : (body?.secretaries?.[0] ?? body?.coordinators?.[0]);
  const key = office === 'chair' ? 'cli.fault.no-chair' : 'cli.fault.no-secretary';
  if (body !== undefined && holder === undefined)
    lookup.fault(['bodies', meeting.body], key, { body: body.name });
  return asId(holder ?? '');
}

/** One person or several as a list, each with its own place. */
export function everyone(
  telling: Telling,
  field: string,
  names: string | readonly string[],
): readonly Named[] {
  const path = [...telling.path, field];
  return typeof names === 'string'
    ? [{ person: telling.lookup.person(names, path), path }]
    : names.map((name, index) => ({
        person: telling.lookup.person(name, [...path, index]),
        path: [...path, index],
      }));
}

type Named = { readonly person: PersonId; readonly path: Path };

/** A command of whoever presides (or `who`), given in the tab. */
export const presides = (
  telling: Telling,
  who: string | undefined,
  command: MeetingCommand,
): readonly Told[] => [
  { actor: actorOf(telling, who, telling.presiding), via: 'tab', command, path: telling.path },
];

/** A command of the secretary (or `who`), given in the tab. */
export const keepsRecord = (
  telling: Telling,
  who: string | undefined,
  command: MeetingCommand,
): readonly Told[] => [
  { actor: actorOf(telling, who, telling.secretary), via: 'tab', command, path: telling.path },
];

const actorOf = ({ lookup, path }: Telling, who: string | undefined, other: PersonId): PersonId =>
  who === undefined ? other : lookup.person(who, [...path, 'who']);

/** A member's own press on a card; in the tab and for the member, if somebody else enters it. */
export function member(
  telling: Telling,
  person: PersonId,
  enteredBy: string | undefined,
  path: Path,
): Omit<Told, 'command'> & { readonly for?: PersonId } {
  if (enteredBy === undefined) return { actor: person, via: 'card', path };
  const actor = telling.lookup.person(enteredBy, [...telling.path, 'entered-by']);
  return { actor, via: 'tab', path, for: person };
}

/** The item a step is about: the one it names, else the open one. */
export function itemMeant(telling: Telling, item: string | undefined): ItemId {
  if (item !== undefined) return telling.lookup.item(item, [...telling.path, 'item']);
  if (telling.item === null) telling.lookup.fault(telling.path, 'cli.fault.no-open-item', {});
  return telling.item ?? asId('');
}

/** How one verb of the timeline becomes commands; it also moves the telling on. */
export type Tell<Verb extends ScriptVerb> = (step: StepOf<Verb>, telling: Telling) => readonly Told[];
