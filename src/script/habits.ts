import type { ItemId, PersonId } from '../domain/ids.ts';
import type { MeetingCommand, MeetingCommandType } from '../domain/meeting/commands.ts';
import type { CompiledScript, CompiledStep } from './compile.ts';

type Ask<Type extends MeetingCommandType> = Extract<MeetingCommand, { type: Type }>;
type By<Type extends MeetingCommandType> = { readonly person: PersonId; readonly command: Ask<Type> };

/** What people do in a script, looked up by item: so that they can do the same in a meeting that somebody else runs. */
export type Habits = {
  /** Everyone who comes at some time. */
  readonly comes: ReadonlySet<PersonId>;
  answer(item: ItemId, person: PersonId): Ask<'AnswerConsensus'> | null;
  ballot(item: ItemId, person: PersonId): Ask<'CastBallot'> | null;
  reservations(item: ItemId, against: 'decision' | 'procedure'): readonly By<'LodgeReservation'>[];
  /** In the order they ask. */
  speakers(item: ItemId): readonly PersonId[];
  readonly notes: readonly By<'HandInNote'>[];
};

export function habitsOf({ steps }: CompiledScript): Habits {
  const itemOfRound = new Map(
    commands(steps, 'AskConsensus').map(({ command }) => [command.round, command.item]),
  );
  const itemOfVote = new Map(commands(steps, 'OrderVote').map(({ command }) => [command.vote, command.item]));
  const answers = commands(steps, 'AnswerConsensus');
  const ballots = commands(steps, 'CastBallot');
  const floor = floorRequests(steps);
  return {
    comes: new Set(
      commands(steps, 'ReportPresence').flatMap(({ command }) => (command.present ? [command.person] : [])),
    ),
    answer: (item, person) =>
      answers.findLast((one) => one.person === person && itemOfRound.get(one.command.round) === item)
        ?.command ?? null,
    ballot: (item, person) =>
      ballots.findLast((one) => one.person === person && itemOfVote.get(one.command.vote) === item)
        ?.command ?? null,
    reservations: (item, against) =>
      withReasons(steps).filter(({ command }) => command.item === item && command.against === against),
    speakers: (item) => floor.filter((request) => request.item === item).map(({ person }) => person),
    notes: commands(steps, 'HandInNote'),
  };
}

/** Commands of one kind, each with the person it speaks for. */
const commands = <Type extends MeetingCommandType>(
  steps: readonly CompiledStep[],
  type: Type,
): readonly By<Type>[] =>
  steps.flatMap((step): readonly By<Type>[] => {
    const command = step.command as Ask<Type>;
    const person = speaksFor(step);
    return step.command.type === type && person !== null ? [{ person, command }] : [];
  });

const speaksFor = ({ command, actor }: CompiledStep): PersonId | null => {
  if (command.type === 'ReportPresence') return command.person;
  return ('for' in command ? command.for : undefined) ?? actor;
};

/** Reservations with the reasons that were given for them afterwards. */
function withReasons(steps: readonly CompiledStep[]): readonly By<'LodgeReservation'>[] {
  const reasons = new Map(
    commands(steps, 'GiveReasons').map(({ command }) => [command.reservation, command.text]),
  );
  return commands(steps, 'LodgeReservation').map(({ person, command }) => ({
    person,
    command: { ...command, text: reasons.get(command.reservation) ?? command.text },
  }));
}

function floorRequests(steps: readonly CompiledStep[]) {
  let open: ItemId | null = null;
  const requests: { readonly item: ItemId; readonly person: PersonId }[] = [];
  for (const { command, actor } of steps) {
    if (command.type === 'OpenItem') open = command.item;
    if (command.type === 'CloseItem') open = null;
    const person = command.type === 'RequestFloor' ? (command.for ?? actor) : null;
    if (person !== null && open !== null) requests.push({ item: open, person });
  }
  return requests;
}
