import type { Meeting } from '../domain/meeting/state.ts';
import { bodyIn } from '../domain/meeting/roster.ts';
import type { Body } from '../domain/structure/facts.ts';
import { t, type Locale } from '../i18n/index.ts';
import { fits, isTrait } from './style-fields.ts';
import { defaultStyle, styles, type StyleName, type StyleProfile } from './style.ts';

/** What a body asked for in its minutes that no profile has: passed over, and said. */
export type StyleFault =
  | { readonly code: 'unknown-profile'; readonly profile: string }
  | { readonly code: 'unknown-trait'; readonly trait: string }
  | { readonly code: 'unknown-value'; readonly trait: string; readonly value: string };

export type ChosenStyle = { readonly style: StyleProfile; readonly faults: readonly StyleFault[] };

export const styleFaultText = (locale: Locale, fault: StyleFault): string =>
  t(locale, `minutes.style.${fault.code}`, fault);

/** What the meeting's host body asked for that was passed over. */
export const styleFaultsOf = (meeting: Meeting): readonly StyleFault[] =>
  chosenStyle(bodyIn(meeting.plan.roster, meeting.plan.body)).faults;

/** The style of the meeting's host body. */
export const styleOf = (meeting: Meeting): StyleProfile =>
  chosenStyle(bodyIn(meeting.plan.roster, meeting.plan.body)).style;

/** The profile that the body has chosen, with its own changes, as far as they make sense (MI3). */
export function chosenStyle(body: Body | undefined): ChosenStyle {
  const chosen = body?.customs?.minutesStyle;
  if (chosen === undefined) return { style: defaultStyle, faults: [] };
  const { profile, changes = {} } = chosen;
  const known = isProfile(profile) ? styles[profile] : null;
  const faults: StyleFault[] = known === null ? [{ code: 'unknown-profile', profile }] : [];
  const taken: Record<string, string | boolean> = {};
  for (const [trait, value] of Object.entries(changes)) {
    if (!isTrait(trait)) faults.push({ code: 'unknown-trait', trait });
    else if (typeof value !== 'object' && fits(trait, value)) taken[trait] = value;
    else faults.push({ code: 'unknown-value', trait, value: String(value) });
  }
  return { style: { ...(known ?? defaultStyle), ...taken }, faults };
}

const isProfile = (name: string): name is StyleName => Object.hasOwn(styles, name);
