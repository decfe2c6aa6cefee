import type { BodyId } from '../ids.ts';
import type { Body } from '../structure/facts.ts';

/** Ärendegång: which body takes matters from which, as the bodies are on one day (PI1). */
export type Bodies = readonly Pick<Body, 'id' | 'takesFrom' | 'takesDirectly' | 'jointOf'>[];

/**
 * The bodies whose step is left out when a matter goes from `from` to `to`; none: the route allows it. `from` is null
 * for a matter raised there. Back to where it has been, or to a body that takes from anywhere, is always allowed.
 */
export function skippedSteps(bodies: Bodies, from: BodyId | null, to: BodyId): readonly BodyId[] {
  const before = feedersOf(bodies, to);
  const body = bodies.find(({ id }) => id === to);
  if (before === null || from === to || body?.takesDirectly === true) return [];
  // A joint body sits with its parts: what one of them has, it has.
  const parts = body?.jointOf ?? [];
  if (from !== null && (before.includes(from) || parts.includes(from))) return [];
  return before;
}

/** Which bodies a body takes matters from; null: from anywhere. A joint body takes what its parts take. */
function feedersOf(bodies: Bodies, id: BodyId): readonly BodyId[] | null {
  const body = bodies.find((one) => one.id === id);
  if (body === undefined) return null;
  if (body.takesFrom !== undefined) return body.takesFrom;
  const parts = body.jointOf.map((part) => feedersOf(bodies, part));
  const known = parts.filter((feeders) => feeders !== null);
  return known.length === 0 ? null : [...new Set(known.flat())].filter((one) => one !== id);
}

/** The bodies a matter has before it, from where it is to where it is going: the shortest way; the last is `to`. */
export function aheadOf(bodies: Bodies, from: BodyId, to: BodyId): readonly BodyId[] {
  if (from === to) return [];
  const before = new Map<BodyId, BodyId>();
  for (let wave: readonly BodyId[] = [to]; wave.length > 0 && !before.has(from); ) {
    const next: BodyId[] = [];
    for (const body of wave)
      for (const feeder of feedersOf(bodies, body) ?? [])
        if (feeder !== to && !before.has(feeder)) {
          before.set(feeder, body);
          next.push(feeder);
        }
    wave = next;
  }
  return before.has(from) ? wayFrom(before, from) : [to];
}

function wayFrom(before: ReadonlyMap<BodyId, BodyId>, from: BodyId): readonly BodyId[] {
  const way: BodyId[] = [];
  for (let at = before.get(from); at !== undefined; at = before.get(at)) way.push(at);
  return way;
}

/** Bodies that would pass matters round in a circle, in order; null if the route has none. */
export function circleIn(bodies: Bodies): readonly BodyId[] | null {
  const done = new Set<BodyId>();
  const visit = (body: BodyId, path: readonly BodyId[]): readonly BodyId[] | null => {
    const again = path.indexOf(body);
    if (again >= 0) return path.slice(again);
    if (done.has(body)) return null;
    for (const feeder of bodies.find(({ id }) => id === body)?.takesFrom ?? []) {
      const circle = visit(feeder, [...path, body]);
      if (circle !== null) return circle;
    }
    done.add(body);
    return null;
  };
  for (const { id } of bodies) {
    const circle = visit(id, []);
    if (circle !== null) return circle.toReversed();
  }
  return null;
}
