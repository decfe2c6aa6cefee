import { bodyIn } from '../../src/domain/meeting/roster.ts';
import { renderMinutes } from '../../src/minutes/render.ts';
import { sampleMeeting } from '../../src/minutes/sample-meeting.ts';
import { fits, styleFields, valuesOf, type Trait } from '../../src/minutes/style-fields.ts';
import { styleSample } from '../../src/minutes/style-sample.ts';
import { styles } from '../../src/minutes/style.ts';
import { meeting } from './meeting.ts';

const body = bodyIn(meeting.plan.roster, meeting.plan.body)!;
const traits = Object.keys(styleFields) as Trait[];

describe('MI3: everything a body can change in its style', () => {
  test('every field of every profile is named, with the value it has', () => {
    for (const values of Object.values(styles)) {
      expect(Object.keys(values).toSorted()).toEqual(['name', ...traits].toSorted());
      for (const trait of traits)
        expect([trait, valuesOf(trait).map(({ value }) => value)]).toEqual([
          trait,
          expect.arrayContaining([values[trait]]),
        ]);
    }
  });

  test.each(traits)('%s takes what is offered, and nothing that is spelled alike', (trait) => {
    const values = valuesOf(trait).map(({ value }) => value);
    expect(values.length).toBeGreaterThan(1);
    expect(values.every((value) => fits(trait, value))).toBe(true);
    expect([fits(trait, 'toString'), fits(trait, 'true'), fits(trait, '')]).toEqual([false, false, false]);
  });

  test.each(traits)('%s is seen in the invented meeting', (trait) => {
    const sample = sampleMeeting(body);
    const read = (value: string | boolean) =>
      renderMinutes(sample, 'txt', { ...styles['2022'], [trait]: value });
    const texts = valuesOf(trait).map(({ value }) => read(value));
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('the three profiles are told apart by the same few lines', () => {
    const [first, second, third] = Object.values(styles).map((style) => styleSample(style, body));
    expect(second?.length).toBeLessThan(20);
    expect(first).toContain('2024-03-15 kl. 9.00 -15.00');
    expect(second).toContain('20240315 Kl. 9.00 – 15.00');
    expect(third).toContain('o att anta planen.');
    expect(third?.indexOf('Marika Hedmyran (v) Malå kommun, ersättare')).toBeLessThan(
      third?.indexOf('5. Övriga frågor') ?? 0,
    );
  });
});
