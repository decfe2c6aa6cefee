import type { FindingsAnswer } from '../../src/contract/findings.ts';
import type { PreparingAnswer } from '../../src/contract/preparing.ts';
import type { RecapAnswer } from '../../src/contract/recap.ts';
import type { WritingAnswer } from '../../src/contract/writing.ts';
import { asId } from '../../src/domain/ids.ts';
import { stylesheet } from '../../src/minutes/html-stylesheet.ts';

/** What the server answers before and after the sample's meeting; all invented. */
const page = (title: string, content: string): string =>
  `<!doctype html><html lang="sv"><head><title>${title}</title><style>${stylesheet}</style></head><body><main>
<h1>${title}</h1>
<dl class="header"><div><dt>Dnr</dt><dd>HSN 50:1-2024</dd></div><div><dt>Datum och tid</dt><dd>20240315, Kl. 9.00 – 15.00</dd></div></dl>
${content}
</main></body></html>`;

const section = (number: number, heading: string, content: string): string =>
  `<section class="item" aria-labelledby="item-${String(number)}"><h2 id="item-${String(number)}"><span class="number">${String(number)}.</span> ${heading}</h2>${content}</section>`;

const minutes = page(
  'Protokoll Samråd hälsa, vård och omsorg',
  section(
    1,
    'Godkännande av föredragningslistan',
    '<div class="decision"><p>Föredragningslistan godkändes.</p></div>',
  ) +
    section(
      5,
      'Hantering av vaccinationsfrågor',
      '<p class="label">Beslutsärende</p><p class="label">Föredragande: Loke Bäck</p><p>Ärendet föredrogs. Frågor ställdes om <strong>ansvaret</strong> och om tidplanen.</p><ul><li>elever i grundskolan</li><li>boende i särskilt boende</li></ul><div class="wide" role="region" tabindex="0" aria-label="Svar"><table><thead><tr><th scope="col">Kommun</th><th scope="col">Svar</th></tr></thead><tbody><tr><td>Umeå</td><td>ja</td></tr></tbody></table></div><p>Röstningen utföll enligt nedan.</p>',
    ) +
    section(
      7,
      'God och nära vård – gemensam plan',
      '<p class="label">Informationsärende</p><div class="decision"><p>Samråd hälsa, vård och omsorg beslutade att bordlägga ärendet.</p></div>',
    ),
);

const notice = page(
  'Kallelse Samråd hälsa, vård och omsorg',
  section(1, 'Godkännande av föredragningslistan', '') +
    section(5, 'Hantering av vaccinationsfrågor', '<p class="label">Beslutsärende</p>'),
);

const writing: WritingAnswer = {
  version: 1,
  items: [
    {
      id: asId('item-5'),
      number: 5,
      heading: 'Hantering av vaccinationsfrågor',
      status: 'closed',
      prose: [
        {
          id: 'main',
          text: 'Ärendet föredrogs. Frågor ställdes om **ansvaret** och om tidplanen.\n\n- elever i grundskolan\n- boende i särskilt boende\n\n| Kommun | Svar |\n| --- | --- |\n| Umeå | ja |',
          revision: 2,
          writtenBy: null,
        },
      ],
      before: [
        { kind: 'label', text: 'Beslutsärende' },
        { kind: 'label', text: 'Föredragande: Loke Bäck' },
      ],
      after: [
        { kind: 'vote', text: 'Bifall 7 · Avslag 5 · Avstår 4' },
        { kind: 'decision', text: 'Samråd hälsa, vård och omsorg beslutade att bordlägga ärendet.' },
        { kind: 'dissent', text: 'Reservation: Elin Roos' },
      ],
      outcomes: [{ index: 0, words: 'Samråd hälsa, vård och omsorg beslutade att bordlägga ärendet.' }],
    },
  ],
  styles: ['2022', '2024', '2025'],
  style: '2024',
  signers: [
    { person: asId('sec'), name: 'Karin Lod', role: 'secretary' },
    { person: asId('s15'), name: 'Loke Bäck', role: 'verifier' },
    { person: asId('p17'), name: 'Elin Roos', role: 'chair' },
  ],
  unfilled: [],
};

const findings: FindingsAnswer = {
  version: 1,
  findings: [
    {
      severity: 'contradiction',
      item: 5,
      place: 'Ärende 5',
      text: 'Loke Bäck röstade i ärende 5 men står som frånvarande i närvarolistan.',
    },
    { severity: 'missing', item: 7, place: 'Ärende 7', text: 'Ärende 7 har inget beslut.' },
    { severity: 'style', item: null, place: '', text: 'Både ”beslutade” och ”beslutar” förekommer.' },
  ],
};

const recap: RecapAnswer = {
  version: 1,
  items: [
    {
      number: 5,
      heading: 'Hantering av vaccinationsfrågor',
      decisions: [],
      vote: { counted: 'Bifall 7, Avslag 5, Avstår 4', hasEffect: false },
      reservations: ['Elin Roos', 'Loke Bäck'],
      addressees: [],
      postponed: false,
    },
    {
      number: 7,
      heading: 'God och nära vård – gemensam plan',
      decisions: ['Samråd hälsa, vård och omsorg beslutade att bordlägga ärendet.'],
      vote: null,
      reservations: [],
      addressees: ['Länssamverkansgruppen'],
      postponed: true,
    },
  ],
  unrepresented: ['Dorotea kommun', 'Malå kommun'],
  nextMeetings: ['14 juni 2024 i Umeå'],
};

const preparing: PreparingAnswer = {
  bodies: [
    {
      id: asId('samråd'),
      name: 'Samråd hälsa, vård och omsorg',
      jointOf: [],
      yours: true,
      template: null,
      numbering: 'year',
    },
  ],
  persons: [],
};

/** By the end of the address. */
export const afterAnswers: readonly (readonly [RegExp, string | object])[] = [
  [/\/meetings\/[^/]+\/minutes$/, minutes],
  [/\/meetings\/[^/]+\/style-preview$/, minutes],
  [/\/meetings\/[^/]+\/notice$/, notice],
  [/\/meetings\/[^/]+\/writing$/, writing],
  [/\/meetings\/[^/]+\/findings$/, findings],
  [/\/meetings\/[^/]+\/recap$/, recap],
  [/\/api\/preparing$/, preparing],
];
