import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { adoptMeeting } from '../../src/app/adopt.ts';
import { linked } from '../../src/app/chain.ts';
import type { Recorded } from '../../src/app/ports.ts';
import { bundle, sha256 } from '../../src/bundle/bundle.ts';
import { doubtText } from '../../src/bundle/doubt-text.ts';
import { readBundle } from '../../src/bundle/read-bundle.ts';
import { meetingOf, verifyBundle, verifyRecord } from '../../src/bundle/verify.ts';
import { asId } from '../../src/domain/ids.ts';
import { minutesHash } from '../../src/minutes/fingerprint.ts';
import { renderMinutes } from '../../src/minutes/render.ts';
import { home, meeting, signedMeeting, type Stand } from './signed-meeting.ts';

/** A meeting that was signed, exported, taken in elsewhere and tampered with. */
let stand: Stand;
let events: readonly Recorded[];
let zip: Uint8Array;
beforeAll(async () => {
  stand = await signedMeeting();
  ({ events } = stand);
  zip = await bundle({ samsyn: 1, collaboration: home, meeting, events }, meetingOf(events));
});
afterAll(() => stand.close());

/** The export with one of its files changed, and the list of hashes made to fit if asked. */
function changed(name: string, change: (text: string) => string, covered = false): Uint8Array {
  const files = unzipSync(zip);
  const before = files[name];
  if (before === undefined) throw new Error(`no ${name}`);
  files[name] = strToU8(change(strFromU8(before)));
  if (covered) {
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as {
      files: Record<string, string>;
    };
    manifest.files[name] = sha256(files[name]);
    files['manifest.json'] = strToU8(JSON.stringify(manifest));
  }
  return zipSync(files);
}

const doubts = async (bytes: Uint8Array) => (await verifyBundle(readBundle(bytes))).doubts;

test('TR5: the export of a signed meeting holds: chain, three signatures, every file', async () => {
  const verified = await verifyBundle(readBundle(zip));
  expect(verified).toEqual({
    events: events.length,
    signatures: 3,
    setOtherwise: false,
    doubts: [],
  });
  expect(Object.keys(unzipSync(zip))).toEqual(
    expect.arrayContaining(['record.json', 'minutes.txt', 'minutes.html', 'minutes.json', 'minutes.docx']),
  );
});

test('TR5: the same meeting exports to the same bytes', async () => {
  const again = await bundle({ samsyn: 1, collaboration: home, meeting, events }, meetingOf(events));
  expect(sha256(again)).toBe(sha256(zip));
});

test('TR5: taken into an empty system it gives the same minutes, and taking it in again changes nothing', async () => {
  const { store } = await stand.another();
  const { record } = readBundle(zip);
  const taken = await adoptMeeting(store, home, asId(meeting), record?.events ?? []);
  expect(taken).toEqual({ outcome: 'adopted', events: events.length });
  const there = await store.read(home, `meeting:${meeting}`, 0);
  expect(there).toEqual(events);
  expect(renderMinutes(meetingOf(there), 'txt')).toBe(renderMinutes(meetingOf(events), 'txt'));
  expect(await adoptMeeting(store, home, asId(meeting), events)).toEqual({ outcome: 'already-here' });
  expect(await adoptMeeting(store, home, asId(meeting), events.slice(0, -1))).toEqual({
    outcome: 'name-taken',
  });
});

describe('TR5: one changed byte is found and named', () => {
  test.each(['minutes.txt', 'minutes.html', 'minutes.json', 'documents.json', 'README.txt'])(
    'in %s',
    async (name) => {
      expect(await doubts(changed(name, (text) => `${text} `))).toContainEqual({
        fault: 'file-changed',
        file: name,
      });
    },
  );

  test('in the minutes, also when the list of hashes was made to fit', async () => {
    const found = await doubts(
      changed('minutes.txt', (text) => text.replace('Vaccination', 'Vakcination'), true),
    );
    expect(found).toEqual([{ fault: 'minutes-differ', file: 'minutes.txt' }]);
  });

  test('in any event, by its number and kind', () => {
    for (const event of events) {
      const tampered = events.map((known) =>
        known === event ? { ...known, recordedAt: known.recordedAt.replace(/^2/, '3') } : known,
      );
      expect(verifyRecord(meeting, tampered).doubts).toEqual([
        { fault: 'chain-broken', version: event.version, type: event.type },
      ]);
    }
  });

  test('in a prose block of the record in the file', async () => {
    const prose = events.find(({ type }) => type === 'ProseWritten');
    const found = await doubts(
      changed('record.json', (text) => text.replace('debatterades', 'debatteradet'), true),
    );
    expect(found).toEqual([
      expect.objectContaining({ fault: 'chain-broken', version: prose?.version, type: 'ProseWritten' }),
    ]);
  });

  test('an event left out, put in or moved', () => {
    const without = events.filter(({ version }) => version !== 5);
    expect(verifyRecord(meeting, without).doubts).toMatchObject([{ fault: 'chain-broken', version: 6 }]);
    const [first, second, ...rest] = events;
    if (first === undefined || second === undefined) throw new Error('no events');
    expect(verifyRecord(meeting, [second, first, ...rest]).doubts).toMatchObject([{ fault: 'chain-broken' }]);
  });
});

test('TR9: an event that a later version recorded is named, and nothing is said of what would follow from it', () => {
  const last = events.at(-1)!;
  const later = linked(last.hash, `meeting:${meeting}`, {
    ...last,
    version: last.version + 1,
    type: 'MinutesSungAloud',
    data: { type: 'MinutesSungAloud', at: last.recordedAt },
  });
  const verified = verifyRecord(meeting, [...events, later]);
  expect(verified).toMatchObject({
    signatures: 0,
    doubts: [{ fault: 'later-version', type: 'MinutesSungAloud' }],
  });
  expect(doubtText('sv', verified.doubts[0]!)).toContain('MinutesSungAloud');
  expect(doubtText('en', verified.doubts[0]!)).toContain('later version');
});

test('TR5: a signature of other minutes than the record gives is named', () => {
  const state = meetingOf(events);
  const signed = state.signOff?.signatures[0]?.hash;
  expect(signed).toBe(minutesHash(state));
  const plan = { ...state.plan, place: 'Någon annanstans' };
  expect(minutesHash({ ...state, plan })).not.toBe(signed);
});

test('what isn’t an export is said to be none, in Swedish and English', async () => {
  const [doubt] = await doubts(strToU8('ingen zip'));
  if (doubt === undefined) throw new Error('no doubt');
  expect(doubtText('sv', doubt)).toMatch(/inte ett utlämnat möte/);
  expect(doubtText('en', doubt)).toMatch(/isn’t an exported meeting/);
});
