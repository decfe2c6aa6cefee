import { useEffect, useRef, useState } from 'react';
import type { ItemId } from '../../src/domain/ids.ts';
import type { ProseBlock } from '../../src/domain/meeting/agenda.ts';
import { useAfterApi } from '../after/use-after-api.ts';
import type { Sent } from '../api.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { readDraft, writeDraft } from './drafts.ts';
import { keeper, type KeepAnswer, type Keeper, type KeeperState, type Kept } from './keeper.ts';

/** The one block the tab writes; scripts and later surfaces may have more, which stay as they are (MI1). */
export const block = 'main';

export const keptOf = (prose: readonly ProseBlock[]): Kept => {
  const { text = '', revision = 0 } = prose.find(({ id }) => id === block) ?? {};
  return { text, revision };
};

/** An item's prose, kept on record while it is written; leaving it keeps it at once. */
export function useProse(item: ItemId, prose: readonly ProseBlock[]): readonly [KeeperState, Keeper] {
  const { api, view, learn } = useMeeting();
  const after = useAfterApi();
  const heard = keptOf(prose);
  const world = useRef({ api, learn, after, meeting: view.id });
  useEffect(() => {
    world.current = { api, learn, after, meeting: view.id };
  });
  const show = useRef<(state: KeeperState) => void>(() => undefined);
  // oxlint-disable-next-line react/refs -- read when something is kept, never while drawing
  const [kept] = useState(() => {
    const name = `samsyn/prose/${view.id}/${item}`;
    return keeper(heard, readDraft(name), {
      keep: async (text, revision) => {
        const command = { type: 'WriteProse', item, block, text, revision } as const;
        const sent = await world.current.api.send(world.current.meeting, crypto.randomUUID(), command);
        if (sent.outcome === 'recorded') world.current.learn(sent.view);
        return answerOf(sent);
      },
      read: async () => {
        const { items } = await world.current.after.writing();
        return keptOf(items.find(({ id }) => id === item)?.prose ?? []);
      },
      now: () => new Date().toISOString(),
      later: (milliseconds, callback) => {
        const timer = setTimeout(callback, milliseconds);
        return () => clearTimeout(timer);
      },
      draft: (draft) => writeDraft(name, draft),
      changed: (state) => show.current(state),
    });
  });
  const [state, setState] = useState(kept.state());
  useEffect(() => {
    show.current = setState;
    void kept.flush();
    return () => {
      show.current = () => undefined;
      void kept.flush();
    };
  }, [kept]);
  useEffect(
    () => kept.hear({ text: heard.text, revision: heard.revision }),
    [kept, heard.text, heard.revision],
  );
  return [state, kept];
}

function answerOf(sent: Sent): KeepAnswer {
  if (sent.outcome === 'recorded') return { is: 'kept' };
  if (sent.outcome === 'unreachable') return { is: 'unreachable' };
  return sent.code === 'prose-changed-meanwhile'
    ? { is: 'changed' }
    : { is: 'refused', message: sent.message };
}
