import type { MatterId } from '../ids.ts';
import { refuse, type Result } from '../result.ts';
import type { MatterCommand, MatterCommandType } from './commands.ts';
import type { MatterContext } from './context.ts';
import { later } from './days.ts';
import type { MatterEvent } from './events.ts';
import { answer } from './rules/answering.ts';
import { assign, cancelAssignment, moveAssignment, report } from './rules/assigning.ts';
import { call, callReport } from './rules/calling.ts';
import { settleCondition } from './rules/conditions.ts';
import { attach, removeDocument } from './rules/documents.ts';
import { endCall, hear } from './rules/hearing.ts';
import { beginPreparation, end, handOver, postpone, referBack } from './rules/moving.ts';
import { edit, open, raise, raisePart } from './rules/raising.ts';
import { noteReminders, recommend, setReminders, withdrawRecommendation } from './rules/recommending.ts';
import { join, relate, split, supersede } from './rules/relating.ts';
import type { Matter } from './state.ts';

/** What still can be said of a matter that has ended: what others tell it, and what was begun before. */
const afterTheEnd: ReadonlySet<MatterCommandType> = new Set([
  'RaiseMatter',
  'RaisePart',
  'HearFromMeeting',
  'EndCall',
  'RelateMatter',
  'AnswerRecommendation',
  'NoteReminders',
  'SettleCondition',
  'ReportAssignment',
  'CallReport',
]);

/** The rules of matters: what a command leads to, or the rule that says no. `id` is the stream's own. */
export function decideMatter(
  matter: Matter,
  command: MatterCommand,
  known: MatterContext,
  id: MatterId,
): Result<readonly MatterEvent[]> {
  // Two servers' clocks differ, and word from a meeting can come late: what follows never holds before what it follows.
  const context = { ...known, at: later(matter.lastAt, known.at) };
  if (matter.version === 0 && command.type !== 'RaiseMatter' && command.type !== 'RaisePart')
    return refuse({ code: 'matter-not-found' });
  if (matter.end !== null && !afterTheEnd.has(command.type))
    return refuse({ code: 'matter-ended', how: matter.end.how });
  switch (command.type) {
    case 'RaiseMatter':
      return raise(matter, command, context, id);
    case 'RaisePart':
      return raisePart(matter, command, context, id);
    case 'OpenMatter':
      return open(matter, context);
    case 'EditMatter':
      return edit(matter, command, context);
    case 'AttachDocument':
      return attach(matter, command, context);
    case 'RemoveDocument':
      return removeDocument(matter, command, context);
    case 'BeginPreparation':
      return beginPreparation(matter, context);
    case 'HandOverMatter':
      return handOver(matter, command, context);
    case 'ReferMatterBack':
      return referBack(matter, command, context);
    case 'PostponeMatter':
      return postpone(matter, command, context);
    case 'CallMatter':
      return call(matter, command, context);
    case 'CallReport':
      return callReport(matter, command, context);
    case 'HearFromMeeting':
      return hear(matter, command, context);
    case 'EndCall':
      return endCall(matter, command, context);
    case 'WithdrawMatter':
    case 'RejectMatter':
      return end(matter, command, context);
    case 'JoinMatter':
      return join(matter, command, context);
    case 'SplitMatter':
      return split(matter, command, context);
    case 'SupersedeMatter':
      return supersede(matter, command, context);
    case 'RelateMatter':
      return relate(matter, command, context);
    case 'SettleCondition':
      return settleCondition(matter, command, context);
    case 'Recommend':
      return recommend(matter, command, context);
    case 'WithdrawRecommendation':
      return withdrawRecommendation(matter, command, context);
    case 'AnswerRecommendation':
      return answer(matter, command, context);
    case 'SetReminders':
      return setReminders(matter, command, context);
    case 'NoteReminders':
      return noteReminders(matter, command, context);
    case 'GiveAssignment':
      return assign(matter, command, context);
    case 'ReportAssignment':
      return report(matter, command, context);
    case 'MoveAssignment':
      return moveAssignment(matter, command, context);
    case 'CancelAssignment':
      return cancelAssignment(matter, command, context);
  }
}
