import { useMemo } from 'react';
import { useMeeting } from '../meeting/meeting-context.ts';
import { afterApi, type AfterApi } from './after-api.ts';

/** The minutes of the meeting on the page. */
export function useAfterApi(): AfterApi {
  const { api, view } = useMeeting();
  return useMemo(() => afterApi(api.ask, view.id), [api, view.id]);
}
