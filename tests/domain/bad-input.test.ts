import { asId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { Meeting } from '../../src/domain/meeting/state.ts';
import type { Refusal } from '../../src/domain/refusal.ts';
import { refusalText } from '../../src/i18n/refusal-text.ts';
import { by, given, when } from './given.ts';
import {
  answer,
  askConsensus,
  ballot,
  callSubstitute,
  closeItem,
  closeRound,
  closeVote,
  inItem,
  inVote,
  leavingWithout,
  openItem,
  opened,
  orderVote,
  outcome,
  reserve,
  withoutEffect,
} from './steps.ts';
import {
  castingVote,
  conflict,
  declareElected,
  closeElection,
  inElection,
  motion,
  openElection,
  orderBetween,
  orderElection,
  over,
  paper,
  requested,
  requestSignOff,
  sign,
  signed,
} from './steps-more.ts';

type Case = readonly [
  situation: string,
  meeting: () => Meeting,
  who: string,
  command: MeetingCommand,
  swedish: string,
  english: string,
];

const refused = (meeting: Meeting, who: string, command: MeetingCommand): Refusal => {
  const refusal = when(meeting, who, command).refusal();
  if (refusal === null) throw new Error('it was not refused');
  return refusal;
};
const reasons: MeetingCommand = { type: 'GiveReasons', reservation: asId('reservation'), text: 'Skäl' };
const reserved = () =>
  given(
    ...inItem,
    by('cia', reserve('a', 'decision')),
    by('ada', closeItem('a')),
    by('ada', { type: 'CloseMeeting' }),
    by('sol', requestSignOff),
  );
const leavingVote = [...inItem, ...leavingWithout('a').slice(0, 3)];
const secretly = () =>
  given(...inItem, by('ada', orderElection(['x'], { secret: true })), by('ada', openElection));

const cases: readonly Case[] = [
  [
    'an answer from somebody without a seat on the roll',
    () => given(...inVote),
    'sol',
    ballot('approve', 'hal'),
    'Hal står inte i röstlängden och kan därför inte rösta eller svara i den här frågan. Säg till sekreteraren om det är fel.',
    'Hal is not on the roll and therefore cannot vote or answer here. Tell the secretary if that is wrong.',
  ],
  [
    'a vote from a substitute whose ordinary member serves',
    () => given(...inVote),
    'eva',
    ballot('approve'),
    'Eva tjänstgör inte nu, eftersom Ada själv är på sin plats. Bara den som tjänstgör kan svara.',
    'Eva does not serve now, since Ada is in the seat. Only those who serve can answer.',
  ],
  [
    'a vote for somebody else',
    () => given(...inVote),
    'dan',
    ballot('approve', 'cia'),
    'Svaret gällde Cia. Du kan bara svara för dig själv; sekreteraren kan anteckna ett muntligt svar.',
    'The answer was for Cia. You can only answer for yourself; the secretary can enter a spoken answer.',
  ],
  [
    'a vote after closing',
    () => given(...inVote, by('ada', closeVote)),
    'cia',
    ballot('approve'),
    'Omröstningen i ärende 1, Ärendet a, avslutades kl. 09.13, så rösten kunde inte registreras. Säg till ordföranden om något är fel.',
    'The vote in item 1, Ärendet a, closed at 09:13, so the ballot was not recorded. Tell the chair if something is wrong.',
  ],
  [
    'a vote before ballots open',
    () => given(...inItem, by('ada', orderVote('a'))),
    'cia',
    ballot('approve'),
    'Omröstningen är inte öppen. Vänta tills ordföranden öppnar den.',
    'The vote is not open. Wait until the chair opens it.',
  ],
  [
    'an answer after the round was closed',
    () => given(...inItem, by('ada', askConsensus('a')), by('ada', closeRound(false))),
    'cia',
    answer('agree'),
    'Samsynsrundan i ärende 1, Ärendet a, är avslutad, så svaret kunde inte registreras. Begär ordet om du vill tillägga något.',
    'The consensus round in item 1, Ärendet a, is closed, so the answer was not recorded. Ask for the floor if you want to add something.',
  ],
  [
    'a disagreement without words',
    () => given(...inItem, by('ada', askConsensus('a'))),
    'cia',
    answer('disagree'),
    'Skriv din synpunkt eller dina skäl i rutan och välj svaret igen.',
    'Write your remark or your reasons in the box and choose the answer again.',
  ],
  [
    'two chairs at once: an item called while another is open',
    () => given(...inItem),
    'ada',
    openItem('b'),
    'Ärende 1, Ärendet a, behandlas fortfarande. Avsluta det innan nästa ärende tas upp.',
    'Item 1, Ärendet a, is still open. Close it before calling the next one.',
  ],
  [
    'two chairs at once: the vote declared already',
    () => given(...leavingVote, by('ada', withoutEffect)),
    'ada',
    outcome('a', { outcome: 'approved', vote: asId('vote') }),
    'Vad omröstningen leder till är redan fastställt.',
    'What follows from the vote has already been declared.',
  ],
  [
    'an item closed while something is put',
    () => given(...inVote),
    'ada',
    closeItem('a'),
    'En fråga i ärende 1 är fortfarande öppen. Avsluta samsynsrundan eller omröstningen först.',
    'A question in item 1 is still open. Close the round or the vote first.',
  ],
  [
    "a choice that isn't on the ballot",
    () => given(...inVote),
    'cia',
    ballot('maybe' as 'approve'),
    'Det alternativet finns inte i omröstningen. Alternativen är Bifall, Avslag och Avstår.',
    'That choice is not on the ballot. The choices are Bifall, Avslag, and Avstår.',
  ],
  [
    'a vote ordered without a reason',
    () => given(...inItem),
    'ada',
    orderVote('a', ' '),
    'Organet beslutar i samsyn. Ange varför omröstning hålls ändå; skälet tas in i protokollet.',
    'This body decides by consensus. Say why a vote is held all the same; the reason is minuted.',
  ],
  [
    'a member who declares an outcome',
    () => given(...inItem),
    'cia',
    outcome('a', { outcome: 'approved' }),
    'Det här får bara ordföranden göra. Ta upp det muntligt om det behövs.',
    'Only the chair may do this. Raise it aloud if it is needed.',
  ],
  [
    'a substitute of another principal',
    () => given(...opened),
    'ada',
    callSubstitute('mala-1', 'eva'),
    'Eva är inte ersättare för Malå kommun. Välj en ersättare från samma huvudman.',
    'Eva is not a substitute for Malå kommun. Choose a substitute of the same principal.',
  ],
  [
    'a substitute called inside an item',
    () => given(...inItem),
    'ada',
    callSubstitute('region-1', 'gun'),
    'Tjänstgöringen kan bara ändras mellan ärenden. Avsluta ärende 1 först.',
    'Who serves can only change between items. Close item 1 first.',
  ],
  [
    'somebody with a conflict of interest who answers',
    () => given(...opened, by('cia', conflict('a')), by('ada', openItem('a')), by('ada', askConsensus('a'))),
    'cia',
    answer('agree'),
    'Cia har anmält jäv i ärende 1 och deltar inte i det. Rätta anmälan innan ärendet tas upp, om den är fel.',
    'Cia has declared a conflict of interest in item 1 and takes no part in it. If that is wrong, put it right before the item is called.',
  ],
  [
    'a conflict declared after the question',
    () => given(...inItem, by('ada', askConsensus('a'))),
    'cia',
    conflict('a'),
    'En fråga har redan ställts i ärende 1, så jäv kan inte längre anmälas. Säg till ordföranden, som kan ta om frågan.',
    'A question has already been put in item 1, so a conflict of interest can no longer be declared. Tell the chair, who can put the question again.',
  ],
  [
    'a reservation against a vote whose ballots are open',
    () => given(...inVote),
    'bo',
    reserve('a', 'procedure', 'r1', 'vote'),
    'Reservationen kom för sent: den skulle ha anmälts innan omröstningen öppnades. Begär ordet om du vill få något antecknat.',
    'The reservation came too late: it had to be announced before the vote opened. Ask for the floor if you want something noted.',
  ],
  [
    'a reservation after the meeting',
    () => given(...over),
    'cia',
    reserve('a', 'decision'),
    'Reservationen kom för sent: den skulle ha anmälts innan mötet avslutades. Begär ordet om du vill få något antecknat.',
    'The reservation came too late: it had to be announced before the meeting closed. Ask for the floor if you want something noted.',
  ],
  [
    "a reservation by somebody who wasn't in the decision",
    () => given(...inItem),
    'eva',
    reserve('a', 'decision'),
    'Eva deltog inte i beslutet och kan därför inte reservera sig. Lämna en protokollsanteckning i stället.',
    'Eva did not take part in the decision and so cannot lodge a reservation. Hand in a minutes note instead.',
  ],
  [
    'reasons after the minutes went out',
    () => reserved(),
    'cia',
    reasons,
    'Tiden gick ut när protokollet skickades för justering. Be ordföranden ta emot det för sent; då kallas protokollet tillbaka.',
    'Time ran out when the minutes went out for signing. Ask the chair to accept it late; the minutes are then called back.',
  ],
  [
    'a motion without words',
    () => given(...inItem),
    'cia',
    motion('m1', ' '),
    'Texten saknas. Fyll i den och försök igen.',
    'The text is missing. Fill it in and try again.',
  ],
  [
    'a vote between positions without an approved order',
    () => given(...inItem, by('cia', motion('m1'))),
    'ada',
    orderBetween('v1', 'main', 'm1'),
    'Propositionsordningen är inte godkänd. Fråga mötet och förklara den godkänd först.',
    'The order of voting isn’t approved. Ask the meeting and declare it approved first.',
  ],
  [
    'a casting vote in a body without one',
    () => given(...leavingVote),
    'ada',
    castingVote('approve'),
    'Ordföranden har ingen utslagsröst i det här organet. Förklara att ingen verkan följer, eller låt rösta om.',
    'The chair has no casting vote in this body. Declare that nothing follows, or vote again.',
  ],
  [
    'too many names on a paper',
    () => given(...inElection),
    'cia',
    paper(['x', 'y']),
    'Antalet platser är 1: välj inte fler namn än så, och varje namn en gång.',
    'The number of places is 1: choose no more names than that, each once.',
  ],
  [
    "a name that isn't on the paper",
    () => given(...inElection),
    'cia',
    paper(['nobody']),
    'Ett av namnen står inte på valsedeln. Läs valet igen.',
    'One of the names isn’t on the ballot. Read the election again.',
  ],
  [
    'a secret paper for somebody else',
    () => secretly(),
    'sol',
    paper(['x'], 'cia'),
    'I ett slutet val lägger var och en sin egen valsedel. Ingen kan rösta åt en annan.',
    'In a secret election everybody puts in their own paper. Nobody can vote for another.',
  ],
  [
    "an elected one whom the count doesn't bear out",
    () => given(...inElection, by('cia', paper(['x'])), by('ada', closeElection)),
    'ada',
    declareElected(['y']),
    'Det stämmer inte med rösträkningen. De valda är de som fick flest röster.',
    'That doesn’t agree with the count. Those elected are those who got most votes.',
  ],
  [
    'a tie without a lot',
    () => given(...inElection, by('cia', paper(['x'])), by('bo', paper(['y'])), by('ada', closeElection)),
    'ada',
    declareElected(['x']),
    'x och y fick lika många röster. Lotta mellan dem och ange att lotten avgjorde.',
    'x and y got the same number of votes. Draw lots between them, and say that the lot decided.',
  ],
  [
    'a signature out of turn',
    () => given(...requested),
    'ada',
    sign(),
    'Protokollet undertecknas i ordning. Det väntar på Sol och Cia.',
    'The minutes are signed in order. They wait for Sol and Cia.',
  ],
  [
    'a signature over other minutes',
    () => given(...requested),
    'sol',
    sign('b'.repeat(64)),
    'Protokollet har ändrats sedan du läste det. Öppna det igen och läs det innan du undertecknar.',
    'The minutes have changed since you read them. Open and read them again before you sign.',
  ],
  [
    'a change of signed minutes',
    () => given(...signed),
    'sol',
    { type: 'WriteProse', item: asId('a'), block: '1', text: 'Nytt' },
    'Protokollet är justerat och ändras inte mer. Gör en rättelse, som syns som tillägg.',
    'The minutes are signed and change no more. Make a correction, which shows as an addition.',
  ],
  [
    "a meeting that isn't open",
    () => given(),
    'ada',
    openItem('a'),
    'Mötet är inte öppnat ännu. Vänta tills ordföranden har öppnat det.',
    'The meeting has not been opened yet. Wait until the chair opens it.',
  ],
];

describe('bad input: what the person reads', () => {
  test.each(cases)('%s', (_, meeting, who, command, swedish, english) => {
    const refusal = refused(meeting(), who, command);
    expect([refusalText('sv', refusal), refusalText('en', refusal)]).toEqual([swedish, english]);
  });

  test('a press on a card that is no longer current, and one edited by hand', () => {
    const said = (refusal: Refusal) => [refusalText('sv', refusal), refusalText('en', refusal)];
    expect(said({ code: 'card-outdated' })).toEqual([
      'Kortet var inte längre aktuellt, så inget registrerades. Här är det som gäller nu.',
      'The card was out of date, so nothing was recorded. This is how things stand now.',
    ]);
    expect(said({ code: 'card-not-understood' })).toEqual([
      'Valet gick inte att förstå, så inget registrerades. Använd knapparna på det senaste kortet i chatten.',
      'The choice could not be understood, so nothing was recorded. Use the buttons on the latest card in the chat.',
    ]);
    expect(said({ code: 'paper-already-in-box' })).toEqual([
      'Din valsedel ligger redan i urnan. Den kan inte ändras, eftersom ingen kan se vilken som är din.',
      'Your paper is in the ballot box already. It can’t be changed, since nobody can tell which one is yours.',
    ]);
    expect(said({ code: 'not-identified' })).toEqual([
      'Vi vet inte vem du är i mötet ännu, så inget har registrerats. Säg till sekreteraren, som kan lägga in dig eller svara åt dig.',
      'We do not know who you are in this meeting yet, so nothing was recorded. Tell the secretary, who can add you or answer for you.',
    ]);
  });

  test('TR2: the same press twice changes nothing and is no fault', () => {
    expect(when(given(...inVote, by('cia', ballot('approve'))), 'cia', ballot('approve')).types()).toEqual(
      [],
    );
    expect(
      when(
        given(...inItem, by('ada', askConsensus('a')), by('cia', answer('agree'))),
        'cia',
        answer('agree'),
      ).types(),
    ).toEqual([]);
  });
});
