import { useRef, useState } from 'react';
import type { MatterAnswer } from '../../src/contract/matters.ts';
import type { BodyId } from '../../src/domain/ids.ts';
import type { MatterCard } from '../../src/domain/matter/view.ts';
import { useText } from '../language.ts';
import { usePipeline } from '../pipeline/pipeline-context.ts';
import { toSurface } from '../pipeline/place.ts';
import { useMatterSend, type MatterSending } from '../pipeline/use-matter-send.ts';
import { columnNames, columnOf, type ColumnName } from './columns.ts';
import { movesOf, movesTo, type Move } from './moves.ts';

/** A move that has been chosen, or several of which one is to be chosen, with the words it takes. */
export type Choosing = { readonly card: MatterCard; readonly moves: readonly Move[] };

export type Moving = {
  readonly sending: MatterSending;
  readonly lifted: MatterCard | null;
  /** How a column looks while a card is held: may it go there? */
  readonly stateOf: (column: ColumnName) => 'quiet' | 'open' | 'over' | 'closed';
  readonly lift: (card: MatterCard) => void;
  readonly letGo: () => void;
  readonly hover: (column: ColumnName) => void;
  readonly drop: (column: ColumnName) => void;
  /** By keyboard: to the next column that it may go to, on that side. */
  readonly step: (card: MatterCard, way: 1 | -1) => void;
  /** Everywhere it may go; rejects when the server doesn't answer. */
  readonly movesOf: (card: MatterCard) => Promise<readonly Move[]>;
  readonly choose: (card: MatterCard, moves: readonly Move[]) => void;
  readonly choosing: Choosing | null;
  readonly perform: (card: MatterCard, move: Move, words: string) => Promise<boolean>;
  readonly close: () => void;
  /** The card that the last refusal or fault is about. */
  readonly about: MatterCard | null;
};

/** Moving a matter is a command with its rules: the server says where it may go, whichever way it is moved. */
export function useMoving(
  gates: readonly BodyId[],
  titleOf: (column: ColumnName) => string,
  onMoved: (answer: MatterAnswer) => void,
): Moving {
  const { api, place, announce } = usePipeline();
  const say = useText();
  const sending = useMatterSend(onMoved);
  const [lifted, setLifted] = useState<MatterCard | null>(null);
  const [ways, setWays] = useState<readonly Move[] | null>(null);
  const [over, setOver] = useState<ColumnName | null>(null);
  const [choosing, setChoosing] = useState<Choosing | null>(null);
  const [about, setAbout] = useState<MatterCard | null>(null);
  const held = useRef<{ readonly card: MatterCard; readonly moves: Promise<readonly Move[]> } | null>(null);

  const fetchMoves = async (card: MatterCard) => movesOf(await api.matter(card.matter), gates);
  const own = (card: MatterCard) => columnOf(card.stage, card.body, gates);
  const refuse = (card: MatterCard, message: string) => {
    setAbout(card);
    setChoosing(null);
    sending.refuse(message);
  };
  const unreachable = (card: MatterCard) => refuse(card, say('tab.send.unreachable'));
  const perform = (card: MatterCard, move: Move, words: string) => {
    setAbout(card);
    const command = move.command(words);
    if (command !== null) return sending.send(card.matter, command);
    place.go(toSurface('matter', { matter: card.matter, form: move.does }));
    return Promise.resolve(true);
  };
  const choose = (card: MatterCard, moves: readonly Move[]) => {
    const [only] = moves;
    sending.forget();
    setAbout(card);
    if (only !== undefined && moves.length === 1 && only.asks === 'nothing') void perform(card, only, '');
    else setChoosing({ card, moves });
  };
  const into = async (card: MatterCard, column: ColumnName, fetched: Promise<readonly Move[]>) => {
    const moves = await fetched.catch(() => null);
    if (moves === null) {
      unreachable(card);
      return;
    }
    const there = movesTo(moves, column);
    if (there.length > 0) choose(card, there);
    else refuse(card, whyNot(card, column, moves));
  };
  const whyNot = (card: MatterCard, column: ColumnName, moves: readonly Move[]) => {
    const open = [...new Set(moves.map((move) => titleOf(move.column)))];
    const rest = open.length === 0 ? say('board.move.nowhere') : say('board.move.may-go', { columns: open });
    return `${say('board.move.not-there', { title: card.title, column: titleOf(column) })} ${say(`board.move.why.${column}`)} ${rest}`;
  };

  return {
    sending,
    lifted,
    choosing,
    about,
    stateOf: (column) => {
      if (lifted === null || column === own(lifted)) return 'quiet';
      if (ways === null) return over === column ? 'over' : 'quiet';
      if (movesTo(ways, column).length === 0) return 'closed';
      return over === column ? 'over' : 'open';
    },
    lift: (card) => {
      const moves = fetchMoves(card);
      held.current = { card, moves };
      setLifted(card);
      setWays(null);
      moves.then(
        (found) => held.current?.card === card && setWays(found),
        () => undefined,
      );
    },
    letGo: () => {
      setLifted(null);
      setOver(null);
    },
    hover: setOver,
    drop: (column) => {
      const carried = held.current;
      held.current = null;
      setLifted(null);
      setOver(null);
      if (carried !== null && column !== own(carried.card)) void into(carried.card, column, carried.moves);
    },
    step: (card, way) => {
      void fetchMoves(card).then(
        (moves) => {
          const column = nextColumn(moves, own(card), way);
          if (column !== null) choose(card, movesTo(moves, column));
          else {
            const side = say(way === 1 ? 'board.move.none-ahead' : 'board.move.none-behind');
            refuse(card, side);
            announce(side);
          }
        },
        () => unreachable(card),
      );
    },
    movesOf: fetchMoves,
    choose,
    perform,
    close: () => {
      setChoosing(null);
      sending.forget();
    },
  };
}

/** The nearest column on that side that it may go to. */
function nextColumn(moves: readonly Move[], from: ColumnName, way: 1 | -1): ColumnName | null {
  const at = columnNames.indexOf(from);
  const order = way === 1 ? columnNames.slice(at + 1) : columnNames.slice(0, at).toReversed();
  return order.find((column) => movesTo(moves, column).length > 0) ?? null;
}
