import { addressWith } from '../address.ts';

/** The page of a meeting, out of the pipeline. */
export const meetingAddress = (meeting: string): string =>
  addressWith(window.location.search, { surface: 'meeting', meeting, matter: '', form: '' });
