import { asId } from '../../src/domain/ids.ts';
import { pagesOf } from '../../bot/cards/recap-pages.ts';
import { plain } from '../../bot/cards/elements.ts';
import type { Card } from '../../bot/cards/card.ts';
import { wordsOf } from '../bot/running-bot.ts';
import { by } from '../domain/given.ts';
import { outcome } from '../domain/steps.ts';
import { called, chair, draw, theItem, told } from './drawn.ts';
import { scenes } from './told-later.ts';

const known = scenes();

function card(name: string, who: string | null, locale: 'sv' | 'en' = 'sv'): Card {
  const scene = known.find((one) => one.name === name);
  if (scene === undefined) throw new Error(`no scene ${name}`);
  return draw(scene.meeting, scene.message, who, locale, scene.showing);
}
const words = (name: string, who: string | null = 'chat', locale: 'sv' | 'en' = 'sv') =>
  wordsOf(card(name, who, locale));

function buttons(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(buttons);
  if (typeof value !== 'object' || value === null) return [];
  const { type, title, ...rest } = value as Record<string, unknown>;
  const own = typeof type === 'string' && type.startsWith('Action.') && typeof title === 'string';
  // Its fallback is the same button for older clients.
  return own ? [title] : Object.values(rest).flatMap(buttons);
}
const pressable = (name: string, who: string | null = 'chat') => buttons(card(name, who).body);

describe('the notice', () => {
  test('AG8: tells when, where and what, leads to the tab, and asks to be read', () => {
    const text = words('notice sent');
    for (const said of [
      'Kallelse: Samrådet',
      'fredag 15 mars 2024 kl. 09.00–15.00',
      'Plats: Lycksele och Teams',
      'Dnr HSN 50:1-2024',
      '1  Hantering av vaccinationsfrågor',
      'Beslutsärende · Föredragande: Nils Ny, samordnare',
      'Ingen har läst kallelsen ännu.',
    ])
      expect(text).toContain(said);
    expect(pressable('notice sent')).toEqual(['Jag har läst kallelsen', 'Öppna mötet i fliken']);
  });

  test('AG8: tells its reader when they read it, and asks again once it is sent anew', () => {
    expect(words('notice read', 'member-vännäs')).toContain('✓ Du har läst den 15 mars 09.01.');
    expect(pressable('notice read', 'member-vännäs')).toEqual(['Öppna mötet i fliken']);
    expect(words('notice sent again', 'eva')).toContain('Kallelsen har skickats på nytt');
    expect(pressable('notice sent again', 'eva')).toContain('Jag har läst kallelsen');
  });

  test('AG8: names who hasn’t read it to those who run the meeting, and to nobody else', () => {
    expect(words('notice read', 'sol')).toMatch(
      /2 av 19 har läst kallelsen\.\nHar inte läst: .*Bertil Björk/,
    );
    for (const who of ['chat', 'member-vännäs', null])
      expect(words('notice read', who)).not.toContain('Har inte läst');
  });
});

describe('the roll call', () => {
  test('AT10: warns of too few, and that the meeting can go on', () => {
    expect(words('quorum missing')).toContain('⚠ Färre än 14 huvudmän är företrädda');
    expect(words('quorum missing')).toContain('Mötet kan fortsätta.');
    expect(pressable('quorum missing')).toContain('Jag är här');
  });

  test('AT8: gives somebody unknown one press, and then says how they are known', () => {
    expect(pressable('guest not-yet', null)[0]).toBe('Säg till sekreteraren att jag är här');
    expect(words('guest reported', null)).toContain('Sekreteraren ser att du är här som Greta Gäst');
    expect(pressable('guest reported in item', null)).toEqual(['Underlag om vaccination', 'Visa underlag']);
    expect(words('guest named', null, 'en')).toContain('noted you as Greta Gäst');
  });

  test('DE8: names who takes no part, offers to declare a conflict of interest and to take back one’s own', () => {
    expect(words('conflict declared')).toContain('Ledamot Vännässson deltar inte: jäv.');
    expect(words('conflict declared')).not.toContain('syster');
    expect(pressable('conflict declared', 'umeå-2')).toContain('Ta tillbaka jävet i ärende 3');
    expect(pressable('conflict declared', 'member-region')).not.toContain('Ta tillbaka jävet i ärende 3');
    expect(pressable('conflict declared', 'sol')).not.toContain('Anmäl jäv');
  });

  test('DE8: asks nothing of whoever has a conflict of interest in the item', () => {
    expect(words('conflict in item', 'member-vännäs')).toContain('Du har anmält jäv och deltar inte');
    expect(pressable('conflict in item', 'member-vännäs')).not.toContain('Enig');
    expect(pressable('conflict in item', 'member-region')).toContain('Enig');
  });
});

describe('motions and the order of voting', () => {
  test('DE9: name their movers, and let each withdraw their own', () => {
    const text = words('motions made');
    expect(text).toMatch(/Motförslag av Ledamot Vännässson\nRegionen ansvarar för all vaccination/);
    expect(text).toContain('Tilläggsyrkande av Bertil Björk');
    expect(text).toContain('Avslagsyrkande av Ledamot Norsjösson');
    expect(pressable('motions made', 'member-vännäs')).toContain('Ta tillbaka mitt yrkande');
    expect(pressable('motions made', 'member-sorsele')).not.toContain('Ta tillbaka mitt yrkande');
    expect(pressable('motions made', 'eva')).not.toContain('Lägg fram yrkande');
  });

  test('DE9: the order is proposed, then approved, then says what comes next', () => {
    expect(words('order proposed')).toContain('Den är inte godkänd ännu.');
    expect(words('order approved')).toMatch(
      /✓ Godkänd kl\. \d\d\.\d\d\. Härnäst: Yrkande av Ledamot Vännässson mot Yrkande av Ledamot Regionsson\./,
    );
    expect(words('between closed')).not.toContain('Härnäst');
    expect(words('between prevailed')).toContain(
      'Härnäst: Huvudförslaget mot Yrkande av Ledamot Vännässson.',
    );
  });

  test('DE9: a vote between two positions gives both in full and asks by their letters', () => {
    expect(words('between open')).toContain('B  Yrkande av Ledamot Regionsson: Frågan avgörs när');
    expect(pressable('between open').slice(0, 3)).toEqual(['Ja för A', 'Nej för B', 'Avstår']);
    expect(words('between cast', 'member-vännäs')).toContain('Du röstade Nej för B');
  });

  test('DE9, DE13: its count is of those letters, and the chair’s word is what goes on', () => {
    const text = words('between prevailed');
    expect(text).toContain('Ja för A 8 (57 % av 14 på röstlängden)');
    expect(text).toContain(
      'Ja för A är 67 % av de 12 som röstade Ja för A eller Nej för B, och 47 % av organets 17 platser.',
    );
    expect(text).toContain('Ordföranden förklarade att A är motförslag i huvudomröstningen.');
    expect(words('between closed')).toContain('har inte fastställt');
  });

  test('DE9: several votes stand in one item, the earlier with its count', () => {
    expect(words('main vote after it')).toContain(
      'Tidigare omröstning: Yrkande av Ledamot Vännässson – Yrkande av Ledamot Regionsson – Ja 8 · Nej 4 · Avstår 0.',
    );
  });
});

describe('votes', () => {
  test('DE12: a roll call says how, and not whose name comes next', () => {
    expect(words('roll call')).toContain(
      'Omröstning med upprop: namnen ropas upp i turordning, ordföranden sist.',
    );
    expect(words('roll call')).not.toContain('sson');
  });

  test('AU3: name ballots only where the body has it so, and never in a vote without names', () => {
    expect(words('named ballots')).toMatch(/Så röstade ledamöterna\nBifall 9: Ledamot Bjurholmsson/);
    for (const who of ['chat', 'member-vännäs', 'sol', null]) {
      expect(words('named vote in a body that shows no names', who)).not.toContain('Så röstade');
      expect(words('open vote', who)).not.toContain('Så röstade');
    }
  });

  test('DE7: a tie is said as it is, and decided only by a casting vote that was used', () => {
    expect(words('tied')).toContain('Omröstningen utföll lika.');
    expect(words('tied')).not.toContain('utslagsröst');
    expect(words('casting vote to come')).toContain('Ordföranden kan avgöra med utslagsröst.');
    expect(words('casting vote used')).toContain('Ordföranden avgjorde med utslagsröst: Bifall.');
  });
});

describe('elections', () => {
  const ballot = (name: string, who: string) => JSON.stringify(card(name, who).body);

  test('DE10: choose as many names as there are places, or a blank paper', () => {
    expect(ballot('election open', 'member-region')).toContain('"isMultiSelect":true');
    expect(ballot('election of one', 'member-region')).toContain('"isMultiSelect":false');
    expect(pressable('election open', 'member-region').slice(0, 2)).toEqual([
      'Lägg valsedeln',
      'Lägg blank valsedel',
    ]);
    expect(words('election open', 'member-vännäs')).toContain('Du röstade på Anna Ask och Bo Bäck');
    expect(words('election open', 'member-region')).toContain('Du lade en blank valsedel');
  });

  test('DE10: tell the count of papers, a tie, and whom the chair declared elected by lot', () => {
    expect(words('election tied')).toContain('Lotten avgör mellan dem.');
    const text = words('election decided by lot');
    expect(text).toContain('Valda: Anna Ask och Bo Bäck.');
    expect(text).toContain('Lotten avgjorde mellan dem som fick lika många röster.');
    expect(text).toContain('Anna Ask 3 (60 % av 5 valsedlar)');
    expect(text).toContain('5 av 14 röstade. Blanka valsedlar: 1.');
  });

  test('DE11: a secret paper in the box is all that its card knows', () => {
    expect(words('secret election open')).toContain('När valsedeln ligger i urnan kan den inte ändras.');
    const voted = card('secret paper in the box', 'member-vännäs');
    expect(wordsOf(voted)).toContain('Din valsedel ligger i urnan. Den kan inte ändras.');
    expect(JSON.stringify(voted)).not.toContain('Anna Ask');
    expect(words('secret paper in the box')).toContain('14 får rösta.');
    expect(words('secret paper in the box')).not.toContain('ligger i urnan.');
    expect(words('secret election declared')).toContain('Valda: Anna Ask och Bo Bäck.');
  });
});

describe('rounds and outcomes', () => {
  test('DE1: a question put again says which round it is', () => {
    expect(words('repeated round')).toContain('Frågan ställs igen. Det här är omgång 2.');
  });

  test('AU4: remarks are read with their names by those who run the meeting only', () => {
    expect(words('repeated round', 'sol')).toContain(
      'Ledamot Vännässson (enig med synpunkt): ”Bra att det följs upp.”',
    );
    for (const who of ['chat', 'umeå-2', 'eva', null])
      expect(words('repeated round', who)).not.toContain('följs upp.”');
  });

  test('DE2: tell a decision with its condition, addressees and appointed', () => {
    const text = words('detailed outcome');
    expect(text).toContain('Under förutsättning att fullmäktige anvisar medel.');
    expect(text).toContain('Till: kommunerna och Region Västerbotten.');
    expect(text).toContain('Anna Ask – ersättare i styrgruppen');
    expect(text).toContain('Skäl: Kostnaderna behöver utredas.');
  });

  test('AG7: an outcome that was taken back stands there with why', () => {
    expect(words('retracted outcome')).toMatch(
      /Återtaget kl\. \d\d\.\d\d: Återremitterades\. Skäl: Fel ärende\./,
    );
  });
});

describe('the recap', () => {
  test('MI10: is a draft for secretary and coordinators, and that it is reviewed for everybody else', () => {
    expect(words('recap to review')).toContain('Mötesrapporten granskas av koordinatorerna.');
    expect(words('recap to review')).not.toContain('Omröstning: ');
    expect(words('recap to review', 'member-vännäs')).not.toContain('Omröstning: ');
    expect(words('recap to review', 'sol')).toContain('Omröstning: Bifall 7 · Avslag 4 · Avstår 3.');
  });

  test('MI10: is approved before it can be published', () => {
    expect(pressable('recap to review', 'sol')).toContain('Godkänn');
    expect(pressable('recap to review', 'sol')).not.toContain('Publicera');
    expect(pressable('recap approved', 'sol')).toEqual(
      expect.arrayContaining(['Publicera', 'Redigera', 'Spara texten', 'Publicera nu']),
    );
    expect(words('recap approved', 'sol')).toContain('✓ Godkänd av Sol Sekreterare');
    expect(pressable('recap published', 'sol')).toEqual(['Läs protokollet']);
  });

  test('MI5: shows those who review it how much the check found, and the first of it', () => {
    const text = words('recap to review', 'sol');
    expect(text).toContain('9 anmärkningar.');
    expect(text).toContain('Motsägelse: Ärende 1:');
    expect(text).toContain('… och 4 till.');
    expect(words('recap published')).not.toContain('anmärkningar');
  });

  test('MI10: tells decisions first, then votes, dissent, what was put off and who was missing', () => {
    const text = words('recap published');
    const parts = [
      'Tack för',
      'Beslut',
      'Omröstningar och val',
      'Reservationer och',
      'Bordlagt och',
      'Ej företrädda',
    ];
    const places = parts.map((part) => text.indexOf(`\n${part}`));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).toContain('Dorotea kommun, Malå kommun och Vilhelmina kommun.');
    expect(text).toContain('Reservation mot förfarandet: Ledamot Regionsson.');
  });

  test('has pages that a message has room for, and breaks no item between them', () => {
    const blocks = Array.from({ length: 40 }, (_, n) => plain(`${n} ${'ord '.repeat(250)}`));
    const pages = pagesOf(blocks);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flat()).toEqual(blocks);
    for (const page of pages) expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(17_000);
  });

  test('MI10: leads to the minutes on our own server, which anybody’s organisation can reach', () => {
    const [open] = /https:[^"]*minutes[^"]*/.exec(JSON.stringify(card('recap published', 'chat'))) ?? [];
    expect(open).toBe('https://samsyn.example/tab/?surface=minutes&meeting=meeting');
  });
});

describe('sign-off', () => {
  test('MI6: shows who signs in which order, who has, and whom it waits for', () => {
    expect(words('sign-off under way').split('\n')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^✓ Sol Sekreterare, sekreterare – undertecknat 15 mars \d\d\.\d\d$/),
        '▸ Ledamot Vännässson, justerare – står på tur',
        '○ Ledamot Bjurholmsson, ordförande – väntar',
        'Väntar på Ledamot Vännässson.',
      ]),
    );
  });

  test('MI6: leads whoever’s turn it is to what they sign, and offers no press that signs', () => {
    expect(words('sign-off under way', 'member-vännäs')).toContain('Det är din tur att underteckna.');
    expect(JSON.stringify(card('sign-off under way', 'member-vännäs'))).toContain('surface=sign');
    expect(JSON.stringify(card('sign-off under way', 'member-bjurholm'))).not.toContain('surface=sign');
    expect(words('sign-off under way', 'member-bjurholm')).toContain('Du undertecknar längre fram.');
    expect(words('sign-off under way', 'sol')).toContain('✓ Du har undertecknat.');
    expect(JSON.stringify(card('sign-off under way', 'member-vännäs').body)).not.toContain('Action.Execute');
  });

  test('MI6: says when all have signed, what was added since, and that it was called back', () => {
    expect(words('sign-off done')).toContain('Det ändras inte mer.');
    expect(words('sign-off with addition')).toContain('Rättelse: Sorseles ledamot var närvarande.');
    expect(words('sign-off called back')).toContain('Underskrifterna gäller inte längre.');
    expect(words('sign-off called back')).not.toContain('En reservation saknades.');
    expect(words('sign-off called back', 'sol')).toContain('En reservation saknades.');
  });

  test('MI15: reminds by name', () => {
    expect(words('sign-off reminder')).toContain('Sol Sekreterare står på tur att underteckna protokollet');
  });
});

describe('what people write', () => {
  test('is shown as it is written, and opens only addresses of the web', () => {
    const nasty = '**fet** [länk](https://evil.example) <b>x</b>';
    const meeting = told(
      ...called,
      by('member-vännäs', {
        type: 'MakeMotion',
        motion: asId('m'),
        item: asId('a'),
        kind: 'counter',
        text: nasty,
      }),
      by(chair, outcome('a', { outcome: 'postponed', postponedTo: nasty })),
      by(chair, {
        type: 'EditAgendaItem',
        item: asId('a'),
        changes: { documents: [{ title: 'Fil', url: 'javascript:alert(1)' }] },
      }),
    );
    const drawn = draw(meeting, theItem, 'chat', 'sv');
    expect(wordsOf(drawn)).toContain(nasty);
    expect(JSON.stringify(drawn)).not.toContain('"url":"javascript');
    const texts = JSON.stringify(drawn).match(/"type":"TextBlock","text":"[^"]*/g) ?? [];
    expect(texts.every((text) => !text.includes('evil'))).toBe(true);
  });
});
