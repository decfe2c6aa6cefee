import { useRef, useState } from 'react';
import { day } from '../clock.ts';
import { useLanguage, useText } from '../language.ts';
import { idle, type SendState } from '../sending/send-state.ts';
import type { SendingShown } from '../sending/use-send.ts';
import type { StructureApi } from '../structure/structure-api.ts';
import { saveStyle, type Saving } from './save-style.ts';

export type StyleSaving = SendingShown & {
  readonly save: (saving: Omit<Saving, 'key'>) => Promise<boolean>;
  /** Something to put right before anything is sent. */
  readonly refuse: (message: string) => void;
  readonly forget: () => void;
};

/** The one place on the page that records: what came of it is shown there. The same press sent again changes nothing. */
export function useSaving(api: StructureApi, onSaved: (saving: Saving) => Promise<void>): StyleSaving {
  const say = useText();
  const { locale } = useLanguage();
  const [state, setState] = useState<SendState>(idle);
  const last = useRef<Saving | null>(null);
  const under = useRef(false);

  const go = async (saving: Saving) => {
    if (under.current) return false;
    under.current = true;
    last.current = saving;
    setState({ is: 'registering' });
    const saved = await saveStyle(api, saving);
    if (saved.outcome === 'done') await onSaved(saving);
    under.current = false;
    setState(afterSaving(saved.outcome, () => refusal(saved)));
    return saved.outcome === 'done';
  };
  const refusal = (saved: Awaited<ReturnType<typeof saveStyle>>): string => {
    if (saved.outcome === 'no-body')
      return say('style.save.no-body', { day: day(last.current?.from ?? '', locale) });
    return saved.outcome === 'refused' ? saved.message : '';
  };

  return {
    state,
    busy: state.is === 'registering',
    save: (saving) => go({ ...saving, key: crypto.randomUUID() }),
    again: () => (last.current === null ? Promise.resolve(false) : go(last.current)),
    refuse: (message) => setState({ is: 'refused', code: 'incomplete', message }),
    forget: () => setState(idle),
  };
}

function afterSaving(
  outcome: Awaited<ReturnType<typeof saveStyle>>['outcome'],
  message: () => string,
): SendState {
  switch (outcome) {
    case 'done':
      return { is: 'recorded' };
    case 'unreachable':
      return { is: 'unreachable' };
    case 'refused':
    case 'no-body':
      return { is: 'refused', code: outcome, message: message() };
  }
}
