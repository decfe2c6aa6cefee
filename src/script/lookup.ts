import {
  asId,
  type BodyId,
  type ItemId,
  type PersonId,
  type PrincipalId,
  type SeatId,
  type SessionId,
} from '../domain/ids.ts';
import type { TextKey, TextParams } from '../i18n/index.ts';
import { closest } from './closest.ts';
import type { ScriptFault } from './fault.ts';
import { fieldOf, type Path, type Place } from './places.ts';
import type { WrittenScript } from './read-script.ts';
import type { Script, ScriptItem } from './script.ts';

/**
 * What the ids in a script stand for. A look-up of an unknown id notes a fault at `path` and goes on, so that one
 * reading finds every fault; a script with faults is never used.
 */
export type Lookup = {
  readonly faults: readonly ScriptFault[];
  person(id: string, path: Path): PersonId;
  principal(id: string, path: Path): PrincipalId;
  body(id: string, path: Path): BodyId;
  seat(id: string, path: Path): SeatId;
  session(id: string, path: Path): SessionId;
  item(id: string, path: Path): ItemId;
  place(path: Path): Place;
  fault(path: Path, key: TextKey, params: TextParams, closest?: string | null): void;
};

export function lookupIn({ script, locate }: WrittenScript): Lookup {
  const faults: ScriptFault[] = [];
  const known = idsIn(script);
  const fault: Lookup['fault'] = (path, key, params, hint = null) => {
    faults.push({ ...locate(path), field: fieldOf(path), key, params, closest: hint });
  };
  const look =
    <Kind extends keyof Known>(kind: Kind, key: TextKey) =>
    (id: string, path: Path) => {
      if (!known[kind].has(id)) fault(path, key, { id }, closest(id, known[kind]));
      return asId<IdOf[Kind]>(id);
    };
  return {
    faults,
    fault,
    place: locate,
    person: look('persons', 'cli.fault.unknown-person'),
    principal: look('principals', 'cli.fault.unknown-principal'),
    body: look('bodies', 'cli.fault.unknown-body'),
    seat: look('seats', 'cli.fault.unknown-seat'),
    session: look('sessions', 'cli.fault.unknown-session'),
    item: look('items', 'cli.fault.unknown-item'),
  };
}

type IdOf = {
  readonly persons: PersonId;
  readonly principals: PrincipalId;
  readonly bodies: BodyId;
  readonly seats: SeatId;
  readonly sessions: SessionId;
  readonly items: ItemId;
};
type Known = Readonly<Record<keyof IdOf, ReadonlySet<string>>>;

const idsIn = (script: Script): Known => ({
  persons: new Set(Object.keys(script.persons)),
  principals: new Set(Object.keys(script.principals)),
  bodies: new Set(Object.keys(script.bodies)),
  seats: new Set(Object.values(script.bodies).flatMap(({ seats = [] }) => seats.map(({ id }) => id))),
  sessions: new Set(script.meeting.sessions.map(({ id }) => id)),
  items: new Set(itemsIn(script).map(({ id }) => id)),
});

/** Every item the script tells of: those on the agenda, and those added during the meeting. */
export const itemsIn = (script: Script): readonly ScriptItem[] => [
  ...script.meeting.agenda,
  ...script.timeline.flatMap((step) => (step.do === 'add-item' ? [step.item] : [])),
];
