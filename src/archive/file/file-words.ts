import { t, type Locale } from '../../i18n/index.ts';
import type { FileFault, FileRemark } from './file-text.ts';

/** Why the file wasn't read, and what to do about it. */
export const faultText = (locale: Locale, file: string, fault: FileFault): string =>
  t(locale, `archive.fault.${fault.code}`, { ...fault, file });

/** What of the file wasn't read. */
export const remarkText = (locale: Locale, file: string, remark: FileRemark): string =>
  t(locale, `archive.remark.${remark.code}`, { ...remark, file });
