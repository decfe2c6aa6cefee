import { readFile } from 'node:fs/promises';
import { adoptMeeting } from '../app/adopt.ts';
import { doubtText } from '../bundle/doubt-text.ts';
import { readBundle } from '../bundle/read-bundle.ts';
import { verifyBundle } from '../bundle/verify.ts';
import { asId } from '../domain/ids.ts';
import { t } from '../i18n/index.ts';
import { bundleOptions } from './bundle-options.ts';
import { withRecord } from './record-place.ts';
import type { Terminal } from './terminal.ts';
import { unusableFile } from './unusable-file.ts';

/**
 * `samsyn import FILE.zip`: takes an exported meeting into this record, with its own hashes. 0 when it is here afterwards;
 * 1 when the file doesn't hold, can't be read, or another meeting has that name; 2 when the command makes no sense.
 */
export async function importMeeting(args: readonly string[], terminal: Terminal): Promise<number> {
  const asked = bundleOptions(args);
  const spoken = { ...terminal, locale: asked?.locale ?? terminal.locale };
  const says = (code: number, line: string): number => {
    spoken.err(line);
    return code;
  };
  if (asked === null) return says(2, t(spoken.locale, 'bundle.usage'));
  const { subject: file } = asked;
  const zip = await readFile(file).catch(unusableFile);
  if (zip === null) return says(1, t(spoken.locale, 'cli.play.cannot-read', { file }));
  const read = readBundle(zip);
  const { doubts } = await verifyBundle(read);
  for (const doubt of doubts) spoken.err(doubtText(spoken.locale, doubt));
  const { record } = read;
  if (record === null || doubts.length > 0) return 1;
  return withRecord(
    { ...asked, collaboration: record.collaboration },
    spoken,
    async ({ store, collaboration }) => {
      const { meeting, events } = record;
      const adopted = await adoptMeeting(store, collaboration, asId(meeting), events);
      const line = t(spoken.locale, `bundle.import.${adopted.outcome}`, { meeting, events: events.length });
      if (adopted.outcome === 'name-taken' || adopted.outcome === 'chain-broken') return says(1, line);
      spoken.out(line);
      return 0;
    },
  );
}
