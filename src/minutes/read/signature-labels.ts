import { begun, instantIn, roleIn, type SignatureDraft } from './signature-draft.ts';

/** NAMN, TITEL, TID, IDENTIFIKATIONSTYP, IDENTIFIKATIONS-ID: true if the line was one of them. */
export function labelledSignature(
  found: SignatureDraft[],
  last: SignatureDraft | undefined,
  text: string,
  line: number,
): boolean {
  const [, label = '', value = ''] = /^([\p{L}, -]{2,40}):\s*(.+)$/u.exec(text) ?? [];
  if (/^namn(?:förtydligande)?$/i.test(label)) return found.push(begun(value, line)) > 0;
  if (last === undefined) return false;
  if (/^(?:titel|roll|befattning)/i.test(label)) {
    last.title = value;
    last.role ??= roleIn(value);
  } else if (/^(?:tid|datum|undertecknat|signerat)/i.test(label))
    last.signedAt = instantIn(value) ?? last.signedAt;
  else if (/^(?:identifikationstyp|metod|typ)/i.test(label)) last.method = value;
  else if (/^(?:identifikations-?id|id|personnummer|serienummer)/i.test(label)) last.identification = value;
  else return false;
  return !/^(?:tid|datum)/i.test(label) || last.signedAt !== null;
}
