import type { App } from '../src/app/app.ts';
import type { Account } from '../src/app/ports.ts';
import type { CollaborationId } from '../src/domain/ids.ts';
import { accountText } from '../src/domain/structure/accounts.ts';

/**
 * Whoever says on a card that they are here waits to be confirmed for the collaboration too (AC2). Once: what was
 * turned down is said again in the tab, in words. Nobody anonymous has an account to claim for.
 */
export async function claimByCard(
  app: App,
  collaboration: CollaborationId,
  { tenant, objectId, channelId, upn, mail }: Account,
  name: string,
): Promise<void> {
  if (objectId === null || tenant === '') return;
  const account = { tenant, objectId };
  const { claims } = await app.structure(collaboration);
  if (claims[accountText(account)] !== undefined) return;
  const traits = {
    ...(channelId !== null && { channelId }),
    ...(upn !== undefined && { upn }),
    ...(mail !== undefined && { mail }),
  };
  const command = { type: 'ClaimAccount', account, name, traits } as const;
  // A refusal (too many wait already) needs no answer: the secretary of the meeting sees them all the same.
  await app.changeStructure(collaboration, command, `claim/${accountText(account)}`, {
    person: null,
    via: 'card',
  });
}
