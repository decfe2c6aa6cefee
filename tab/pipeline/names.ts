import { createContext, use } from 'react';
import type { MatterNames } from '../../src/contract/matters.ts';
import type { BodyId, PrincipalId } from '../../src/domain/ids.ts';

export type PrincipalName = MatterNames['principals'][number];

/** The names that an answer's ids point at. */
export type Names = {
  readonly body: (id: BodyId) => string;
  readonly shortBody: (id: BodyId) => string;
  readonly principal: (id: PrincipalId) => PrincipalName;
  readonly principals: readonly PrincipalName[];
  readonly bodies: readonly { readonly id: BodyId; readonly name: string; readonly shortName: string }[];
};

/** An id that nothing is known of is shown as it stands: better than a hole. */
export function namesOf({ bodies, principals }: MatterNames): Names {
  const known = new Map(principals.map((principal) => [principal.id, principal]));
  return {
    body: (id) => bodies[id]?.name ?? id,
    shortBody: (id) => bodies[id]?.shortName ?? id,
    principal: (id) => known.get(id) ?? { id, name: id, shortName: id, abbreviation: id.slice(0, 2) },
    principals,
    bodies: Object.entries(bodies).map(([id, names]) => ({ id: id as BodyId, ...names })),
  };
}

/** In the collaboration's own order, which never jumps. */
export function inOrder<Line extends { readonly principal: PrincipalId }>(
  lines: readonly Line[],
  { principals }: Names,
): readonly Line[] {
  const place = new Map(principals.map(({ id }, at) => [id, at]));
  return lines.toSorted((a, b) => (place.get(a.principal) ?? 0) - (place.get(b.principal) ?? 0));
}

export const NamesContext = createContext<Names>(namesOf({ bodies: {}, principals: [] }));

export const useNames = (): Names => use(NamesContext);
