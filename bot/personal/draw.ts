import type { App } from '../../src/app/app.ts';
import { civilDay } from '../../src/app/civil-day.ts';
import type { MatterLists } from '../../src/app/matter-lists.ts';
import type { AskedPlace, PersonalMessage } from '../../src/app/personal/message.ts';
import { digestOf, isEmpty } from '../../src/app/personal/digest.ts';
import { frequencyOf, periodOf } from '../../src/app/personal/period.ts';
import type { Clock } from '../../src/app/ports.ts';
import { digestFrequencies } from '../../src/contract/matters.ts';
import type { CollaborationId, PersonId } from '../../src/domain/ids.ts';
import type { Assignee } from '../../src/domain/matter/facts.ts';
import { contactsOf, toldOfAssignment } from '../../src/domain/matter/reach.ts';
import { remindedOn } from '../../src/domain/matter/reminders.ts';
import { mayRead, type Sight } from '../../src/domain/matter/sight.ts';
import type { Matter } from '../../src/domain/matter/state.ts';
import { assignmentView } from '../../src/domain/matter/view-assignment.ts';
import { recommendationView } from '../../src/domain/matter/view-recommendation.ts';
import { bodyIn, nameIn, principalIn } from '../../src/domain/meeting/roster.ts';
import type { Roster } from '../../src/domain/structure/facts.ts';
import { t, type Locale } from '../../src/i18n/index.ts';
import { assignmentCard } from '../cards/assignment-card.ts';
import type { Card } from '../cards/card.ts';
import { digestCard } from '../cards/digest-card.ts';
import type { PersonalShowing } from '../cards/personal-showing.ts';
import { recommendationCard } from '../cards/recommendation-card.ts';

export type DrawingParts = {
  readonly app: Pick<App, 'matters' | 'structure' | 'meetings'>;
  readonly lists: MatterLists;
  readonly clock: Clock;
  readonly collaboration: CollaborationId;
};

export type PersonalCard = {
  readonly card: Card;
  /** What it shows: a version of the matter; 1 for a digest. */
  readonly version: number;
  /** Is it worth a new message to the person: does it ask for something still, or say something? */
  readonly worthPosting: boolean;
};

/** A message of somebody's own chat, for a person, as things stand; null when there is no such thing for them to see. */
export async function drawPersonal(
  parts: DrawingParts,
  person: PersonId,
  message: PersonalMessage,
  showing: PersonalShowing,
): Promise<PersonalCard | null> {
  if (message.card === 'digest') return drawDigest(parts, person, message, showing);
  const { app, collaboration, clock } = parts;
  const today = civilDay(clock());
  const { roster } = await app.structure(collaboration, today);
  const matter = await app.matters.matter(collaboration, message.matter);
  const sight: Sight = { viewer: { kind: 'inside', person }, roster, today };
  if (matter === null || !mayRead(matter, sight)) return null;
  return message.card === 'assignment'
    ? drawAssignment(matter, person, message, sight, showing)
    : drawRecommendation(matter, person, message, sight, showing);
}

function drawRecommendation(
  matter: Matter,
  person: PersonId,
  message: Extract<PersonalMessage, AskedPlace>,
  sight: Sight,
  showing: PersonalShowing,
): PersonalCard | null {
  const { roster, today } = sight;
  const known = matter.recommendations[message.recommendation];
  if (known === undefined) return null;
  const recommendation = recommendationView(matter, known, sight);
  const own = recommendation.principals.find(({ principal }) => principal === message.principal);
  if (own === undefined) return null;
  const asked = {
    matter: matter.id,
    title: matter.words.title,
    recommendation,
    own,
    principal: principalIn(roster, message.principal)?.name ?? message.principal,
    decided: decidedBy(matter, known.decision, roster),
    successor: successorOf(matter),
    today,
  };
  const { version } = matter;
  return {
    card: recommendationCard(asked, { message, version }, showing),
    version,
    worthPosting:
      recommendation.state === 'open' &&
      contactsOf(roster, message.principal).includes(person) &&
      (message.card === 'recommendation'
        ? own.state === 'waiting' || own.state === 'later'
        : // Not one that a later day of the schedule has overtaken, nor one that was stopped.
          message.wave === known.wave &&
          !known.reminders.stopped &&
          remindedOn(known, today).includes(message.principal)),
  };
}

function decidedBy({ hearings }: Matter, place: { meeting: string; item: string } | null, roster: Roster) {
  const heard = hearings.find(({ meeting, item }) => meeting === place?.meeting && item === place.item);
  return heard === undefined
    ? null
    : { body: bodyIn(roster, heard.body)?.name ?? heard.body, date: heard.date };
}

const successorOf = ({ relations }: Matter): string | null =>
  relations.findLast(({ kind }) => kind === 'superseded-by' || kind === 'joined-into')?.title ?? null;

function drawAssignment(
  matter: Matter,
  person: PersonId,
  message: Extract<PersonalMessage, { card: 'assignment' }>,
  sight: Sight,
  showing: PersonalShowing,
): PersonalCard | null {
  const { roster } = sight;
  const known = matter.assignments[message.assignment];
  if (known === undefined) return null;
  const { version } = matter;
  const given = {
    assignment: assignmentView(matter, known, sight),
    to: assigneeName(known.assignee, roster, showing.locale),
    body: bodyIn(roster, known.reportTo)?.name ?? known.reportTo,
  };
  return {
    card: assignmentCard(given, { message, version }, showing),
    version,
    worthPosting: known.endedAt === null && toldOfAssignment(roster, known.assignee).includes(person),
  };
}

function assigneeName(assignee: Assignee, roster: Roster, locale: Locale): string {
  if (assignee.kind === 'person') return nameIn(roster, assignee.person);
  const body = bodyIn(roster, assignee.body)?.name ?? assignee.body;
  return assignee.kind === 'body' ? body : t(locale, `cards.assigned.role.${assignee.role}`, { body });
}

async function drawDigest(
  parts: DrawingParts,
  person: PersonId,
  message: Extract<PersonalMessage, { card: 'digest' }>,
  showing: PersonalShowing,
): Promise<PersonalCard> {
  const { lists, collaboration, clock } = parts;
  const today = civilDay(clock());
  const chosen = (await lists.digest(collaboration, person))?.frequency;
  const frequency = frequencyOf(chosen);
  const digest = await digestOf(parts, collaboration, person, frequency ?? 'weekly', today);
  const told = {
    digest,
    frequency: digestFrequencies.find((one) => one === chosen) ?? 'never',
    today,
  };
  return {
    card: digestCard(told, { message, version: 1 }, showing),
    version: 1,
    // One whose period has passed is overtaken by the next.
    worthPosting: frequency !== null && message.period >= periodOf(frequency, today) && !isEmpty(digest),
  };
}
