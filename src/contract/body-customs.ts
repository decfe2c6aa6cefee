import { z } from 'zod';
import { matterNeeds } from '../domain/structure/facts.ts';
import { line, listOf } from './ids.ts';

const templateItem = z.strictObject({
  heading: line,
  kind: z.enum(['decision', 'information']).nullable(),
  standing: line.nullable(),
});

const minutesStyle = z.strictObject({
  profile: line,
  changes: z
    .record(z.string().max(60), z.union([line, z.boolean(), listOf(line, 50)]))
    .readonly()
    .exactOptional(),
});

/** What a body does in its own way (domain/structure/facts.ts says what each part means). */
export const bodyCustoms = z.strictObject({
  noReturnSameDay: z.boolean().exactOptional(),
  quorum: z
    .strictObject({ of: z.enum(['seats', 'principals']), atLeast: z.int().min(1).max(1000) })
    .exactOptional(),
  castingVote: z.boolean().exactOptional(),
  numbering: z.enum(['meeting', 'year']).exactOptional(),
  linksConfirmedAtRollCall: z.boolean().exactOptional(),
  speakersOnRecord: z.boolean().exactOptional(),
  agendaTemplate: listOf(templateItem, 100).exactOptional(),
  readiness: listOf(z.enum(matterNeeds), 20).exactOptional(),
  minutesStyle: minutesStyle.exactOptional(),
});
