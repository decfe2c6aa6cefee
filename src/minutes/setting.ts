import type { Meeting } from '../domain/meeting/state.ts';
import type { Locale } from '../i18n/index.ts';
import type { StyleProfile } from './style.ts';

/** What every part of the minutes is made from. */
export type Setting = { readonly meeting: Meeting; readonly style: StyleProfile; readonly locale: Locale };
