import { asId, type MotionId } from '../../src/domain/ids.ts';
import { openItem } from '../domain/steps.ts';
import { at, english, inItem, pressing } from './pressing.ts';

const { by, meeting, open, press, recorded, says } = pressing();

describe('a conflict of interest', () => {
  beforeEach(() => open());
  const agenda = { ...at, card: 'agenda' };

  test('DE8: is declared for an item to come, and taken back', async () => {
    const words = await says('cia', 'conflict', { ...agenda, conflictItem: 'c', conflictReason: ' Släkt ' });
    expect(words).toContain('Ditt jäv är antecknat. Du deltar inte i ärendet.');
    expect(words).toContain('Cia deltar inte: jäv.');
    expect((await meeting()).agenda[2]?.conflicts).toEqual([{ person: 'cia', reason: 'Släkt' }]);
    const back = await says('cia', 'withdraw-conflict', { ...agenda, conflictItem: 'c' });
    expect(back).toContain('Din anmälan om jäv är borttagen.');
    expect((await meeting()).agenda[2]?.conflicts).toEqual([]);
  });

  test('says which item is missing, and records nothing', async () => {
    const before = await recorded();
    expect(await says('cia', 'conflict', { ...agenda, conflictItem: '' })).toContain(
      'Välj vilket ärende jävet gäller.',
    );
    expect(await says('cia', 'conflict', agenda, english)).toContain('Choose which item it is about.');
    expect(await recorded()).toBe(before);
  });

  test('DE8: whoever has one answers nothing in the item, and is told why', async () => {
    await press('cia', 'conflict', { ...agenda, conflictItem: 'a' });
    await by('ada', openItem('a'), {
      type: 'AskConsensus',
      round: asId('round'),
      item: asId('a'),
      question: 'Är vi eniga?',
    });
    const words = await says('cia', 'answer', { ...inItem, round: 'round', answer: 'agree' });
    expect(words).toContain('Cia har anmält jäv i ärende 1 och deltar inte i det.');
    expect(words).toContain('Du har anmält jäv och deltar inte i det här ärendet.');
    expect(words).not.toContain('Enig med synpunkt');
  });

  test('DE8: after a question it is too late', async () => {
    await by('ada', openItem('a'), {
      type: 'AskConsensus',
      round: asId('round'),
      item: asId('a'),
      question: 'Är vi eniga?',
    });
    expect(await says('cia', 'conflict', { ...agenda, conflictItem: 'a' })).toContain(
      'En fråga har redan ställts i ärende 1',
    );
    expect(await says('cia', 'conflict', { ...agenda, conflictItem: 'a' }, english)).toMatch(/item 1/);
  });
});

describe('the floor', () => {
  test('AT12: is asked for as speech, reply or point of order', async () => {
    await open();
    await by('ada', openItem('a'));
    await press('cia', 'floor', { ...inItem, floorKind: 'speech' });
    await press('bo', 'floor', { ...inItem, floorKind: 'point-of-order' });
    expect((await meeting()).speakers).toMatchObject([
      { person: 'bo', kind: 'point-of-order' },
      { person: 'cia', kind: 'speech' },
    ]);
    expect(await says('cia', 'release-floor', inItem)).toContain('Du är struken från talarlistan.');
    expect(await says('cia', 'release-floor', inItem, english)).toMatch(/not on the speakers/);
  });
});

describe('motions', () => {
  beforeEach(async () => {
    await open();
    await by('ada', openItem('a'));
  });
  const motion = { ...inItem, motionKind: 'counter', motionText: 'Avvakta till hösten', version: 20 };

  test('DE9: are made by card, shown with their mover, and withdrawn by them', async () => {
    const words = await says('cia', 'motion', motion);
    expect(words).toContain('Ditt yrkande är antecknat.');
    expect(words).toMatch(/Motförslag av Cia\nAvvakta till hösten/);
    const [made] = Object.values((await meeting()).motions);
    const back = await says('cia', 'withdraw-motion', { ...inItem, motion: made?.id });
    expect(back).toContain('Ditt yrkande är taget tillbaka.');
    expect(back).not.toContain('Avvakta till hösten');
  });

  test('DE9: delivered twice, with a new id, are one', async () => {
    await press('cia', 'motion', motion);
    expect(await says('cia', 'motion', motion)).toContain('Yrkandet är redan antecknat.');
    expect(Object.keys((await meeting()).motions)).toHaveLength(1);
  });

  test('need words, unless they are to reject', async () => {
    expect(await says('cia', 'motion', { ...motion, motionText: ' ' })).toContain('Texten saknas.');
    expect(await says('cia', 'motion', { ...motion, motionText: ' ' }, english)).toMatch(/text/i);
    expect(await says('cia', 'motion', { ...motion, motionKind: 'rejection', motionText: '' })).toContain(
      'Avslagsyrkande av Cia',
    );
  });

  test('DE9: of somebody who doesn’t serve, or of another’s, are refused', async () => {
    expect(await says('eva', 'motion', motion)).toMatch(/Eva står inte i röstlängden/);
    await press('cia', 'motion', motion);
    const id = Object.keys((await meeting()).motions)[0] as MotionId;
    expect(await says('bo', 'withdraw-motion', { ...inItem, motion: id })).toContain(
      'Bara den som har lagt fram yrkandet',
    );
  });

  test('of an old card give the card that holds now', async () => {
    const words = await says('cia', 'withdraw-motion', { ...inItem, motion: 'gone' });
    expect(words).toContain('Kortet var inte längre aktuellt');
  });
});
