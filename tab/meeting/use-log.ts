import { useEffect, useState } from 'react';
import type { LogLine } from '../../src/contract/log.ts';
import { useMeeting } from './meeting-context.ts';

export type Log = { readonly lines: readonly LogLine[] | null; readonly fault: boolean };

/** The log as it stands, fetched anew when the meeting has changed; what was shown stays until the new is there. */
export function useLog(): Log {
  const { api, view } = useMeeting();
  const [log, setLog] = useState<Log>({ lines: null, fault: false });
  useEffect(() => {
    let current = true;
    api.log(view.id).then(
      ({ lines }) => current && setLog({ lines, fault: false }),
      () => current && setLog((known) => ({ ...known, fault: known.lines === null })),
    );
    return () => {
      current = false;
    };
  }, [api, view.id, view.version]);
  return log;
}
