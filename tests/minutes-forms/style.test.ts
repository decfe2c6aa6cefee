import type { BodyCustoms } from '../../src/domain/structure/facts.ts';
import { chosenStyle, styleFaultText } from '../../src/minutes/chosen-style.ts';
import { minutesFile } from '../../src/minutes/minutes-file.ts';
import { renderMinutes } from '../../src/minutes/render.ts';
import { defaultStyle, styles } from '../../src/minutes/style.ts';
import { meeting } from './meeting.ts';

type Style = NonNullable<BodyCustoms['minutesStyle']>;
const council = meeting.plan.roster.bodies[0]!;
const chosen = (minutesStyle: Style) => chosenStyle({ ...council, customs: { minutesStyle } });
const withStyle = (minutesStyle: Style) => ({
  ...meeting,
  plan: {
    ...meeting.plan,
    roster: {
      ...meeting.plan.roster,
      bodies: meeting.plan.roster.bodies.map((body) =>
        body.id === council.id ? { ...body, customs: { minutesStyle } } : body,
      ),
    },
  },
});

describe('MI3: the style of a body’s minutes is a fact of the body', () => {
  test('a body that has chosen nothing follows that of 2024', () => {
    expect(chosenStyle(council)).toEqual({ style: defaultStyle, faults: [] });
    expect(chosenStyle(undefined).style.name).toBe('2024');
  });

  test('the profile it names, with what it changes in it', () => {
    const changes = { party: 'upper', personColumns: false, rangeDash: '–' };
    expect(chosen({ profile: '2022', changes })).toEqual({
      style: { ...styles['2022'], ...changes },
      faults: [],
    });
  });

  test('what makes no sense is passed over and said', () => {
    const { style, faults } = chosen({
      profile: '1999',
      changes: {
        party: 'mixed',
        colour: 'red',
        voice: 'active',
        personColumns: 'yes',
        bullet: ['-'],
        name: '2022',
        rangeDash: '<b>',
      },
    });
    expect(style).toEqual({ ...defaultStyle, voice: 'active' });
    expect(faults.map((fault) => styleFaultText('sv', fault))).toEqual([
      'Protokollets utseende: profilen ”1999” finns inte och används inte.',
      'Protokollets utseende: ”party” kan inte vara ”mixed”, och profilens eget val används.',
      'Protokollets utseende: ”colour” går inte att ändra och används inte.',
      'Protokollets utseende: ”personColumns” kan inte vara ”yes”, och profilens eget val används.',
      'Protokollets utseende: ”bullet” kan inte vara ”-”, och profilens eget val används.',
      'Protokollets utseende: ”name” går inte att ändra och används inte.',
      'Protokollets utseende: ”rangeDash” kan inte vara ”<b>”, och profilens eget val används.',
    ]);
    expect(chosen({ profile: 'toString', changes: { constructor: true } }).faults).toHaveLength(2);
  });

  test('every form follows it', async () => {
    const own = withStyle({ profile: '2025', changes: { party: 'upper' } });
    expect(renderMinutes(own, 'txt')).toContain('Dag Vallmark (C) Norsjö kommun');
    const made = await minutesFile(own, 'minutes', 'html');
    expect(made.ok && made.content).toContain('2024-03-15 kl. 9.00 – 15.00');
    expect(JSON.parse(renderMinutes(own, 'json'))).toMatchObject({ meeting: { style: '2025' } });
  });
});
