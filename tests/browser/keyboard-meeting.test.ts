import type { PersonId } from '../../src/domain/ids.ts';
import { asId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { ConsensusAnswer } from '../../src/domain/meeting/events.ts';
import { typist, type Typist } from './keyboard.ts';
import { realServer, type RealServer } from './real-server.ts';
import { screens } from './screens.ts';

const chair = 'siv-lovaker';
const vice = 'gudrun-alvmark';
const present = [
  chair,
  vice,
  ...['rune-storliden', 'ragnhild-tjarmo', 'birgit-ronnmyr', 'cecilia-skogsnas', 'lennart-akerlid'],
  ...['majken-stromnabb', 'stig-tjalheden', 'niklas-fjallsund', 'joakim-rodaliden', 'yngve-kvarnlid'],
  // Substitutes, who are called in.
  ...['rebecka-tavelaker', 'ellinor-varpheden', 'viola-tvaraheden', 'majvor-isrand'],
];
const against = ['lennart-akerlid', vice, 'majvor-isrand', 'yngve-kvarnlid'];
const abstain = ['niklas-fjallsund', 'rebecka-tavelaker', 'majken-stromnabb', 'viola-tvaraheden'];

/** The meeting of 15 March 2024, its chair and then its vice chair on the keyboard alone; the others answer over HTTP. */
describe('the whole meeting without a mouse', () => {
  const screen = screens();
  let server: RealServer;
  beforeAll(async () => {
    server = await realServer(screen.tabFolder);
  });
  afterAll(() => server.close());

  const keyboardOf = async (person: string): Promise<Typist> => {
    const page = await screen.page({ width: 320 });
    // A mouse that does anything is a fault of the test.
    await page.addInitScript(() => {
      window.addEventListener('pointerdown', () => {
        throw new Error('a mouse was used');
      });
    });
    await page.goto(`${server.tab}&as=${person}`);
    await page.locator('main h1').waitFor();
    return typist(page);
  };
  const others = async (does: (person: string) => MeetingCommand) => {
    for (const person of present.filter((one) => one !== chair)) await server.does(person, does(person));
  };
  const askedIn = async (what: 'round' | 'vote') =>
    (
      await server.seen(`there is a ${what}`, ({ current }) =>
        what === 'round' ? current?.round?.open === true : current?.vote != null,
      )
    ).current;
  const answerOf = (person: string): ConsensusAnswer =>
    against.includes(person) ? 'disagree' : abstain.slice(0, 1).includes(person) ? 'stand-aside' : 'agree';

  test('from opening to minutes: calling substitutes, consensus, a vote, dissent, handing over, a joint session', async () => {
    const by = await keyboardOf(chair);
    await by.next('Öppna mötet');
    await server.seen('the meeting is open', ({ phase }) => phase === 'open');
    await others((person) => ({ type: 'ReportPresence', person: asId<PersonId>(person), present: true }));
    await by.next('Kalla in 4 ersättare');
    await by.next('Uppropet klart – 16 närvarande');

    for (const number of [1, 2]) {
      await by.next(new RegExp(`^Öppna ärende ${String(number)}: `));
      await by.next('Förklara beslutet …');
      await by.press('Förklara');
      await by.next('Avsluta ärendet');
    }
    for (const number of [3, 4]) await pass(by, number);

    await by.next(/^Öppna ärende 5: /);
    await by.next('Fråga om enighet');
    await by.press(/^Ditt eget svar/);
    await by.press('Enig');
    const round = (await askedIn('round'))!.round!;
    await others((person) => {
      const answer = answerOf(person);
      const text = answer === 'disagree' ? 'Samrådet har inte mandat.' : null;
      return { type: 'AnswerConsensus', round: round.id, answer, text, minuted: false };
    });
    await by.next('Ingen enighet – välj väg');
    await by.press('Omröstning');
    await by.write(/^Skäl till omröstning/, 'Kommunerna behöver besked.');
    await by.press('Begär omröstning');
    const { id: item, vote } = (await askedIn('vote'))!;
    for (const person of against)
      await server.does(person, {
        type: 'LodgeReservation',
        reservation: asId(`reservation-${person}`),
        item,
        against: 'procedure',
        vote: vote!.id,
        text: null,
      });
    await by.next('Öppna omröstningen');
    await server.seen('the vote is open', ({ current }) => current?.vote?.phase === 'open');
    await by.press(/^Din egen röst/);
    await by.press('Bifall');
    await others((person) => ({
      type: 'CastBallot',
      vote: vote!.id,
      choice:
        against.includes(person) || person === 'ragnhild-tjarmo'
          ? 'reject'
          : abstain.includes(person)
            ? 'abstain'
            : 'approve',
    }));
    await by.next('Stäng omröstningen …');
    await by.press('Ja, gör det');
    await by.next('Säg vad omröstningen leder till …');
    await by.press('Den lämnas utan verkan');
    await by.next('Avsluta ärendet');
    await pass(by, 6);

    await by.next(/^Öppna ärende 7: /);
    await by.unfold('Annat beslut …');
    await by.press('Bordlägg');
    await by.press('Förklara');
    await by.next('Avsluta ärendet');

    await by.next(/^Öppna ärende 8: /);
    await by.next('Fråga om enighet');
    await by.press(/^Ditt eget svar/);
    await by.press('Enig');
    const again = (await askedIn('round'))!.round!;
    await others(() => ({
      type: 'AnswerConsensus',
      round: again.id,
      answer: 'agree',
      text: null,
      minuted: false,
    }));
    await by.next('Alla är eniga – förklara enighet');
    await by.next('Förklara beslutet …');
    await by.write('Beslutet: att …', 'godkänna planeringen för ledningsseminariet');
    await by.press('Förklara');
    await by.next('Avsluta ärendet');
    for (const number of [9, 10, 11, 12]) await pass(by, number);

    await by.unfold('Annat beslut …');
    await by.press('Lämna över ordförandeskapet');
    await by.write('Vem', 'Gudrun');
    await by.press('Lämna över');

    const then = await keyboardOf(vice);
    await then.next('Öppna den gemensamma delen');
    await then.next(/^Uppropet klart – /);
    for (const number of [13, 14]) await pass(then, number);
    await then.next('Avsluta mötet …');
    await then.press('Ja, gör det');
    await then.next('Läs protokollet');

    const view = await server.seen('the meeting is closed', ({ phase }) => phase === 'closed');
    expect(view.agenda.filter(({ outcomes }) => outcomes.length > 0).map(({ number }) => number)).toEqual([
      1, 2, 7, 8,
    ]);
    const minutes = await server.minutes();
    expect(minutes).toContain('godkänna planeringen för ledningsseminariet');
    for (const count of [/7/, /5/, /4/]) expect(minutes).toMatch(count);
  }, 300_000);
});

/** Calls an item and closes it without a decision. */
async function pass(by: Typist, number: number): Promise<void> {
  await by.next(new RegExp(`^Öppna ärende ${String(number)}: `));
  await by.next('Avsluta ärendet');
}
