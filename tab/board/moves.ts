import type { AskedOfMatter, MatterAnswer } from '../../src/contract/matters.ts';
import { asId, type BodyId, type ItemId } from '../../src/domain/ids.ts';
import { columnOf, type ColumnName } from './columns.ts';

/** What a move asks for before it can be made: why, or what the body says of the matter. */
export type Asked = 'nothing' | 'reason' | 'said' | 'deviation';

/** One way the matter may go now, as a command with its rules. */
export type Move = {
  readonly id: string;
  readonly does: 'begin' | 'hand-over' | 'refer-back' | 'call' | 'recommend';
  /** Where it ends up. */
  readonly column: ColumnName;
  readonly body: BodyId | null;
  /** The meeting's day, for a call. */
  readonly date: string | null;
  /** Bodies that would be left out: a deviation, which takes a reason. */
  readonly skipped: readonly BodyId[];
  readonly asks: Asked;
  /** The command for the words given; null where it has a page of its own. */
  readonly command: (words: string) => AskedOfMatter | null;
};

/** Everywhere a matter may go now, in the order matters travel. The server has said what is allowed. */
export function movesOf(
  { matter, meetings, handOver }: MatterAnswer,
  gates: readonly BodyId[],
): readonly Move[] {
  const may = new Set(matter.may);
  const workedOn = (body: BodyId) => columnOf('preparing', body, gates);
  return [
    ...(may.has('BeginPreparation') ? [begin(matter.body, workedOn(matter.body))] : []),
    ...(may.has('HandOverMatter')
      ? handOver.map(({ body, skipped }) => handedOver(body, skipped, workedOn(body)))
      : []),
    ...(may.has('ReferMatterBack')
      ? earlierBodies(matter).map((body) => referred(body, workedOn(body)))
      : []),
    ...(may.has('CallMatter') ? meetings.map(called) : []),
    ...(may.has('Recommend') ? [recommended] : []),
  ];
}

/** The ways into one column. */
export const movesTo = (moves: readonly Move[], column: ColumnName): readonly Move[] =>
  moves.filter((move) => move.column === column);

const begin = (body: BodyId, column: ColumnName): Move => ({
  id: 'begin',
  does: 'begin',
  column,
  body,
  date: null,
  skipped: [],
  asks: 'nothing',
  command: () => ({ type: 'BeginPreparation' }),
});

const handedOver = (to: BodyId, skipped: readonly BodyId[], column: ColumnName): Move => ({
  id: `hand-over:${to}`,
  does: 'hand-over',
  column,
  body: to,
  date: null,
  skipped,
  asks: skipped.length > 0 ? 'deviation' : 'said',
  command: (words) => ({
    type: 'HandOverMatter',
    to,
    said: skipped.length > 0 || words === '' ? null : words,
    deviation: skipped.length > 0 ? words : null,
  }),
});

const referred = (to: BodyId, column: ColumnName): Move => ({
  id: `refer-back:${to}`,
  does: 'refer-back',
  column,
  body: to,
  date: null,
  skipped: [],
  asks: 'reason',
  command: (reason) => ({ type: 'ReferMatterBack', to, reason }),
});

const called = ({ meeting, body, date, skipped }: MatterAnswer['meetings'][number]): Move => ({
  id: `call:${meeting}`,
  does: 'call',
  column: 'called',
  body,
  date,
  skipped,
  asks: skipped.length > 0 ? 'deviation' : 'nothing',
  command: (words) => ({
    type: 'CallMatter',
    meeting,
    item: asId<ItemId>(crypto.randomUUID()),
    session: null,
    deviation: skipped.length > 0 ? words : null,
  }),
});

const recommended: Move = {
  id: 'recommend',
  does: 'recommend',
  column: 'with-principals',
  body: null,
  date: null,
  skipped: [],
  asks: 'nothing',
  command: () => null,
};

/** Bodies it has been with before, latest first: those it can be referred back to. */
function earlierBodies({ travelled, body }: MatterAnswer['matter']): readonly BodyId[] {
  return [...new Set(travelled.map((step) => step.body).toReversed())].filter((one) => one !== body);
}
