import type { DocumentLink } from '../../src/domain/meeting/agenda.ts';
import type { TextKey } from '../../src/i18n/text.ts';

/** What is wrong with the documents' addresses, to be said before they are sent; null when nothing is. */
export const addressFault = (documents: readonly DocumentLink[]): TextKey | null =>
  documents.some(({ url }) => url.trim() !== '' && !isSecure(url.trim())) ? 'before.item.address' : null;

function isSecure(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:';
}
