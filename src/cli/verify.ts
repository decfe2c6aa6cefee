import { readFile } from 'node:fs/promises';
import { doubtText } from '../bundle/doubt-text.ts';
import { readBundle } from '../bundle/read-bundle.ts';
import { verifyBundle, verifyRecord, type Verified } from '../bundle/verify.ts';
import { t } from '../i18n/index.ts';
import { bundleOptions } from './bundle-options.ts';
import { withRecord } from './record-place.ts';
import type { Terminal } from './terminal.ts';
import { unusableFile } from './unusable-file.ts';

/**
 * `samsyn verify MEETING|FILE`: is the record of a meeting, here or in an exported file, whole and unchanged, and are the
 * signatures and files those of the minutes it gives? 0 when everything holds, 1 when something doesn't (each thing
 * named on a line) or can't be read, 2 when the command makes no sense.
 */
export async function verify(args: readonly string[], terminal: Terminal): Promise<number> {
  const asked = bundleOptions(args);
  const spoken = { ...terminal, locale: asked?.locale ?? terminal.locale };
  if (asked === null) {
    spoken.err(t(spoken.locale, 'bundle.usage'));
    return 2;
  }
  const file = await readFile(asked.subject).catch(unusableFile);
  if (file !== null) return said(await verifyBundle(readBundle(file)), asked.subject, spoken);
  return withRecord(asked, spoken, async ({ store, collaboration }) => {
    const events = await store.read(collaboration, `meeting:${asked.subject}`, 0);
    return said(verifyRecord(asked.subject, events), asked.subject, spoken);
  });
}

function said(
  { events, signatures, setOtherwise, doubts }: Verified,
  subject: string,
  terminal: Terminal,
): number {
  for (const doubt of doubts) terminal.err(doubtText(terminal.locale, doubt));
  if (doubts.length > 0) return 1;
  terminal.out(t(terminal.locale, 'bundle.holds', { subject, events, signatures }));
  if (setOtherwise) terminal.out(t(terminal.locale, 'bundle.set-otherwise'));
  return 0;
}
