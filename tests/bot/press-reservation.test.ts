import { asId } from '../../src/domain/ids.ts';
import { openItem } from '../domain/steps.ts';
import { english, inItem, pressing } from './pressing.ts';

const { by, meeting, open, press, recorded, says } = pressing();

describe('reservations', () => {
  test('RE2: their reasons follow in writing, and they can be withdrawn', async () => {
    await open();
    await by('ada', openItem('a'), {
      type: 'DeclareOutcome',
      item: asId('a'),
      declaration: {
        outcome: 'rejected',
        clauses: [],
        wording: null,
        postponedTo: null,
        referredTo: null,
        reason: null,
        vote: null,
      },
    });
    await press('cia', 'reserve', { ...inItem, against: 'decision' });
    const [lodged] = Object.values((await meeting()).reservations);
    const own = { ...inItem, reservation: lodged?.id };
    expect(await says('cia', 'reasons', { ...own, text: 'Fel underlag' })).toContain(
      'Dina skäl: ”Fel underlag”',
    );
    expect(await says('bo', 'withdraw-reservation', own)).toContain('Reservationen är någon annans.');
    expect(await says('cia', 'withdraw-reservation', own)).toContain('Din reservation är borttagen.');
    expect(await says('cia', 'withdraw-reservation', own, english)).toContain('withdrawn');
  });

  test('RE4: a card can’t accept what is late, nor say when or what it hashes to', async () => {
    await open();
    const before = await recorded();
    for (const forged of [
      { late: 'Ordföranden godtog' },
      { since: '2024-01-01T00:00:00.000Z' },
      { hash: 'x' },
    ])
      expect(await says('ada', 'reserve', { ...inItem, against: 'decision', ...forged })).toContain(
        'gick inte att förstå',
      );
    expect(await recorded()).toBe(before);
  });
});
