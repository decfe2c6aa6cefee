import { asId, type MatterId, type PersonId } from '../../src/domain/ids.ts';
import { authoriseMatter } from '../../src/domain/matter/authority.ts';
import type { MatterCommand } from '../../src/domain/matter/commands.ts';
import type { MatterContext, MeetingOutline } from '../../src/domain/matter/context.ts';
import { decideMatter } from '../../src/domain/matter/decide.ts';
import type { MatterEvent } from '../../src/domain/matter/events.ts';
import { evolveMatter, noMatter } from '../../src/domain/matter/evolve.ts';
import type { AnswerWords, Decision, HearingReport, MatterWords } from '../../src/domain/matter/facts.ts';
import type { Matter } from '../../src/domain/matter/state.ts';
import type { Roster } from '../../src/domain/structure/facts.ts';
import { readSample } from '../sample.ts';

/*
 * Matters told in the sample's structure: Linda coordinates, Siv chairs Samråd, Malin chairs LSG, Amanda sits in LSG
 * for a preparatory group, Therese is Skellefteå's contact and Susanne Norsjö's.
 */
export const { roster } = await readSample();
export const linda = 'linda-angermyr';
export const siv = 'siv-lovaker';
export const malin = 'malin-juktaheden';
export const therese = 'therese-boviksnas';
export const susanne = 'susanne-rormyr';

/** Null: the installation itself. */
export type Told = readonly [who: string | null, command: MatterCommand, seen?: Partial<MatterContext>];

export const id = asId<MatterId>('samverkan');
/** Day `n` of the telling, at noon. */
export const day = (n: number): string => new Date(Date.UTC(2025, 0, 1 + n, 11)).toISOString();
export const date = (n: number): string => day(n).slice(0, 10);

export const words = (changes: Partial<MatterWords> = {}): MatterWords => ({
  title: 'Samverkansavtal om utskrivning',
  summary: null,
  proposal: null,
  presenters: [],
  kind: 'decision',
  registryNumber: null,
  destination: asId('samrad'),
  ...changes,
});

export const contextOn = (
  n: number,
  who: string | null,
  seen: Partial<MatterContext> = {},
): MatterContext => ({
  actor: { person: who === null ? null : asId<PersonId>(who), via: who === null ? 'script' : 'tab' },
  at: day(n),
  today: date(n),
  roster,
  meeting: null,
  other: null,
  ...seen,
});

export function ask(matter: Matter, n: number, [who, command, seen]: Told) {
  const context = contextOn(n, who, seen);
  const allowed = authoriseMatter(matter, command, context);
  return allowed.ok ? decideMatter(matter, command, context, id) : allowed;
}

/** The matter after these steps, one a day; each must be allowed. */
export const given = (...steps: readonly Told[]): Matter => from(noMatter, 0, ...steps);

export function from(start: Matter, first: number, ...steps: readonly Told[]): Matter {
  return steps.reduce((matter, step, index) => {
    const decided = ask(matter, first + index, step);
    if (!decided.ok) throw new Error(`${step[0]}, ${step[1].type}: ${JSON.stringify(decided.refusal)}`);
    return decided.value.reduce(evolveMatter, matter);
  }, start);
}

/** What comes of one more step, on day 300. */
export function when(matter: Matter, ...step: Told) {
  const decided = ask(matter, 300, step);
  const events: readonly MatterEvent[] = decided.ok ? decided.value : [];
  return {
    code: decided.ok ? null : decided.refusal.code,
    refusal: decided.ok ? null : decided.refusal,
    types: decided.ok ? decided.value.map(({ type }) => type) : [],
    events,
    matter: decided.ok ? decided.value.reduce(evolveMatter, matter) : matter,
  };
}

export const raised = (changes: Partial<Extract<MatterCommand, { type: 'RaiseMatter' }>> = {}): Told => [
  linda,
  {
    type: 'RaiseMatter',
    words: words(),
    origin: { kind: 'body', body: asId('beredning-vuxna-aldre') },
    body: asId('beredning-vuxna-aldre'),
    concerns: [],
    draft: false,
    deviation: null,
    ...changes,
  },
];

export const handedTo = (to: string, deviation: string | null = null, said: string | null = null): Told => [
  linda,
  { type: 'HandOverMatter', to: asId(to), said, deviation },
];

export const meetingOf = (body: string, n: number): MeetingOutline => ({
  meeting: asId(`${body}-${n}`),
  date: date(n),
  begun: false,
  closed: false,
  sessions: [{ id: asId('a'), body: asId(body) }],
});

export const calledTo = (body: string, n: number, deviation: string | null = null): Told => [
  linda,
  { type: 'CallMatter', meeting: asId(`${body}-${n}`), item: asId('item'), session: null, deviation },
  { meeting: meetingOf(body, n) },
];

export const decision = (
  outcome: Decision['outcome'],
  n: number,
  changes: Partial<Decision> = {},
): Decision => ({
  outcome,
  clauses: [],
  wording: null,
  reason: null,
  postponedTo: null,
  referredTo: null,
  condition: null,
  addressees: [],
  decidedBy: asId('samrad'),
  at: day(n),
  ...changes,
});

export const heard = (body: string, n: number, report: Partial<HearingReport>): Told => [
  null,
  {
    type: 'HearFromMeeting',
    meeting: asId(`${body}-${n}`),
    item: asId('item'),
    report: {
      seen: 10,
      number: 5,
      status: 'closed',
      final: true,
      withdrawnFor: null,
      decisions: [],
      retracted: [],
      dissent: [],
      ...report,
    },
  },
];

export const everybody = (from: Roster = roster) => from.principals.map((principal) => principal.id);

export const recommended = (changes: Partial<Extract<MatterCommand, { type: 'Recommend' }>> = {}): Told => [
  linda,
  {
    type: 'Recommend',
    recommendation: asId('r1'),
    text: 'anta samverkansavtalet',
    organ: 'kommunfullmäktige',
    wantedBy: date(200),
    addressees: everybody(),
    decision: null,
    ...changes,
  },
];

export const answered = (
  who: string,
  principal: string,
  changes: Partial<AnswerWords> = {},
  correction: string | null = null,
): Told => [
  who,
  {
    type: 'AnswerRecommendation',
    recommendation: asId('r1'),
    principal: asId(principal),
    words: {
      answer: 'adopted',
      decidedOn: date(1),
      organ: null,
      wording: null,
      registryNumber: null,
      link: null,
      ...changes,
    },
    correction,
  },
];
