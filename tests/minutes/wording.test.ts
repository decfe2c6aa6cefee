import { defaultStyle, styles } from '../../src/minutes/style.ts';
import { asId } from '../../src/domain/ids.ts';
import type { ItemPlan, OutcomeDeclaration } from '../../src/domain/meeting/agenda.ts';
import { decisionWording } from '../../src/minutes/wording.ts';
import { declaration, item, meetingOf } from './fixture.ts';

const wording = (
  more: Partial<OutcomeDeclaration>,
  plan: Partial<ItemPlan> = {},
  style = defaultStyle,
  locale: 'sv' | 'en' = 'sv',
) => {
  const meeting = meetingOf([item('a', plan)]);
  return decisionWording(meeting, meeting.agenda[0]!, declaration(more), style, locale);
};

describe('what a declared outcome says in the minutes', () => {
  test.each([
    [{ outcome: 'postponed' }, 'Samråd vård beslutade att bordlägga ärendet till kommande möte.'],
    [
      { outcome: 'postponed', postponedTo: 'mötet den 3 maj' },
      'Samråd vård beslutade att bordlägga ärendet till mötet den 3 maj.',
    ],
    [{ clauses: ['godkänna planeringen'] }, 'Samråd vård beslutade att godkänna planeringen.'],
    [{ outcome: 'rejected' }, 'Samråd vård beslutade att avslå förslaget.'],
    [
      { outcome: 'referred-back', referredTo: 'Länssamverkansgruppen' },
      'Samråd vård beslutade att återremittera ärendet till Länssamverkansgruppen för ytterligare beredning.',
    ],
    [{ outcome: 'no-agreement' }, 'Samråd vård kunde inte nå enighet i ärendet.'],
    [{ outcome: 'filed' }, 'Samråd vård beslutade att lägga ärendet till handlingarna.'],
  ] as const)('%j', (declared, said) => {
    expect(wording(declared)).toEqual([said]);
  });

  test('the reason follows the decision', () => {
    expect(wording({ outcome: 'postponed', reason: 'Föredraganden är sjuk' })).toEqual([
      'Samråd vård beslutade att bordlägga ärendet till kommande möte.',
      'Skäl: Föredraganden är sjuk.',
    ]);
  });

  test("the chair's own wording goes before the style's", () => {
    expect(wording({ wording: 'Samrådet tackade för sig.', clauses: ['annat'] })).toEqual([
      'Samrådet tackade för sig.',
    ]);
  });

  test('an item that closes without outcome has no sentence', () => {
    expect(wording({ outcome: 'none' })).toEqual([]);
  });

  test('a joint session decides under its own name', () => {
    expect(wording({ clauses: ['ställa sig bakom förslaget'] }, { session: asId('afternoon') })).toEqual([
      'Systemledningen beslutade att ställa sig bakom förslaget.',
    ]);
  });

  test('in English', () => {
    expect(wording({ outcome: 'rejected' }, {}, defaultStyle, 'en')).toEqual([
      'Samråd vård decided to reject the proposal.',
    ]);
  });
});

describe('MI3: a body words its minutes by its own style', () => {
  test('the agenda is approved in the passive, or by the body', () => {
    expect(wording({}, { standing: 'approve-agenda' }, styles['2024'])).toEqual([
      'Föredragningslistan godkändes.',
    ]);
    expect(wording({}, { standing: 'approve-agenda' }, styles['2025'])).toEqual([
      'Samråd vård godkände föredragningslistan.',
    ]);
  });

  test('the previous minutes are approved and filed, or filed', () => {
    expect(wording({}, { standing: 'previous-minutes' }, styles['2024'])).toEqual([
      'Föregående protokoll godkändes och lades till handlingarna.',
    ]);
    expect(wording({}, { standing: 'previous-minutes' }, styles['2025'])).toEqual([
      'Föregående protokoll lades till handlingarna.',
    ]);
  });

  test('several decisions are listed with the mark and in the tense of the style', () => {
    const clauses = ['anta planen', 'rekommendera huvudmännen att göra detsamma'];
    expect(wording({ clauses }, {}, styles['2022'])).toEqual([
      'Samråd vård beslutade:',
      '- att anta planen.',
      '- att rekommendera huvudmännen att göra detsamma.',
    ]);
    expect(wording({ clauses }, {}, styles['2025'])).toEqual([
      'Samråd vård beslutar:',
      'o att anta planen.',
      'o att rekommendera huvudmännen att göra detsamma.',
    ]);
  });
});
