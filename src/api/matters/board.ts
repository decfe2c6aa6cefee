import type { MatterLists } from '../../app/matter-lists.ts';
import { mattersPerPage, stagesIn, type BoardAnswer, type boardQuery } from '../../contract/matters.ts';
import { asId, type BodyId } from '../../domain/ids.ts';
import { matterAuthority } from '../../domain/matter/authority.ts';
import { matterRoles } from '../../domain/matter/roles-of.ts';
import { actorOf } from '../../domain/matter/sight.ts';
import { cardOf } from '../../domain/matter/view-card.ts';
import type { z } from 'zod';
import type { Reader } from './reader.ts';

/** A page of the board. */
export async function boardOf(
  lists: MatterLists,
  reader: Reader,
  query: z.output<typeof boardQuery>,
): Promise<BoardAnswer> {
  const { matters, total, stages, bodies } = await lists.find(reader.collaboration, {
    bodies: idsIn(query.body),
    stages: stagesIn(query.stage),
    principal: query.principal ?? null,
    presenter: query.presenter ?? null,
    overdueOn: query.overdue === undefined ? null : reader.today,
    deviates: query.deviation !== undefined,
    text: query.text ?? null,
    drafts: reader.drafts,
    sort: query.sort ?? 'moved',
    offset: query.from,
    limit: mattersPerPage,
  });
  return {
    cards: matters.map((matter) => cardOf(matter, reader.sight)),
    total,
    counts: { stages, bodies },
    names: reader.names,
    today: reader.today,
    mayRaise: mayRaise(reader),
    coordinates: reader.coordinates,
  };
}

const idsIn = (text: string | undefined): readonly BodyId[] =>
  (text ?? '')
    .split(',')
    .filter((one) => one !== '')
    .map((one) => asId<BodyId>(one));

/** In some body at least. */
export function mayRaise({ sight: { viewer }, roster }: Reader): boolean {
  if (viewer.kind === 'open') return false;
  const everywhere = roster.bodies.map(({ id }) => id);
  const roles = matterRoles(roster, actorOf(viewer.person), everywhere, null);
  return matterAuthority.RaiseMatter.some((role) => roles.has(role));
}
