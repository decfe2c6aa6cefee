import type { Item } from '../domain/meeting/agenda.ts';
import { bodyIn } from '../domain/meeting/roster.ts';
import { itemFacts } from './record-item-facts.ts';
import type { ItemRecord } from './record-shape.ts';
import type { Setting } from './setting.ts';
import { decisionWording } from './wording.ts';

export function itemRecord({ meeting, style, locale }: Setting, item: Item): ItemRecord {
  const session = meeting.sessions.find(({ id }) => id === item.session)?.body ?? meeting.plan.body;
  const outcomes = item.outcomes.map(({ outcome }) => outcome);
  return {
    number: item.number,
    heading: item.heading,
    kind: item.kind,
    standing: item.standing,
    status: item.status,
    session: bodyIn(meeting.plan.roster, session)?.name ?? session,
    presenters: item.presenters.map(({ text }) => text),
    deviation: item.deviation,
    outcome: outcomes.at(-1) ?? null,
    outcomes,
    decisions: item.outcomes.flatMap((declared) => decisionWording(meeting, item, declared, style, locale)),
    prose: item.prose.map(({ text }) => text),
    ...itemFacts(meeting, item),
  };
}
