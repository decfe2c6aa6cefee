import type { BodyId } from '../ids.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { MatterCommand, MatterCommandType } from './commands.ts';
import type { MatterContext } from './context.ts';
import { matterRoles } from './roles-of.ts';
import type { MatterRole } from './roles.ts';
import { currentBody, type Matter } from './state.ts';

const coordinates = ['coordinator', 'secretary'] as const;
const runs = ['coordinator', 'secretary', 'chair'] as const;
const prepares = ['coordinator', 'secretary', 'chair', 'member'] as const;
const itself = ['system'] as const;

/** Who may ask what of a matter: the whole table. What it doesn't allow is refused (AU1). */
export const matterAuthority: Readonly<Record<MatterCommandType, readonly MatterRole[]>> = {
  RaiseMatter: ['coordinator', 'secretary', 'chair', 'member', 'contact'],
  OpenMatter: prepares,
  EditMatter: prepares,
  AttachDocument: prepares,
  RemoveDocument: prepares,
  BeginPreparation: prepares,
  HandOverMatter: runs,
  ReferMatterBack: runs,
  PostponeMatter: runs,
  CallMatter: runs,
  WithdrawMatter: runs,
  RejectMatter: runs,
  JoinMatter: coordinates,
  SplitMatter: coordinates,
  SupersedeMatter: coordinates,
  SettleCondition: coordinates,
  Recommend: coordinates,
  WithdrawRecommendation: coordinates,
  /** For whom, the rules say: a contact for their own principal, the coordinators for any, on record. */
  AnswerRecommendation: ['contact', 'coordinator'],
  SetReminders: coordinates,
  GiveAssignment: runs,
  ReportAssignment: ['assignee', 'coordinator'],
  MoveAssignment: runs,
  CancelAssignment: runs,
  HearFromMeeting: itself,
  EndCall: itself,
  RelateMatter: itself,
  RaisePart: itself,
  CallReport: itself,
  NoteReminders: itself,
};

/** May this actor ask this of the matter? Read from the table and nowhere else. */
export function authoriseMatter(
  matter: Matter,
  command: MatterCommand,
  { actor, roster, meeting }: MatterContext,
): Result<null> {
  const allowed = matterAuthority[command.type];
  const bodies = bodiesOf(matter, command, meeting);
  const roles = matterRoles(roster, actor, bodies, matter);
  if (allowed.some((role) => roles.has(role)) || raisesOwn(matter, command, actor.person))
    return accept(null);
  return actor.person === null
    ? refuse({ code: 'not-identified' })
    : refuse({ code: 'not-authorised', needs: allowed });
}

/** Whose officers and members count: those of the body that has it; for a meeting, those of the body that is to. */
function bodiesOf(
  matter: Matter,
  command: MatterCommand,
  meeting: MatterContext['meeting'],
): readonly BodyId[] {
  if (command.type === 'RaiseMatter')
    return command.origin.kind === 'body' ? [command.body, command.origin.body] : [command.body];
  if (command.type === 'CallMatter') return meeting?.sessions.map(({ body }) => body) ?? [];
  const here = currentBody(matter);
  return here === null ? [] : [here];
}

/** Who raised a matter works on it as long as nobody has taken it up. */
const raisesOwn = (matter: Matter, command: MatterCommand, person: string | null): boolean =>
  person !== null &&
  matter.raisedBy === person &&
  matter.steps.length === 1 &&
  !matter.preparing &&
  ownWork.has(command.type);

const ownWork: ReadonlySet<MatterCommandType> = new Set([
  'OpenMatter',
  'EditMatter',
  'AttachDocument',
  'RemoveDocument',
  'WithdrawMatter',
]);
