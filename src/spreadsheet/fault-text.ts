import { t, type Locale } from '../i18n/index.ts';
import { structureFaultText } from '../i18n/structure-fault-text.ts';
import type { ImportFault } from './fault.ts';
import type { FileFault } from './table.ts';

/** The reason of a faulty row as a sentence: what is wrong and what would be right. */
export function importFaultText(locale: Locale, fault: ImportFault): string {
  switch (fault.code) {
    case 'cell-missing':
      return t(locale, 'structure.fault.cell-missing');
    case 'seat-needed':
      return fault.seats.length === 0
        ? t(locale, 'structure.fault.seat-needed.none')
        : t(locale, 'structure.fault.seat-needed', fault);
    case 'cell-too-long':
    case 'formula-error':
    case 'day-not-understood':
    case 'word-not-understood':
    case 'number-not-understood':
    case 'id-not-possible':
    case 'name-not-found':
    case 'name-of-several':
    case 'principal-differs':
    case 'person-differs':
    case 'day-needed':
    case 'row-twice':
    case 'header-missing':
    case 'header-twice':
      return t(locale, `structure.fault.${fault.code}`, fault);
    default:
      return structureFaultText(locale, fault);
  }
}

export function fileFaultText(locale: Locale, fault: FileFault): string {
  if (fault.code === 'file-too-large')
    return t(locale, 'structure.file.file-too-large', { most: Math.round(fault.most / 1_000_000) });
  return t(locale, `structure.file.${fault.code}`, fault);
}
