import { t, type Locale, type TextKey } from '../../i18n/index.ts';
import type { Finding, Place } from './finding.ts';

/** The finding as a sentence, both facts in it. */
export function findingText(locale: Locale, { code, params }: Finding): string {
  const { role, substituteIn } = params;
  const said = {
    ...params,
    ...(typeof role === 'string' && isRole(role) ? { role: t(locale, `check.role.${role}`) } : {}),
  };
  if (code === 'capacity-differs')
    return t(
      locale,
      substituteIn === 'vote' ? 'check.capacity-differs.vote' : 'check.capacity-differs.attendance',
      said,
    );
  if (code === 'signature-missing' && params['person'] !== '')
    return t(locale, 'check.signature-missing.person', said);
  if (code === 'verifier-not-chosen' && params['signer'] !== '–')
    return t(locale, 'check.verifier-not-chosen.signer', said);
  const key: TextKey = `check.${code}`;
  return t(locale, key, said);
}

const isRole = (role: string): role is 'secretary' | 'verifier' | 'chair' =>
  ['secretary', 'verifier', 'chair'].includes(role);

/** "Ärende 5, rad 128"; empty where the whole document is meant. */
export const placeText = (locale: Locale, { item, line, list }: Place): string =>
  [
    ...(item === undefined ? [] : [t(locale, 'check.place.item', { item })]),
    ...(list === undefined ? [] : [list]),
    ...(line === undefined ? [] : [t(locale, 'check.place.line', { line })]),
  ].join(', ');
