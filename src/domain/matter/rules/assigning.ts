import { accept, refuse, type Result } from '../../result.ts';
import { personIn } from '../../meeting/roster.ts';
import type { MatterCommand } from '../commands.ts';
import type { MatterContext } from '../context.ts';
import type { MatterEvent } from '../events.ts';
import type { Assignee, Assignment } from '../facts.ts';
import { isAssignee, matterRoles } from '../roles-of.ts';
import { currentBody, type Matter } from '../state.ts';
import { all, knownBody, reasoned } from './demands.ts';

type Command<Type extends MatterCommand['type']> = Extract<MatterCommand, { readonly type: Type }>;
type Decided = Result<readonly MatterEvent[]>;

/** Uppdra åt: somebody is to do something and report (PI5). */
export function assign(
  matter: Matter,
  command: Command<'GiveAssignment'>,
  { at, roster, actor }: MatterContext,
): Decided {
  if (matter.assignments[command.assignment] !== undefined)
    return refuse({ code: 'assignment-given-already' });
  const sound = all(
    () => (command.text.trim() === '' ? refuse({ code: 'text-needed' }) : accept(null)),
    () => knownBody(roster, command.reportTo),
    () => knownAssignee(command.assignee, roster),
  );
  return sound.ok ? accept([{ ...command, type: 'AssignmentGiven', at, by: actor.person }]) : sound;
}

const knownAssignee = (assignee: Assignee, roster: MatterContext['roster']): Result<null> => {
  if (assignee.kind !== 'person') return knownBody(roster, assignee.body);
  return personIn(roster, assignee.person) === undefined
    ? refuse({ code: 'unknown-person', person: assignee.person })
    : accept(null);
};

/** Återrapportera: done, or how far it has come. */
export function report(
  matter: Matter,
  { assignment: id, text, done, toAgenda }: Command<'ReportAssignment'>,
  context: MatterContext,
): Decided {
  const known = open(matter, id);
  if (!known.ok) return known;
  const { at, actor } = context;
  if (!mayReport(matter, known.value, context))
    return refuse({ code: 'not-authorised', needs: ['assignee'] });
  if (text.trim() === '') return refuse({ code: 'text-needed' });
  return accept([{ type: 'AssignmentReported', at, by: actor.person, assignment: id, text, done, toAgenda }]);
}

/** Whoever has it; the coordinators for anybody. */
export function mayReport(
  matter: Matter,
  { assignee }: Assignment,
  { roster, actor }: Pick<MatterContext, 'roster' | 'actor'>,
): boolean {
  const here = currentBody(matter);
  const roles = matterRoles(roster, actor, here === null ? [] : [here], matter);
  return (
    roles.has('coordinator') ||
    roles.has('system') ||
    (actor.person !== null && isAssignee(roster, assignee, actor.person))
  );
}

export function moveAssignment(
  matter: Matter,
  { assignment: id, due, reason }: Command<'MoveAssignment'>,
  { at, actor }: MatterContext,
): Decided {
  const known = open(matter, id);
  if (!known.ok) return known;
  if (known.value.due === due) return accept([]);
  const said = reasoned(reason);
  return said.ok
    ? accept([{ type: 'AssignmentMoved', at, by: actor.person, assignment: id, due, reason }])
    : said;
}

export function cancelAssignment(
  matter: Matter,
  { assignment: id, reason }: Command<'CancelAssignment'>,
  { at, actor }: MatterContext,
): Decided {
  const known = open(matter, id);
  if (!known.ok) return known;
  const said = reasoned(reason);
  return said.ok
    ? accept([{ type: 'AssignmentCancelled', at, by: actor.person, assignment: id, reason }])
    : said;
}

function open(matter: Matter, id: Assignment['id']): Result<Assignment> {
  const known = matter.assignments[id];
  if (known === undefined) return refuse({ code: 'assignment-unknown' });
  return known.endedAt === null ? accept(known) : refuse({ code: 'assignment-ended' });
}
