import type { CollaborationId, PersonId } from '../../domain/ids.ts';
import { civilDay } from '../civil-day.ts';
import type { MatterLists } from '../matter-lists.ts';
import type { ChatStore, Clock } from '../ports.ts';
import { digestOf, isEmpty, type DigestParts } from './digest.ts';
import { keyOfPersonal } from './message.ts';
import { frequencyOf, periodOf } from './period.ts';

export type DigestsParts = DigestParts & {
  readonly lists: DigestParts['lists'] & Pick<MatterLists, 'digests' | 'digestDealt'>;
  readonly chat: Pick<ChatStore, 'reached' | 'wishPersonal'>;
  readonly clock: Clock;
};

/** After what is asked, and after who has answered. */
const priority = 1;

/**
 * Asks for the digests whose period has begun (PI10), one a person and period: the period is the message's name, and is
 * noted once the message is asked for, so that a death in between asks for the same message again.
 */
export async function askForDigests(parts: DigestsParts, collaboration: CollaborationId): Promise<boolean> {
  const { lists, chat, clock } = parts;
  const today = civilDay(clock());
  const due = (await lists.digests(collaboration)).flatMap(({ person, frequency: chosen, period: dealt }) => {
    const frequency = frequencyOf(chosen);
    const period = frequency === null ? null : periodOf(frequency, today);
    return frequency === null || period === null || (dealt !== null && dealt >= period)
      ? []
      : [{ person, frequency, period }];
  });
  const reached: readonly PersonId[] = due.length === 0 ? [] : await chat.reached(collaboration);
  let asked = false;
  for (const { person, frequency, period } of due) {
    // Whoever can't be written to yet gets it when they can, if the period isn't over.
    if (!reached.includes(person)) continue;
    if (!isEmpty(await digestOf(parts, collaboration, person, frequency, today))) {
      const key = keyOfPersonal({ card: 'digest', period });
      await chat.wishPersonal(collaboration, [{ person, key, version: 1, priority, first: true }]);
      asked = true;
    }
    await lists.digestDealt(collaboration, person, period);
  }
  return asked;
}
