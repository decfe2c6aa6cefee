import { z } from 'zod';
import type { BodyId, PersonId, PrincipalId, SeatId } from '../domain/ids.ts';
import { bodyCustoms } from './body-customs.ts';
import { id, line, listOf } from './ids.ts';

export const principal = z.strictObject({
  id: id<PrincipalId>(),
  name: line,
  shortName: line,
  abbreviation: z.string().min(1).max(3),
  kind: z.enum(['municipality', 'region']),
  contacts: listOf(id<PersonId>(), 50).exactOptional(),
});

export const body = z.strictObject({
  id: id<BodyId>(),
  name: line,
  genitive: line,
  subject: line,
  shortName: line,
  membersAre: z.enum(['elected', 'officials']),
  decidesBy: z.enum(['consensus', 'majority']),
  jointOf: listOf(id<BodyId>(), 20),
  takesFrom: listOf(id<BodyId>(), 50).exactOptional(),
  takesDirectly: z.boolean().exactOptional(),
  namedBallotsInChat: z.boolean(),
  customs: bodyCustoms.exactOptional(),
});

export const person = z.strictObject({
  id: id<PersonId>(),
  name: line,
  party: line.exactOptional(),
  organisation: line.exactOptional(),
  title: line.exactOptional(),
});

export const seat = z.strictObject({
  id: id<SeatId>(),
  body: id<BodyId>(),
  principal: id<PrincipalId>().nullable(),
  label: line.exactOptional(),
});

const holder = { person: id<PersonId>(), body: id<BodyId>() };
export const mandate = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ordinary'), ...holder, seat: id<SeatId>() }),
  z.strictObject({
    kind: z.literal('substitute'),
    ...holder,
    principal: id<PrincipalId>(),
    order: z.int().min(0).max(1000),
  }),
  z.strictObject({ kind: z.literal('coOpted'), ...holder, from: line.exactOptional() }),
  z.strictObject({ kind: z.literal('official'), ...holder, office: z.enum(['secretary', 'coordinator']) }),
]);

export const presidency = z.strictObject({ ...holder, office: z.enum(['chair', 'viceChair']) });

/** The structure of a day, as a meeting is prepared from it (domain/structure/facts.ts says what each part means). */
export const roster = z.strictObject({
  principals: listOf(principal, 100),
  bodies: listOf(body, 100),
  persons: listOf(person, 5000),
  seats: listOf(seat, 2000),
  mandates: listOf(mandate, 5000),
  presidencies: listOf(presidency, 200),
});
