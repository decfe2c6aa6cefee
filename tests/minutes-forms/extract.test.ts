import { asId } from '../../src/domain/ids.ts';
import { minutesDocument } from '../../src/minutes/document.ts';
import { extractOf } from '../../src/minutes/extract.ts';
import { minutesFile, type Asked } from '../../src/minutes/minutes-file.ts';
import type { MinutesRecord } from '../../src/minutes/record-shape.ts';
import { minutesText } from '../../src/minutes/text.ts';
import { meeting } from './meeting.ts';

const minutes = minutesDocument(meeting);
const textOf = (of: Parameters<typeof extractOf>[2]) => {
  const extract = extractOf(meeting, minutes, of);
  return extract === null ? null : minutesText(extract);
};
const itemsOf = (text: string | null) => (text ?? '').match(/^\d+\. (?!kart|förs|besl).*$/gm);

describe('MI12: an extract of one item', () => {
  const text = textOf({ item: asId('b') });

  test('the head of the minutes, the item with its number, who signs, and the certificate', () => {
    expect(text?.split('\n\n').slice(0, 5)).toEqual([
      'Protokollsutdrag Samråd vård',
      'Dnr: HSN 50:1-2024',
      'Datum och tid: 20240315 Kl. 9.00 – 15.00',
      'Plats: Teams',
      'Ärende: 2',
    ]);
    expect(itemsOf(text)).toEqual(['2. Gemensam plan']);
    expect(text).toContain('Kerstin Ahlroth\nsekreterare, Samråd vård');
    expect(text).toContain('UTDRAGSBESTYRKANDE\n\nRätt utdraget intygar');
  });

  test('the words of the item are those of the minutes, to the letter', () => {
    const whole = minutesText(minutes);
    const item = whole.slice(whole.indexOf('2. Gemensam plan'), whole.indexOf('3. Rekommendation'));
    expect(text).toContain(item);
  });

  test('no attendance list, and no word of one', () => {
    expect(text).not.toContain('Närvarolista');
    expect(text).not.toContain('Cajsa Rönnqvist');
  });

  test('an item of a later session has the session’s heading', () => {
    expect(textOf({ item: asId('d') })).toContain('Systemledning\n\n4. Avslutning');
  });

  test('an item that the meeting does not have gives none', async () => {
    expect(textOf({ item: asId('no') })).toBeNull();
    expect(await minutesFile(meeting, { principal: asId('no') }, 'txt')).toEqual({
      ok: false,
      why: 'nothing-such',
    });
  });
});

describe('MI12: an extract for a principal', () => {
  test('where its members voted, and what was recommended to all', () => {
    expect(itemsOf(textOf({ principal: asId('vindeln') }))).toEqual(['1. Hus & <hem>', '3. Rekommendation']);
    expect(textOf({ principal: asId('vindeln') })).toContain('Utdrag för: Vindelns kommun');
  });

  test('a principal that nobody served for has what was recommended', () => {
    expect(itemsOf(textOf({ principal: asId('mala') }))).toEqual(['3. Rekommendation']);
  });

  test('a recommendation to some goes to those, any decision that names it too', () => {
    const named = {
      ...meeting,
      agenda: meeting.agenda.map((item) => ({
        ...item,
        outcomes: item.outcomes.map((outcome) => ({ ...outcome, addressees: ['Norsjö kommun'] })),
      })),
    };
    const of = (principal: string) => extractOf(named, minutes, { principal: asId(principal) });
    expect(itemsOf(minutesText(of('mala')!))).toBeNull();
    expect(minutesText(of('mala')!)).toContain('Ärende: inget ärende');
    expect(itemsOf(minutesText(of('norsjo')!))).toEqual([
      '1. Hus & <hem>',
      '2. Gemensam plan',
      '3. Rekommendation',
    ]);
  });
});

describe('MI12: an extract in every form', () => {
  const file = async (asked: Asked, form: 'json' | 'docx' | 'pdf' | 'html') => {
    const made = await minutesFile(meeting, asked, form);
    if (!made.ok) throw new Error(made.why);
    return made;
  };

  test('the record holds its items and nothing of the others', async () => {
    const { content } = await file({ item: asId('b') }, 'json');
    const record = JSON.parse(String(content)) as MinutesRecord;
    expect(record.items.map(({ number }) => number)).toEqual([2]);
    expect([record.votes, record.ballots, record.dissent, record.attendance]).toEqual([[], [], [], []]);
    const voted = JSON.parse(String((await file({ item: asId('a') }, 'json')).content)) as MinutesRecord;
    expect(voted.ballots).toHaveLength(6);
  });

  test('the file’s name says what it is', async () => {
    expect((await file({ item: asId('b') }, 'docx')).name).toBe(
      'Protokollsutdrag 2024-03-15 § 2 Samråd vård.docx',
    );
    expect((await file({ principal: asId('umea') }, 'pdf')).name).toBe(
      'Protokollsutdrag 2024-03-15 Umeå kommun Samråd vård.pdf',
    );
    expect((await file('minutes', 'html')).name).toBe('Protokoll 2024-03-15 Samråd vård.html');
  });
});
