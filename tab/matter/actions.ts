import type { MatterAnswer } from '../../src/contract/matters.ts';
import type { MatterCommandType } from '../../src/domain/matter/commands.ts';
import type { MatterStage } from '../../src/domain/matter/stage.ts';

/** Commands on the matter as a whole, in the order they are listed. The others stand by what they are about. */
export const matterCommands = [
  'OpenMatter',
  'BeginPreparation',
  'HandOverMatter',
  'CallMatter',
  'Recommend',
  'ReferMatterBack',
  'PostponeMatter',
  'EditMatter',
  'AttachDocument',
  'GiveAssignment',
  'JoinMatter',
  'SplitMatter',
  'SupersedeMatter',
  'RejectMatter',
  'WithdrawMatter',
] as const satisfies readonly MatterCommandType[];
export type MatterAction = (typeof matterCommands)[number];

/** What usually comes next in each stage; the first that is allowed is the one next step. */
const usual: Readonly<Record<MatterStage, readonly MatterAction[]>> = {
  draft: ['OpenMatter'],
  raised: ['BeginPreparation', 'HandOverMatter', 'CallMatter'],
  preparing: ['HandOverMatter', 'CallMatter'],
  postponed: ['CallMatter', 'BeginPreparation', 'HandOverMatter'],
  'referred-back': ['BeginPreparation', 'HandOverMatter'],
  'no-agreement': ['ReferMatterBack', 'CallMatter'],
  called: [],
  decided: ['Recommend'],
  'with-principals': [],
  settled: ['SupersedeMatter'],
  rejected: [],
  withdrawn: [],
  joined: [],
  superseded: [],
};

/** The one next step of a matter; null when none is the reader's to take. */
export function primaryAction({ matter, meetings }: MatterAnswer): MatterAction | null {
  const { stage, lacks, may, ahead, body } = matter;
  const allowed = offered(may);
  if (stage === 'preparing' && lacks.length > 0 && allowed.includes('EditMatter')) return 'EditMatter';
  // The body that comes next has a meeting, or the one that has it does: to its agenda rather than to its desk.
  const next = ahead[0] ?? body;
  const canBeCalled = meetings.some((one) => one.body === next && one.skipped.length === 0);
  if (stage === 'preparing' && canBeCalled && allowed.includes('CallMatter')) return 'CallMatter';
  return usual[stage].find((action) => allowed.includes(action)) ?? null;
}

/** Everything else that is allowed now. */
export const otherActions = (answer: MatterAnswer): readonly MatterAction[] =>
  offered(answer.matter.may).filter((action) => action !== primaryAction(answer));

const offered = (may: readonly MatterCommandType[]): readonly MatterAction[] =>
  matterCommands.filter((command) => may.includes(command));
