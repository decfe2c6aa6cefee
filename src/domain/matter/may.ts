import { asId, type BodyId, type PersonId } from '../ids.ts';
import type { CivilDate } from '../ids.ts';
import type { Roster } from '../structure/facts.ts';
import { authoriseMatter } from './authority.ts';
import type { MatterCommand, MatterCommandType } from './commands.ts';
import type { MatterContext, MeetingOutline } from './context.ts';
import { decideMatter } from './decide.ts';
import { noMatter } from './evolve.ts';
import { likelyCommands } from './likely.ts';
import { actorOf } from './sight.ts';
import type { Matter } from './state.ts';

/** What the person could ask of the matter now: tried against the table and the rules that decide (AU2). */
export function mayNowOf(
  matter: Matter,
  person: PersonId,
  { roster, today }: { readonly roster: Roster; readonly today: CivilDate },
): readonly MatterCommandType[] {
  const at = `${today}T00:00:00.000Z`;
  const context = { actor: actorOf(person), at, today, roster, meeting: null, other: stranger };
  const allowed = new Set<MatterCommandType>();
  for (const command of likelyCommands(matter, roster, today)) {
    if (allowed.has(command.type)) continue;
    const contexts: readonly MatterContext[] =
      command.type === 'CallMatter'
        ? roster.bodies.map(({ id }) => ({ ...context, meeting: someMeeting(id, today) }))
        : [context];
    if (contexts.some((one) => isAllowed(matter, command, one))) allowed.add(command.type);
  }
  return [...allowed];
}

/** Would the table and the rules allow the person this very command now? */
export function mayAskOf(
  matter: Matter,
  person: PersonId,
  { roster, today }: { readonly roster: Roster; readonly today: CivilDate },
): (command: MatterCommand) => boolean {
  const at = `${today}T00:00:00.000Z`;
  const context = { actor: actorOf(person), at, today, roster, meeting: null, other: stranger };
  return (command) => isAllowed(matter, command, context);
}

const isAllowed = (matter: Matter, command: MatterCommand, context: MatterContext): boolean =>
  authoriseMatter(matter, command, context).ok && changes(matter, command, context);

function changes(matter: Matter, command: MatterCommand, context: MatterContext): boolean {
  const decided = decideMatter(matter, command, context, matter.id);
  return decided.ok && decided.value.length > 0;
}

const someMeeting = (body: BodyId, date: CivilDate): MeetingOutline => ({
  meeting: asId('any'),
  date,
  begun: false,
  closed: false,
  sessions: [{ id: asId('any'), body }],
});

/** Some other matter that lives. */
const stranger: Matter = { ...noMatter, version: 1, id: asId('any') };
