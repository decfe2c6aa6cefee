import { useEffect, useMemo, useState } from 'react';
import type {
  AttendanceAnswer,
  DirectoryShown,
  FilingAnswer,
  TeamsMeetingAnswer,
} from '../../src/contract/directory.ts';
import { json, ok, type Ask } from '../api.ts';
import { runs } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';

/** What is made and read in Microsoft 365 for one meeting. Each may be asked again: nothing is made twice. */
export type MeetingDirectory = {
  readonly makeTeamsMeeting: () => Promise<TeamsMeetingAnswer>;
  readonly compareAttendance: () => Promise<AttendanceAnswer>;
  readonly file: (instead: string | null) => Promise<FilingAnswer>;
};

function meetingDirectory(ask: Ask, meeting: string): MeetingDirectory {
  const post = async <T>(rest: string, body: unknown = {}): Promise<T> =>
    json<T>(
      await ok(
        await ask(`/api/meetings/${encodeURIComponent(meeting)}/${rest}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      ),
    );
  return {
    makeTeamsMeeting: () => post('teams-meeting'),
    compareAttendance: () => post('attendance-report'),
    file: (instead) => post('filed', { instead }),
  };
}

export function useMeetingDirectory(): MeetingDirectory {
  const { api, view } = useMeeting();
  return useMemo(() => meetingDirectory(api.ask, view.id), [api, view.id]);
}

/** What is switched on, for those who run a meeting; null until it is known, or where it can't be. */
export function useDirectoryParts(): DirectoryShown['parts'] | null {
  const { api, view } = useMeeting();
  const [parts, setParts] = useState<DirectoryShown['parts'] | null>(null);
  const asks = runs(view);
  useEffect(() => {
    let current = true;
    if (asks)
      api
        .ask('/api/directory')
        .then((answer) => json<DirectoryShown>(answer))
        .then(
          (shown) => current && setParts(shown.parts),
          () => undefined,
        );
    return () => {
      current = false;
    };
  }, [api, asks]);
  return parts;
}

/** One thing asked of Microsoft 365: under way, answered, or without an answer at all. */
export function useAsking<T>(ask: () => Promise<T>) {
  const [state, setState] = useState<{
    readonly busy: boolean;
    readonly answer: T | null;
    readonly fault: string;
  }>({
    busy: false,
    answer: null,
    fault: '',
  });
  const go = async (other: () => Promise<T> = ask) => {
    setState({ busy: true, answer: null, fault: '' });
    try {
      setState({ busy: false, answer: await other(), fault: '' });
    } catch (reason) {
      const fault = reason instanceof Error ? reason.message : '';
      setState({ busy: false, answer: null, fault });
    }
  };
  return { ...state, go };
}
