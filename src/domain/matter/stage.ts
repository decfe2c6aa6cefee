import type { OutcomeKind } from '../meeting/agenda.ts';
import type { Decision, Hearing, Recommendation } from './facts.ts';
import { adoptionOf } from './adoption.ts';
import { later } from './days.ts';
import type { Matter } from './state.ts';

export const matterStages = [
  /** Utkast: seen by those who prepare it only. */
  'draft',
  /** Väckt: waits for somebody to take it up. */
  'raised',
  /** Under beredning in the body that has it. */
  'preparing',
  /** On the agenda of a meeting. */
  'called',
  /** Bordlagt. */
  'postponed',
  /** Återremitterat. */
  'referred-back',
  /** The body found no agreement, and nobody has said what follows (PI3). */
  'no-agreement',
  /** The body that was to decide has decided. */
  'decided',
  /** Recommended, and some principals haven't decided. */
  'with-principals',
  /** Every principal has decided. */
  'settled',
  'rejected',
  'withdrawn',
  /** Goes on in another matter. */
  'joined',
  /** A later document has taken its place. */
  'superseded',
] as const;
export type MatterStage = (typeof matterStages)[number];

/** Stages that nothing follows on, but for corrections. */
export const endStages: ReadonlySet<MatterStage> = new Set(['rejected', 'withdrawn', 'joined', 'superseded']);

/** Where a matter stands, read from what has happened to it: nobody sets it. */
export function stageOf(matter: Matter): MatterStage {
  if (matter.end !== null) return matter.end.how;
  if (callOf(matter) !== null) return 'called';
  if (matter.draft) return 'draft';
  const recommended = recommendedStage(matter);
  if (recommended !== null) return recommended;
  if (matter.rest !== null) return 'postponed';
  return heardStage(matter) ?? stayStage(matter);
}

/** The hearing that waits: called, and not yet over. */
export const callOf = (matter: Matter): Hearing | null =>
  matter.hearings.find((hearing) => hearing.assignment === null && isPending(hearing)) ?? null;

/** An item that a meeting ended without has nothing to wait for. */
export const isPending = ({ endedFor, report }: Hearing): boolean =>
  endedFor === null &&
  (report === null || (!report.final && (report.status === 'planned' || report.status === 'open')));

/** Over, and with something declared. */
export const isHeard = ({ endedFor, report }: Hearing): boolean =>
  endedFor === null && report?.status === 'closed';

export const openRecommendations = (matter: Matter): readonly Recommendation[] =>
  Object.values(matter.recommendations).filter(({ withdrawnFor }) => withdrawnFor === null);

function recommendedStage(matter: Matter): MatterStage | null {
  const open = openRecommendations(matter);
  if (open.length === 0) return null;
  return open.some((recommendation) => adoptionOf(recommendation).waiting > 0)
    ? 'with-principals'
    : 'settled';
}

/** What the last hearing came to, unless the matter has gone on since. */
function heardStage(matter: Matter): MatterStage | null {
  const last = matter.hearings.filter(({ assignment }) => assignment === null).findLast(isHeard);
  const here = matter.steps.at(-1);
  if (last?.report == null || here === undefined) return null;
  const decision = weightiest(last.report.decisions);
  // It has been passed on, or taken up again, after that meeting dealt with it: which was after it was called there,
  // whatever the meeting's clock says.
  if (decision === null || here.from > later(last.calledAt, decision.at) || matter.preparing) return null;
  const stage = stageAfter[decision.outcome];
  if (stage !== 'decided') return stage;
  return isWhereItWasGoing(matter, last) ? 'decided' : 'preparing';
}

const isWhereItWasGoing = ({ words }: Matter, { body, report }: Hearing): boolean =>
  words.destination === null ||
  words.destination === body ||
  (report?.decisions.some(({ decidedBy }) => decidedBy === words.destination) ?? false);

function stayStage(matter: Matter): MatterStage {
  if (matter.preparing) return 'preparing';
  const how = matter.steps.at(-1)?.how;
  if (how === 'referred-back') return 'referred-back';
  return how === 'raised' ? 'raised' : 'preparing';
}

/** What each outcome leaves a matter as. */
export const stageAfter: Readonly<
  Record<
    OutcomeKind,
    Extract<MatterStage, 'decided' | 'postponed' | 'referred-back' | 'rejected' | 'no-agreement'>
  >
> = {
  approved: 'decided',
  'information-approved': 'decided',
  filed: 'decided',
  adopted: 'decided',
  endorsed: 'decided',
  recommended: 'decided',
  appointed: 'decided',
  none: 'decided',
  postponed: 'postponed',
  'referred-back': 'referred-back',
  rejected: 'rejected',
  'no-agreement': 'no-agreement',
};

/** Of several outcomes in one item, the one that says where the matter goes: "no agreement", then referred back, is referred back. */
export function weightiest(decisions: readonly Decision[]): Decision | null {
  const going = decisions.findLast(({ outcome }) => outcome === 'referred-back' || outcome === 'postponed');
  return going ?? decisions.findLast(({ outcome }) => outcome !== 'none') ?? decisions.at(-1) ?? null;
}
