import { textOfFile } from '../../src/archive/file/text-of-file.ts';
import { checkRecord } from '../../src/minutes/check/check-record.ts';
import { minutesFile } from '../../src/minutes/minutes-file.ts';
import { readMinutes } from '../../src/minutes/read/read-minutes.ts';
import { march } from './given.ts';

const { meeting, record } = march();

describe('MI9: our own minutes are read back from the files that are sent out', () => {
  test.each(['docx', 'pdf'] as const)('%s: items, ballots and attendance are the record’s', async (form) => {
    const made = await minutesFile(meeting, 'minutes', form);
    if (!made.ok) throw new Error(made.why);
    const read = await textOfFile(Buffer.from(made.content));
    if (!read.ok) throw new Error(read.fault.code);
    const facts = readMinutes(read.file.text, read.file.furniture);
    expect(facts.items.map(({ number, heading, kind, outcome }) => [number, heading, kind, outcome])).toEqual(
      record.items.map(({ number, heading, kind, outcome }) => [number, heading, kind, outcome]),
    );
    const chosen = (ballots: typeof record.ballots) =>
      ballots.map(({ person, choice }) => `${person} ${choice}`).toSorted();
    expect(chosen(facts.ballots)).toEqual(chosen(record.ballots));
    expect(new Set(facts.attendance.map(({ person }) => person))).toEqual(
      new Set(record.attendance.map(({ person }) => person)),
    );
    expect(checkRecord(facts).filter(({ severity }) => severity === 'contradiction')).toEqual([]);
  });
});
