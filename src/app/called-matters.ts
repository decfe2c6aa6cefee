import type { ItemId, MatterId, SessionId } from '../domain/ids.ts';
import type { RouteDeviation } from '../domain/meeting/agenda.ts';
import type { MeetingCommand } from '../domain/meeting/commands.ts';
import { itemIn } from '../domain/meeting/items.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { accept, type Result } from '../domain/result.ts';
import type { MeetingRequest } from './execute.ts';
import { isPending } from '../domain/matter/stage.ts';
import { outlineOf, type Matters } from './matters.ts';

/** A matter that a command puts on the meeting's agenda. */
export type CalledMatter = {
  readonly matter: MatterId;
  readonly item: ItemId;
  readonly session: SessionId;
  readonly deviation: RouteDeviation | null;
};

/** The matters that a command to a meeting calls to it. */
export function mattersCalledBy(meeting: Meeting | null, command: MeetingCommand): readonly CalledMatter[] {
  switch (command.type) {
    case 'PrepareMeeting':
      return command.plan.agenda.flatMap(calledMatter);
    case 'AddAgendaItem':
      return calledMatter(command.item);
    case 'ReinstateAgendaItem': {
      const item = meeting === null ? undefined : itemIn(meeting, command.item);
      return item === undefined ? [] : calledMatter(item);
    }
    default:
      return [];
  }
}

type OnAgenda = {
  readonly id: ItemId;
  readonly session: SessionId;
  readonly matter: MatterId | null;
  readonly deviation: RouteDeviation | null;
};

const calledMatter = ({ id, session, matter, deviation }: OnAgenda): readonly CalledMatter[] =>
  matter === null ? [] : [{ matter, item: id, session, deviation }];

/**
 * Each matter is called before the meeting gets its item: the matter's own stream is where two meetings that want it
 * at once meet, and one of them is refused (PI8).
 */
export async function callThem(
  called: readonly CalledMatter[],
  { collaboration, meeting, command: asked, actor, key, at }: MeetingRequest,
  { execute, matter: known }: Pick<Matters, 'execute' | 'matter'>,
): Promise<Result<null>> {
  const outline = asked.type === 'PrepareMeeting' ? { outline: outlineOf(asked.plan, 'prepared') } : {};
  for (const { matter, item, session, deviation } of called) {
    const there = (await known(collaboration, matter))?.hearings ?? [];
    // It is the matter that called itself here.
    if (there.some((one) => one.meeting === meeting && one.item === item && isPending(one))) continue;
    const reason = deviation?.reason ?? null;
    const command = { type: 'CallMatter', meeting, item, session, deviation: reason } as const;
    const when = at === undefined ? {} : { at };
    const done = await execute({
      collaboration,
      matter,
      command,
      actor,
      key: `${key}/call/${item}`,
      ...when,
      ...outline,
    });
    if (!done.ok) return done;
  }
  return accept(null);
}
