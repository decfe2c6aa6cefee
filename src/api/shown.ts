import type { Meeting } from '../domain/meeting/state.ts';
import type { PersonId } from '../domain/ids.ts';
import { view } from '../domain/view.ts';
import type { MeetingView } from '../domain/view.ts';
import { markOf, markText } from './mark.ts';

/** How a meeting looks to one person: the only way a meeting leaves through the API. */
export const shownTo = (meeting: Meeting, person: PersonId): MeetingView =>
  view(meeting, { kind: 'person', person });

/** The same as server-sent events, in bytes. */
export type Shown = {
  /** All of it: `view`. */
  whole(): Buffer;
  /** Those parts that are others than in `before`, which the reader has: `change`. */
  since(before: Shown): Buffer;
  /** By name, as JSON. */
  readonly parts: ReadonlyMap<string, string>;
};

/**
 * Made once per (meeting as it stands, person): many tabs of one person share it, and none is encoded anew. A meeting
 * is replaced, never changed, so its own identity is the key and old events go with it.
 */
export function shownEvents(): (meeting: Meeting, person: PersonId) => Shown {
  const made = new WeakMap<Meeting, Map<PersonId, Shown>>();
  const textOf = textsOfLists();
  return (meeting, person) => {
    const known = made.get(meeting) ?? new Map<PersonId, Shown>();
    made.set(meeting, known);
    const shown = known.get(person) ?? shownOf(meeting, person, textOf);
    known.set(person, shown);
    return shown;
  };
}

type TextOf = (part: unknown) => string;

/** JSON, once for each list that several viewers are shown: who is there, and the agenda. */
function textsOfLists(): TextOf {
  const texts = new WeakMap<object, string>();
  return (part) => {
    if (!Array.isArray(part)) return JSON.stringify(part);
    const text = texts.get(part) ?? JSON.stringify(part);
    texts.set(part, text);
    return text;
  };
}

function shownOf(meeting: Meeting, person: PersonId, textOf: TextOf): Shown {
  const id = markText(markOf(meeting));
  const parts = new Map(Object.entries(shownTo(meeting, person)).map(([name, part]) => [name, textOf(part)]));
  let whole: Buffer | null = null;
  const changes = new WeakMap<Shown, Buffer>();
  return {
    parts,
    whole: () => (whole ??= eventOf(id, 'view', [...parts])),
    since(before) {
      const known = changes.get(before);
      if (known !== undefined) return known;
      const others = [...parts].filter(([name, part]) => part !== before.parts.get(name));
      const change = eventOf(id, 'change', others);
      changes.set(before, change);
      return change;
    },
  };
}

const eventOf = (
  id: string,
  event: 'view' | 'change',
  parts: readonly (readonly [string, string])[],
): Buffer => Buffer.from(`id: ${id}\nevent: ${event}\ndata: {${parts.map(memberOf).join()}}\n\n`);

const memberOf = ([name, part]: readonly [string, string]): string => `${JSON.stringify(name)}:${part}`;
