import { dayIn } from '../clock.ts';

/** The civil day of an instant, as clocks in Sweden had it. */
export const dayOf = (at: string): string => dayIn('Europe/Stockholm', at);
