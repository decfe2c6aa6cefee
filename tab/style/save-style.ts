import type { Change } from '../../src/domain/structure/change.ts';
import type { ChangedAnswer } from '../../src/contract/structure.ts';
import { factNamed } from '../structure/facts.ts';
import type { Asked, StructureApi } from '../structure/structure-api.ts';
import type { Choice } from './draft.ts';

export type Saving = {
  readonly body: string;
  readonly choice: Choice;
  readonly from: string;
  /** Why what already holds from that day is corrected. */
  readonly reason: string;
  /** The version of the register that was looked at: somebody's later change is not written over. */
  readonly seen: number;
  readonly key: string;
};

export type Saved = Asked<ChangedAnswer> | { readonly outcome: 'no-body' };

/**
 * Records the style from a day. The body is read as it is that day, so that nothing else of it changes; an entry that
 * begins that very day is corrected, for two can't begin at once.
 */
export async function saveStyle(api: StructureApi, saving: Saving): Promise<Saved> {
  const register = await api.read(saving.from).catch(() => null);
  if (register === null) return { outcome: 'unreachable' };
  const body = factNamed(register, 'body', saving.body);
  if (body === undefined) return { outcome: 'no-body' };
  const { kind, id } = body;
  const customs = { ...body.value.customs, minutesStyle: saving.choice };
  const value = { ...body.value, customs };
  const change: Change =
    body.from === saving.from
      ? {
          do: 'correct',
          kind,
          id,
          value,
          version: body.from,
          from: body.from,
          until: body.until,
          reason: saving.reason,
        }
      : { do: 'change', kind, id, value, from: saving.from };
  return api.change({ key: saving.key, seen: saving.seen, changes: [change] });
}
