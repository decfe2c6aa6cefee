import type { MeetingId } from '../domain/ids.ts';
import type { Actor } from '../domain/meeting/commands.ts';
import { rolesOf, type RoleName } from '../domain/meeting/roles.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import type { Refusal } from '../domain/refusal.ts';
import { structureRoles } from '../domain/structure/authority.ts';
import type { CollaborationId, PersonId } from '../domain/ids.ts';
import type { App, StructureOn } from './app.ts';
import {
  meetingQueries,
  structureQueries,
  type MeetingQuery,
  type StructureQuery,
} from './query-authority.ts';

/** Who asks, as an edge has proved it. */
export type Asker = {
  readonly collaboration: CollaborationId;
  readonly person: PersonId;
  readonly via: Actor['via'];
};

export type MeetingRead =
  | { readonly ok: true; readonly meeting: Meeting }
  | { readonly ok: false; readonly why: 'not-found' | 'not-participant' }
  | { readonly ok: false; readonly why: 'refused'; readonly refusal: Refusal };

/** The meeting, for somebody whom the table lets ask that of it; else why not, and nothing of it. */
export async function readMeeting(
  app: Pick<App, 'meeting'>,
  query: MeetingQuery,
  asker: Asker,
  id: MeetingId,
): Promise<MeetingRead> {
  const meeting = await app.meeting(asker.collaboration, id);
  if (meeting === null) return { ok: false, why: 'not-found' };
  const asked = query === 'recap' && meeting.recap.publishedAt === null ? 'recapDraft' : query;
  if (mayRead(asked, meeting, asker.person)) return { ok: true, meeting };
  const needs: readonly RoleName[] = meetingQueries[asked];
  if (needs.includes('participant')) return { ok: false, why: 'not-participant' };
  return { ok: false, why: 'refused', refusal: { code: 'not-authorised', needs } };
}

/** May this person ask that of the meeting? Read from the table and nowhere else. */
export function mayRead(query: MeetingQuery, meeting: Meeting, person: PersonId): boolean {
  const roles = rolesOf(meeting, person);
  return meetingQueries[query].some((role) => roles.has(role));
}

export type StructureRead =
  | { readonly ok: true; readonly structure: StructureOn }
  | { readonly ok: false; readonly refusal: Refusal };

/** The structure of today, for somebody whom the table lets ask that of it. */
export async function readStructure(
  app: Pick<App, 'structure'>,
  query: StructureQuery,
  asker: Asker,
): Promise<StructureRead> {
  const structure = await app.structure(asker.collaboration);
  const roles = structureRoles(structure.register, asker, structure.on);
  const needs = structureQueries[query];
  if (needs.some((role) => roles.includes(role))) return { ok: true, structure };
  return { ok: false, refusal: { code: 'not-authorised', needs } };
}
