import { asId, type ElectionId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { Locale } from '../../src/i18n/index.ts';
import { refusalText } from '../../src/i18n/refusal-text.ts';
import { openItem } from '../domain/steps.ts';
import { english, inItem, pressing } from './pressing.ts';
import { pressActivity, wordsOf } from './running-bot.ts';

const { by, meeting, open, press, recorded, running, says } = pressing();

describe('elections', () => {
  const election = asId<ElectionId>('election');
  const order = (secret: boolean, places = 2): MeetingCommand => ({
    type: 'OrderElection',
    election,
    item: asId('a'),
    office: 'styrgruppen',
    places,
    candidates: [
      { id: asId('k1'), name: 'Anna Ask' },
      { id: asId('k2'), name: 'Bo Bäck' },
      { id: asId('k3'), name: 'Cecilia Dahl' },
    ],
    secret,
  });
  const start = async (secret: boolean) => {
    await open();
    await by('ada', openItem('a'), order(secret), { type: 'OpenElection', election });
  };
  const tooMany = (locale: Locale) => refusalText(locale, { code: 'too-many-names', places: 2 });
  const paper = { ...inItem, election };

  test('DE10: take several names at once, say them back, and can be changed', async () => {
    await start(false);
    expect(await says('cia', 'election-ballot', { ...paper, candidates: 'k1,k3' })).toMatch(
      /Du röstade på Anna Ask och Cecilia Dahl \d\d\.\d\d\.\d\d för Malå kommun\./,
    );
    expect(await says('cia', 'election-ballot', { ...paper, candidates: 'k2' }, english)).toMatch(
      /You voted for Bo Bäck/,
    );
    expect((await meeting()).elections[election]?.ballots).toMatchObject({
      'mala-1': { candidates: ['k2'] },
    });
  });

  test('DE10: a blank paper is a press of its own; none is put in by choosing nothing', async () => {
    await start(false);
    const before = await recorded();
    expect(await says('cia', 'election-ballot', { ...paper, candidates: '' })).toContain(
      'Inget namn var valt, så ingen valsedel lades.',
    );
    expect(await says('cia', 'election-ballot', { ...paper, candidates: null }, english)).toContain(
      'No name was chosen',
    );
    expect(await recorded()).toBe(before);
    // A client sends what is chosen along with every button.
    expect(await says('cia', 'election-ballot', { ...paper, candidates: 'k1', blank: true })).toContain(
      'Du lade en blank valsedel',
    );
  });

  test('DE10: more names than places, names not on the ballot, and those not on the roll are refused', async () => {
    await start(false);
    const before = await recorded();
    expect(await says('cia', 'election-ballot', { ...paper, candidates: 'k1,k2,k3' })).toContain(
      tooMany('sv'),
    );
    expect(await says('cia', 'election-ballot', { ...paper, candidates: 'k1,k2,k3' }, english)).toContain(
      tooMany('en'),
    );
    expect(await says('cia', 'election-ballot', { ...paper, candidates: 'k9' })).toContain(
      'står inte på valsedeln',
    );
    expect(await says('eva', 'election-ballot', { ...paper, candidates: 'k1' })).toContain(
      'Bara den som tjänstgör kan svara.',
    );
    expect(await recorded()).toBe(before);
  });

  test('DE11: a secret paper is told to lie in the box, and no card says whom it names', async () => {
    await start(true);
    const before = await recorded();
    const words = await says('cia', 'election-ballot', { ...paper, candidates: 'k1' });
    expect(words).toContain('Din valsedel ligger i urnan. Den kan inte ändras.');
    expect(words).not.toContain('Anna Ask');
    const fresh = await says('cia', 'refresh', inItem);
    expect(fresh).toContain('Din valsedel ligger i urnan. Den kan inte ändras.');
    expect(fresh).not.toContain('Anna Ask');
    expect(await says('bo', 'refresh', inItem)).toContain('Anna Ask');
    expect(await recorded()).toBe(before);
  });

  test('DE11: a second paper is refused, also one that is delivered twice, and nothing is changed', async () => {
    await start(true);
    const press = pressActivity('cia', 'election-ballot', { ...paper, candidates: 'k1' });
    await running().send(press);
    const { body } = await running().send(press);
    expect(wordsOf(body?.value)).toContain('Din valsedel ligger redan i urnan.');
    expect(wordsOf(body?.value)).not.toContain('Anna Ask');
    await by('ada', { type: 'CloseElection', election });
    expect((await meeting()).elections[election]?.count).toMatchObject({
      counts: { k1: 1 },
      voted: ['mala-1'],
    });
  });

  test('DE10: after it is closed are refused, on a card with the count', async () => {
    await start(false);
    await press('cia', 'election-ballot', { ...paper, candidates: 'k1' });
    await by('ada', { type: 'CloseElection', election });
    const words = await says('bo', 'election-ballot', { ...paper, candidates: 'k1' });
    expect(words).toContain('Valet av styrgruppen är avslutat.');
    expect(words).toContain('Anna Ask 1 (100 % av 1 valsedlar)');
    expect(await says('bo', 'election-ballot', { ...paper, candidates: 'k1' }, english)).toMatch(
      /closed|over/,
    );
  });
});
