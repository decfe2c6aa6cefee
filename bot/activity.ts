import * as z from 'zod';

const text = z.string().nullish().catch(null);

/**
 * What is read of an incoming activity. Open and forgiving: channels add fields, send null for what is missing,
 * and change casing between versions; a field of the wrong kind counts as missing.
 */
export const incomingActivity = z.looseObject({
  type: z.string(),
  id: text,
  name: text,
  text,
  locale: text,
  channelId: text,
  serviceUrl: text,
  timestamp: text,
  from: z.looseObject({ id: text, name: text, aadObjectId: text, tenantId: text }).nullish().catch(null),
  recipient: z.looseObject({ id: text }).nullish().catch(null),
  conversation: z
    .looseObject({
      id: text,
      tenantId: text,
      isGroup: z.boolean().nullish().catch(null),
      conversationType: text,
    })
    .nullish()
    .catch(null),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: text }).nullish().catch(null),
      meeting: z.looseObject({ id: text }).nullish().catch(null),
    })
    .nullish()
    .catch(null),
  value: z.unknown().optional(),
});

export type IncomingActivity = z.infer<typeof incomingActivity>;
