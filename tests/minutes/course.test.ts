import { minutesRecord } from '../../src/minutes/record.ts';
import { renderMinutes } from '../../src/minutes/render.ts';
import { styles } from '../../src/minutes/style.ts';
import { asId } from '../../src/domain/ids.ts';
import { closes, ended, id, item, meetingOf, opened, opens } from './fixture.ts';
import { played } from './played.ts';

describe('who was there, and served in what', () => {
  const meeting = played('attendance.yaml');
  const text = renderMinutes(meeting, 'txt');

  test('AT3: a substitute who served in a part has the items for a remark, in list and record alike', () => {
    expect(text).toContain('Hanna Storsel (s) Region Norrvik, ersättare (tjänstgjorde ärende 1-2)');
    expect(text).toContain('ersättare (lämnade kl. 9.23, tjänstgjorde ärende 3)');
    expect(text).toContain('Jenny Älvback (c) Region Norrvik, ersättare\n');
    expect(minutesRecord(meeting).attendance.find(({ person }) => person === 'Hanna Storsel')?.remark).toBe(
      'tjänstgjorde ärende 1-2',
    );
    expect(renderMinutes(meeting, 'txt', styles['2022'])).toContain('(tjänstgjorde ärende 1 - 2)');
  });

  test('AT8: a guest who was named is among the others present; who wasn’t is printed nowhere', () => {
    expect(text).toContain('Övriga närvarande\n\nQuentin Fjällvik, Högskolan Norrvik');
    const unnamed = played('attendance.yaml', [
      "  - { at: '09:14', do: name-guest, guest: okand-2, name: Quentin Fjällvik, organisation: Högskolan Norrvik }\n",
      '',
    ]);
    expect(renderMinutes(unnamed, 'txt')).not.toMatch(/Besökare|Övriga närvarande/);
    expect(JSON.stringify(minutesRecord(unnamed))).not.toContain('Besökare');
    expect(minutesRecord(unnamed).unnamedGuests).toBe(1);
  });

  test('AT10: where fewer served than the body has settled, the item says so, and no other', () => {
    const few = renderMinutes(played('no-return.yaml'), 'txt');
    expect(few.match(/Beslutsförhet: färre än 6 ledamöter tjänstgjorde i ärendet\./g)).toHaveLength(1);
    expect(text).not.toContain('Beslutsförhet');
  });
});

describe('what happened in an item', () => {
  const meeting = played('agenda.yaml');
  const text = renderMinutes(meeting, 'txt');

  test('AT12: who had the floor, in order, each once, where the body has it on record', () => {
    expect(text).toContain('I ärendet yttrade sig Gösta Bäcknäs och David Östfors.');
    const silent = played('agenda.yaml', [', speakers-on-record: true', '']);
    expect(renderMinutes(silent, 'txt')).not.toContain('yttrade sig');
    expect(minutesRecord(silent).items.some(({ speakers }) => speakers !== undefined)).toBe(false);
  });

  test('MI2: the item’s documents stand at it', () => {
    expect(text).toContain('Handlingar:\nBudgetförslag <https://example.org/budget>');
  });

  test('AT5: who took the chair in a break and gave it on before the item led nothing of it', () => {
    expect(text).not.toContain('Astrid Lidmark ledde mötet');
    expect(text.match(/Bertil Sandnäs ledde mötet/g)).toHaveLength(2);
  });

  test('AG7: an outcome taken back is in no form of the minutes', () => {
    expect(JSON.stringify(minutesRecord(meeting))).not.toContain('Fel år');
  });

  test('an adjournment that lasts has no end yet', () => {
    const paused = meetingOf([item('a')], ...opened, ['10:00', { type: 'MeetingAdjourned', reason: null }]);
    expect(renderMinutes(paused, 'txt')).toContain('Mötet ajournerades kl. 10.00.');
  });

  test('DE8: a conflict of interest without reason or substitute says neither', () => {
    const away = meetingOf(
      [item('a')],
      ...opened,
      [
        '09:10',
        { type: 'ConflictDeclared', item: asId('a'), person: id('dag'), reason: null, enteredBy: null },
      ],
      ['09:11', opens('a'), closes('a')],
      ...ended,
    );
    expect(renderMinutes(away, 'txt')).toContain(
      '\n\nDag Vallmark (c) Norsjö kommun anmälde jäv och deltog inte i ärendet.\n\n',
    );
  });

  test('DE8: with reason and the substitute who served instead, in text and record', () => {
    const conflict = played('dissent-and-sign-off.yaml');
    expect(renderMinutes(conflict, 'txt')).toContain(
      'Gösta Bäcknäs (kd) Vänås kommun anmälde jäv och deltog inte i ärendet. Skäl: Äger andelar i ett av företagen. Mats Hedfors (c) Vänås kommun tjänstgjorde i stället.',
    );
    expect(minutesRecord(conflict).items[0]?.conflicts).toEqual([
      {
        person: 'Gösta Bäcknäs',
        reason: 'Äger andelar i ett av företagen',
        servedInstead: 'Mats Hedfors',
      },
    ]);
  });
});
