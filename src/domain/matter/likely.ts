import { asId, type CivilDate } from '../ids.ts';
import type { Roster } from '../structure/facts.ts';
import type { MatterCommand } from './commands.ts';
import { openConditions } from './rules/conditions.ts';
import { currentBody, type Matter } from './state.ts';

const some = 'x';

/** Commands somebody could have in mind, with values that would do: what the rules say of them is what is offered. */
export function likelyCommands(matter: Matter, roster: Roster, today: CivilDate): readonly MatterCommand[] {
  return [
    ...toPrepare(matter),
    ...toMove(matter, roster),
    ...toRecommend(matter, roster, today),
    ...toAssign(matter, roster),
  ];
}

function toPrepare({ words, documents }: Matter): readonly MatterCommand[] {
  const document = {
    id: asId<(typeof documents)[number]['id']>(some),
    title: some,
    url: 'https://x/',
    version: '',
    purpose: 'for-comment',
  } as const;
  return [
    { type: 'OpenMatter' },
    { type: 'EditMatter', changes: { title: `${words.title}${some}` } },
    { type: 'AttachDocument', document },
    ...documents.map(({ id }) => ({ type: 'RemoveDocument', document: id, reason: some }) as const),
    { type: 'BeginPreparation' },
  ];
}

function toMove(matter: Matter, { bodies }: Roster): readonly MatterCommand[] {
  const others = bodies.map(({ id }) => id).filter((id) => id !== currentBody(matter));
  const next = others[0];
  return [
    ...(next === undefined
      ? []
      : [{ type: 'HandOverMatter', to: next, said: null, deviation: some } as const]),
    ...others.map((to) => ({ type: 'ReferMatterBack', to, reason: some }) as const),
    { type: 'PostponeMatter', until: null, reason: some },
    { type: 'CallMatter', meeting: asId('any'), item: asId(some), session: null, deviation: some },
    { type: 'WithdrawMatter', reason: some },
    { type: 'RejectMatter', reason: some },
    { type: 'JoinMatter', into: asId('any'), reason: some },
    { type: 'SplitMatter', parts: [{ matter: asId(some), title: some }], reason: some },
    { type: 'SupersedeMatter', by: asId('any'), reason: some },
    ...openConditions(matter).map(
      (one) => ({ ...one, type: 'SettleCondition', met: true, note: null }) as const,
    ),
  ];
}

function toRecommend(matter: Matter, { principals }: Roster, today: CivilDate): readonly MatterCommand[] {
  const known = Object.values(matter.recommendations);
  const words = {
    answer: 'adopted',
    decidedOn: today,
    organ: null,
    wording: some,
    registryNumber: null,
    link: null,
  } as const;
  return [
    {
      type: 'Recommend',
      recommendation: asId(some),
      text: some,
      organ: some,
      wantedBy: null,
      addressees: principals.slice(0, 1).map(({ id }) => id),
      decision: null,
    },
    ...known.flatMap(({ id, addressees, answers, reminders }): readonly MatterCommand[] => [
      { type: 'WithdrawRecommendation', recommendation: id, reason: some },
      { ...reminders, type: 'SetReminders', recommendation: id, stopped: !reminders.stopped },
      ...addressees.map((principal): MatterCommand => {
        const correction = answers[principal] === undefined ? null : some;
        return { type: 'AnswerRecommendation', recommendation: id, principal, words, correction };
      }),
    ]),
  ];
}

function toAssign(matter: Matter, { bodies }: Roster): readonly MatterCommand[] {
  const body = bodies[0]?.id;
  const given = Object.values(matter.assignments);
  return [
    ...(body === undefined
      ? []
      : [
          {
            type: 'GiveAssignment',
            assignment: asId<(typeof given)[number]['id']>(some),
            text: some,
            assignee: { kind: 'body', body },
            due: null,
            reportTo: body,
            decision: null,
          } as const,
        ]),
    ...given.flatMap(({ id: assignment, due }): readonly MatterCommand[] => [
      { type: 'ReportAssignment', assignment, text: some, done: false, toAgenda: false },
      { type: 'MoveAssignment', assignment, due: due === null ? '2000-01-01' : null, reason: some },
      { type: 'CancelAssignment', assignment, reason: some },
    ]),
  ];
}
