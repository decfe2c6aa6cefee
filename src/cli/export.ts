import { writeFile } from 'node:fs/promises';
import { bundle } from '../bundle/bundle.ts';
import { doubtText } from '../bundle/doubt-text.ts';
import { meetingOf, verifyRecord } from '../bundle/verify.ts';
import { t } from '../i18n/index.ts';
import { bundleOptions } from './bundle-options.ts';
import { withRecord } from './record-place.ts';
import type { Terminal } from './terminal.ts';
import { unusableFile } from './unusable-file.ts';

/**
 * `samsyn export MEETING [--to FILE.zip]`: everything of a meeting in one file. 0 when it was written; 1 when there is no
 * such meeting, its record doesn't hold, or the file can't be written; 2 when the command makes no sense.
 */
export async function exportMeeting(args: readonly string[], terminal: Terminal): Promise<number> {
  const asked = bundleOptions(args);
  const spoken = { ...terminal, locale: asked?.locale ?? terminal.locale };
  if (asked === null) {
    spoken.err(t(spoken.locale, 'bundle.usage'));
    return 2;
  }
  return withRecord(asked, spoken, async ({ store, collaboration }) => {
    const { subject: meeting, to } = asked;
    const events = await store.read(collaboration, `meeting:${meeting}`, 0);
    const { doubts } = verifyRecord(meeting, events);
    for (const doubt of doubts) spoken.err(doubtText(spoken.locale, doubt));
    if (doubts.length > 0) return 1;
    const file = to ?? `${meeting}.zip`;
    const zip = await bundle({ samsyn: 1, collaboration, meeting, events }, meetingOf(events));
    const written = await writeFile(file, zip).then(() => true, unusableFile);
    if (written === null) {
      spoken.err(t(spoken.locale, 'cli.play.cannot-write', { file }));
      return 1;
    }
    spoken.out(t(spoken.locale, 'bundle.exported', { file, events: events.length }));
    return 0;
  });
}
