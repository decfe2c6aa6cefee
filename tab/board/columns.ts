import type { BoardQuery } from '../../src/contract/matters.ts';
import type { BodyId } from '../../src/domain/ids.ts';
import type { MatterStage } from '../../src/domain/matter/stage.ts';

export const columnNames = [
  'raised',
  'preparing',
  'gate',
  'called',
  'decided',
  'with-principals',
  'settled',
  'ended',
] as const;
/** A column of the board, in the order matters travel. `gate` is the body that every matter is to pass (LSG). */
export type ColumnName = (typeof columnNames)[number];

/** In preparation, wherever it is worked on; what came back or rests is there too, with a word that says so. */
const inPreparation: readonly MatterStage[] = ['preparing', 'postponed', 'referred-back', 'no-agreement'];

/** The stages that each column shows. */
export const columnStages: Readonly<Record<ColumnName, readonly MatterStage[]>> = {
  raised: ['draft', 'raised'],
  preparing: inPreparation,
  gate: inPreparation,
  called: ['called'],
  decided: ['decided'],
  'with-principals': ['with-principals'],
  settled: ['settled'],
  ended: ['rejected', 'withdrawn', 'joined', 'superseded'],
};

/** Stages whose name the column doesn't already say: the card has a word for them. */
export const ownWord: ReadonlySet<MatterStage> = new Set<MatterStage>([
  'draft',
  'postponed',
  'referred-back',
  'no-agreement',
  ...(['rejected', 'withdrawn', 'joined', 'superseded'] as const),
]);

/** What the column asks the server for; null when nothing can be in it. */
export function columnQuery(
  column: ColumnName,
  filter: BoardQuery,
  bodies: readonly BodyId[],
  gates: readonly BodyId[],
): BoardQuery | null {
  const asked = { ...filter, stage: columnStages[column].join(',') };
  if (column !== 'gate' && column !== 'preparing') return asked;
  const wanted = bodies
    .filter((body) => gates.includes(body) === (column === 'gate'))
    .filter((body) => filter.body === undefined || filter.body.split(',').includes(body));
  return wanted.length === 0 ? null : { ...asked, body: wanted.join(',') };
}

/** The column in which a matter stands. */
export function columnOf(stage: MatterStage, body: BodyId, gates: readonly BodyId[]): ColumnName {
  const atGate = gates.includes(body);
  return (
    columnNames.find(
      (column) =>
        columnStages[column].includes(stage) &&
        (column !== 'gate' || atGate) &&
        (column !== 'preparing' || !atGate),
    ) ?? 'ended'
  );
}

type Routed = { readonly id: BodyId; readonly takesFrom?: readonly BodyId[] };

/** Bodies that matters pass on their way: others feed them, and they feed others. */
export function gatesOf(bodies: readonly Routed[]): readonly BodyId[] {
  const feeds = new Set(bodies.flatMap(({ takesFrom }) => takesFrom ?? []));
  return bodies.filter(({ id, takesFrom = [] }) => feeds.has(id) && takesFrom.length > 0).map(({ id }) => id);
}
