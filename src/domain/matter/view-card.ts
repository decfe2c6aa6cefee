import { nameIn, bodyIn } from '../meeting/roster.ts';
import { asId, type BodyId } from '../ids.ts';
import { adoptionOf, adoptionState } from './adoption.ts';
import { isOverdue } from './overdue.ts';
import { lacksFor, type Lack } from './readiness.ts';
import { aheadOf } from './route.ts';
import { named, type Sight } from './sight.ts';
import { sinceOf } from './since.ts';
import { callOf, endStages, openRecommendations, stageOf } from './stage.ts';
import { currentBody, type Matter } from './state.ts';
import type { LackView, MatterCard } from './view.ts';

/** The matter as a card of the board, for one viewer. */
export function cardOf(matter: Matter, sight: Sight): MatterCard {
  const stage = stageOf(matter);
  const here = currentBody(matter) ?? asId<BodyId>('');
  const { words } = matter;
  const ended = endStages.has(stage) || stage === 'settled';
  return {
    matter: matter.id,
    version: matter.version,
    title: words.title,
    summary: words.summary,
    registryNumber: words.registryNumber,
    stage,
    draft: matter.draft,
    body: here,
    destination: words.destination,
    origin: matter.origin,
    concerns: matter.concerns,
    raisedAt: matter.raisedAt,
    since: sinceOf(matter),
    travelled: matter.steps.map(({ body, how, from, until }) => ({ body, how, from, until })),
    ahead: ended || words.destination === null ? [] : aheadOf(sight.roster.bodies, here, words.destination),
    deviations: matter.deviations.map(({ by, ...deviation }) => ({ ...deviation, by: named(sight, by) })),
    lacks: sight.viewer.kind === 'open' ? [] : lacks(matter, here, sight),
    presenters: sight.viewer.kind === 'open' ? [] : words.presenters.map(({ text }) => text),
    nextMeeting: nextMeeting(matter),
    postponedUntil: matter.rest?.until ?? null,
    adoption: adoption(matter, sight),
    openAssignments: Object.values(matter.assignments).filter(({ endedAt }) => endedAt === null).length,
    overdue: isOverdue(matter, sight.today),
  };
}

const lackStages: ReadonlySet<string> = new Set([
  'draft',
  'raised',
  'preparing',
  'called',
  'postponed',
  'referred-back',
  'no-agreement',
]);

/** What it lacks before the body that is next on its way deals with it. */
function lacks(matter: Matter, here: BodyId, { roster }: Sight): readonly LackView[] {
  if (!lackStages.has(stageOf(matter))) return [];
  const called = callOf(matter)?.body;
  const next = called ?? aheadOf(roster.bodies, here, matter.words.destination ?? here)[0] ?? here;
  const body = bodyIn(roster, next);
  if (body === undefined) return [];
  return lacksFor(matter, body, roster.bodies).map((lack) => ({ ...lack, who: menders(lack, here, roster) }));
}

function menders({ mender }: Lack, here: BodyId, roster: Sight['roster']): readonly string[] {
  const coordinators = roster.mandates.filter(
    (mandate) => mandate.kind === 'official' && mandate.office === 'coordinator',
  );
  const names = [...new Set(coordinators.map(({ person }) => nameIn(roster, person)))];
  return mender === 'coordinator' ? names : [bodyIn(roster, here)?.shortName ?? here, ...names];
}

function nextMeeting(matter: Matter): MatterCard['nextMeeting'] {
  const call = callOf(matter);
  if (call === null) return null;
  const { meeting, item, body, date, report } = call;
  return { meeting, item, body, date, number: report?.number ?? null };
}

/** The recommendation that is out last, principals in the collaboration's order. */
function adoption(matter: Matter, { roster }: Sight): MatterCard['adoption'] {
  const last = openRecommendations(matter).at(-1);
  if (last === undefined) return null;
  const asked = roster.principals.map(({ id }) => id).filter((id) => last.addressees.includes(id));
  // One that is no principal any more keeps its place at the end.
  const gone = last.addressees.filter((id) => !asked.includes(id));
  return {
    ...adoptionOf(last),
    recommendation: last.id,
    wantedBy: last.wantedBy,
    cells: [...asked, ...gone].map((principal) => ({ principal, state: adoptionState(last, principal) })),
  };
}
