import type { MatterFigures, Spread } from '../../src/app/matter-lists.ts';
import { civilDay } from '../../src/app/civil-day.ts';
import { later } from '../../src/domain/matter/days.ts';
import { adoptionState, answerOf } from '../../src/domain/matter/adoption.ts';
import type { MatterEvent } from '../../src/domain/matter/events.ts';
import { evolveMatter, noMatter } from '../../src/domain/matter/evolve.ts';
import { stageOf } from '../../src/domain/matter/stage.ts';
import type { Matter } from '../../src/domain/matter/state.ts';

type Stay = { readonly name: string; readonly from: string; readonly until: string };
type Period = { readonly from: string; readonly until: string };

/** Follow-up's figures counted anew, event by event, by nothing that makes the lists. */
export function recounted(streams: readonly (readonly MatterEvent[])[], period: Period, today: string) {
  const told = streams.map(lifeOf).filter(({ matter }) => !matter.draft);
  const within = (at: string | null) =>
    at !== null && civilDay(at) >= period.from && civilDay(at) <= period.until;
  const first = (
    stays: readonly { readonly name: string; readonly from: string }[],
    ...names: readonly string[]
  ) => stays.find(({ name }) => names.includes(name))?.from ?? null;
  const until = (...names: readonly string[]) =>
    spread(
      told.flatMap(({ matter, began }) => {
        const end = first(began, ...names);
        return end !== null && within(end) ? [tenths(matter.raisedAt, end)] : [];
      }),
    );
  const grouped = (stays: readonly Stay[]) =>
    [...new Set(stays.filter((one) => within(one.until)).map(({ name }) => name))].toSorted().map((name) => ({
      name,
      days: spread(
        stays
          .filter((one) => one.name === name && within(one.until))
          .map((one) => tenths(one.from, one.until)),
      ),
    }));
  const recommendations = told.flatMap(({ matter }) => Object.values(matter.recommendations));
  const asked = recommendations.filter(({ at }) => within(at));
  const assignments = told
    .flatMap(({ matter }) => Object.values(matter.assignments))
    .filter(({ at }) => within(at));
  const raised = told.map(({ matter }) => matter).filter(({ raisedAt }) => within(raisedAt));
  const given = (one: (typeof recommendations)[number], principal: (typeof one.addressees)[number]) => {
    const state = adoptionState(one, principal);
    return state === 'waiting' || state === 'later' ? null : answerOf(one, principal);
  };
  const principals = [...new Set(asked.flatMap(({ addressees }) => addressees))].toSorted();
  return {
    matters: raised.length,
    deviating: raised.filter(({ deviations }) => deviations.length > 0).length,
    raisedToDecided: until('decided', 'with-principals', 'settled'),
    raisedToSettled: until('settled'),
    decidedToAnswered: spread(
      recommendations.flatMap((one) =>
        one.addressees.flatMap((principal) => {
          const at = given(one, principal)?.at ?? null;
          return at !== null && within(at) ? [tenths(one.at, later(one.at, at))] : [];
        }),
      ),
    ),
    stages: grouped(told.flatMap(({ stages }) => stages)),
    bodies: grouped(told.flatMap(({ bodies }) => bodies)),
    recommendations: asked.length,
    answers: principals.map((principal) => {
      const own = asked.filter(({ addressees }) => addressees.includes(principal));
      const count = (state: string) => own.filter((one) => adoptionState(one, principal) === state).length;
      const inTime = own.filter((one) => {
        const answer = given(one, principal);
        return answer !== null && (one.wantedBy === null || (answer.decidedOn ?? '9') <= one.wantedBy);
      });
      return {
        principal,
        asked: own.length,
        adopted: count('adopted'),
        changed: count('adopted-with-changes'),
        rejected: count('rejected'),
        inTime: inTime.length,
      };
    }),
    assignments: {
      given: assignments.length,
      open: assignments.filter(({ endedAt }) => endedAt === null).length,
      overdue: assignments.filter(({ endedAt, due }) => endedAt === null && due !== null && due < today)
        .length,
      done: assignments.filter(({ endedAt, cancelledFor }) => endedAt !== null && cancelledFor === null)
        .length,
    },
  } satisfies Omit<MatterFigures, 'deviations'>;
}

function lifeOf(events: readonly MatterEvent[]) {
  let matter: Matter = noMatter;
  let now = '';
  const began: { readonly name: string; readonly from: string }[] = [];
  const places: { readonly name: string; readonly from: string }[] = [];
  for (const event of events) {
    now = later(now, event.at);
    const steps = matter.steps.length;
    matter = evolveMatter(matter, event);
    if (began.at(-1)?.name !== stageOf(matter)) began.push({ name: stageOf(matter), from: now });
    const here = matter.steps.at(-1);
    if (matter.steps.length > steps && here !== undefined)
      places.push({ name: here.body, from: later(places.at(-1)?.from ?? '', event.at) });
  }
  return { matter, began, stages: ended(began), bodies: ended(places) };
}

const ended = (began: readonly { readonly name: string; readonly from: string }[]): readonly Stay[] =>
  began.slice(0, -1).map(({ name, from }, index) => ({ name, from, until: began[index + 1]?.from ?? '' }));

const tenths = (from: string, until: string) =>
  Math.round((Date.parse(until) - Date.parse(from)) / 8_640_000);

function spread(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => {
    if (sorted.length === 0) return null;
    const place = share * (sorted.length - 1);
    const lower = sorted[Math.floor(place)] ?? 0;
    const upper = sorted[Math.ceil(place)] ?? 0;
    return Math.round(lower + (upper - lower) * (place - Math.floor(place))) / 10;
  };
  return {
    count: sorted.length,
    median: at(0.5),
    lowerQuartile: at(0.25),
    upperQuartile: at(0.75),
    longest: at(1),
  };
}
