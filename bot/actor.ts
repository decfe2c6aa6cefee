import type { Account } from '../src/app/ports.ts';
import type { IncomingActivity } from './activity.ts';

/**
 * The account that the channel says an activity comes from, keyed by tenant and object id. Card data has no say.
 * A sender's own tenant counts before the conversation's, for members come from several organisations.
 */
export function accountOf(activity: IncomingActivity): Account {
  const { from, conversation, channelData } = activity;
  return {
    tenant: from?.tenantId ?? conversation?.tenantId ?? channelData?.tenant?.id ?? '',
    objectId: from?.aadObjectId ?? null,
    channelId: from?.id ?? null,
  };
}
