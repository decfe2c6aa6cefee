import type { MatterAnswer, MatterNames } from '../../src/contract/matters.ts';
import { asId, type BodyId, type PrincipalId } from '../../src/domain/ids.ts';
import type { Adoption, AdoptionState } from '../../src/domain/matter/adoption.ts';
import type { MatterStage } from '../../src/domain/matter/stage.ts';
import type { AdoptionCell, MatterCard, MatterView, PrincipalAnswer } from '../../src/domain/matter/view.ts';
import { samplePrincipals } from './sample-people.ts';

const body = (id: string) => asId<BodyId>(id);
export const today = '2024-04-02';

export const names: MatterNames = {
  bodies: {
    samrad: { name: 'Samråd hälsa, vård och omsorg', shortName: 'Samråd' },
    lsg: { name: 'Länssamverkansgruppen', shortName: 'LSG' },
    'barn-unga': { name: 'Beredningsgrupp barn och unga', shortName: 'Barn och unga' },
    'vuxna-aldre': { name: 'Beredningsgrupp vuxna och äldre', shortName: 'Vuxna och äldre' },
  },
  principals: samplePrincipals,
};

/** As the register tells the route: the groups feed LSG, LSG feeds the council. */
export const structure = {
  facts: [
    { kind: 'body', value: { id: 'barn-unga' } },
    { kind: 'body', value: { id: 'vuxna-aldre' } },
    { kind: 'body', value: { id: 'lsg', takesFrom: ['barn-unga', 'vuxna-aldre'] } },
    { kind: 'body', value: { id: 'samrad', takesFrom: ['lsg'] } },
  ],
};

const headings = [
  'Hantering av vaccinationsfrågor',
  'God och nära vård: gemensam plan för kommuner och region',
  'Samordnad individuell plan vid utskrivning från slutenvården',
  'Överenskommelse om personer med missbruk och beroende',
  'Hjälpmedel i hemmet: gemensamma anvisningar',
  'Barns och ungas psykiska hälsa: en väg in',
  'Palliativ vård i hela länet',
  'Läkarmedverkan i kommunal hälso- och sjukvård',
  'Digitala tillsyner nattetid',
  'En mycket lång rubrik som beskriver hur kommunerna och regionen tillsammans ska fördela ansvaret för förbrukningsartiklar, läkemedelsnära produkter och medicintekniska hjälpmedel för personer som bor i ordinärt boende med insatser från båda huvudmännen',
  'اتفاق بشأن الرعاية المنزلية للأطفال',
];
const stages: readonly (readonly [MatterStage, string])[] = [
  ['raised', 'barn-unga'],
  ['draft', 'vuxna-aldre'],
  ['preparing', 'barn-unga'],
  ['preparing', 'vuxna-aldre'],
  ['preparing', 'lsg'],
  ['referred-back', 'lsg'],
  ['postponed', 'samrad'],
  ['called', 'samrad'],
  ['decided', 'samrad'],
  ['with-principals', 'samrad'],
  ['with-principals', 'samrad'],
  ['settled', 'samrad'],
  ['superseded', 'samrad'],
];

const states: readonly AdoptionState[] = [
  ...Array<AdoptionState>(9).fill('adopted'),
  'adopted-with-changes',
  'adopted-with-changes',
  'rejected',
  'later',
  'waiting',
  'waiting',
  'waiting',
];
export const cells: readonly AdoptionCell[] = samplePrincipals.map(({ id }, at) => ({
  principal: id,
  state: states[at] ?? 'waiting',
}));
const adoption: Adoption = { of: 16, adopted: 9, changed: 2, rejected: 1, later: 1, waiting: 4 };

/** The matter with this number: heading, stage and body follow from it, so that any number of them can be made. */
export function sampleCard(number: number): MatterCard {
  const [stage, where] = stages[number % stages.length] ?? ['raised', 'barn-unga'];
  const answered = stage === 'with-principals' || stage === 'settled';
  const round = Math.floor(number / stages.length);
  return {
    matter: asId(`matter-${String(number)}`),
    version: 3,
    title: `${headings[number % headings.length] ?? ''}${round === 0 ? '' : ` (${String(number)})`}`,
    summary: 'Kommunerna och regionen behöver en gemensam ordning.',
    registryNumber: number % 4 === 0 ? `HSN ${String(100 + number)}:1-2024` : null,
    stage,
    draft: stage === 'draft',
    body: body(where),
    destination: body('samrad'),
    origin:
      number % 2 === 0
        ? { kind: 'principal', principal: samplePrincipals[number % 16]!.id }
        : { kind: 'body', body: body('lsg') },
    concerns: [],
    raisedAt: '2024-01-10T09:00:00.000Z',
    since: '2024-03-01T09:00:00.000Z',
    travelled: [{ body: body('barn-unga'), how: 'raised', from: '2024-01-10T09:00:00.000Z', until: null }],
    ahead: stage === 'preparing' && where !== 'lsg' ? [body('lsg'), body('samrad')] : [],
    deviations:
      number % 7 === 0
        ? [
            {
              to: body('samrad'),
              skipped: [body('lsg')],
              by: 'Elin Roos',
              reason: 'Frågan brådskar.',
              at: '2024-02-20T09:00:00.000Z',
            },
          ]
        : [],
    lacks:
      stage === 'preparing'
        ? [
            { need: 'proposal', mender: 'preparing', who: ['Barn och unga'] },
            { need: 'document', mender: 'preparing', who: ['Barn och unga'] },
          ]
        : [],
    presenters: ['Sten Ask'],
    nextMeeting:
      stage === 'called'
        ? { meeting: 'meeting-1', item: 'item-5', body: body('samrad'), date: '2024-04-26', number: 5 }
        : null,
    postponedUntil: stage === 'postponed' ? '2024-05-24' : null,
    adoption: answered
      ? { ...adoption, recommendation: 'recommendation-1', wantedBy: '2024-06-30', cells }
      : null,
    openAssignments: 0,
    overdue: number % 10 === 9,
  };
}

/** Every stage has some; thirteen stages and bodies in turn. */
export const sampleCards = (count: number): readonly MatterCard[] =>
  Array.from({ length: count }, (_, number) => sampleCard(number));

const answers: readonly PrincipalAnswer[] = cells.map(({ principal, state }, at) => ({
  principal,
  state,
  answer:
    state === 'waiting'
      ? null
      : {
          answer: state,
          decidedOn: state === 'later' ? '2024-09-15' : '2024-03-25',
          organ: 'kommunfullmäktige',
          wording:
            state === 'adopted-with-changes' ? 'Antas med tillägget att kostnaden följs upp årligen.' : null,
          registryNumber: state === 'adopted' ? `KS 2024/${String(80 + at)}` : null,
          link: state === 'adopted' ? 'https://example.org/protokoll' : null,
          at: '2024-03-28T10:41:07.000Z',
          by: 'Sten Ask',
          onBehalf: at === 3,
          correction: null,
        },
  earlier: [],
  contacts: state === 'waiting' ? ['Maj Lind'] : [],
  remindedAt: state === 'waiting' ? ['2024-03-20T08:00:00.000Z'] : [],
  mayAnswer: at === 0 || at === 14,
}));

const every = (kind: string) => `2024-0${kind}-15T09:00:00.000Z`;

/** One matter that has gone all the way to the principals, with everything that can be in a matter's life. */
export const livedMatter: MatterView = {
  ...sampleCard(9),
  deviations: sampleCard(7).deviations,
  concerns: [],
  words: {
    title: sampleCard(9).title,
    summary: 'Ansvaret för vaccinationer delas mellan kommunerna och regionen och behöver klargöras.',
    proposal: 'Samråd beslutar att rekommendera varje huvudman att anta överenskommelsen.',
    presenters: [{ text: 'Sten Ask, utredare' }],
    kind: 'decision',
    registryNumber: 'HSN 104:1-2024',
    destination: body('samrad'),
  },
  registryNumber: 'HSN 104:1-2024',
  raisedBy: 'Maj Lind',
  steps: [
    {
      body: body('barn-unga'),
      how: 'raised',
      from: every('1'),
      until: every('2'),
      said: 'Gruppen ställer sig bakom förslaget.',
      reason: null,
    },
    {
      body: body('samrad'),
      how: 'called',
      from: every('2'),
      until: '2024-02-25T09:00:00.000Z',
      said: null,
      reason: null,
    },
    {
      body: body('lsg'),
      how: 'referred-back',
      from: '2024-02-25T09:00:00.000Z',
      until: every('3'),
      said: 'LSG föreslår att överenskommelsen antas.',
      reason: 'Ekonomin behöver belysas.',
    },
    { body: body('samrad'), how: 'called', from: every('3'), until: null, said: null, reason: null },
  ],
  documents: [
    {
      id: asId('document-1'),
      title: 'Överenskommelse',
      url: 'https://example.org/overenskommelse',
      version: '1.2',
      purpose: 'for-information',
    },
    {
      id: asId('document-2'),
      title: 'Utkast till bilaga',
      url: 'https://example.org/bilaga',
      version: '0.4',
      purpose: 'for-comment',
    },
  ],
  hearings: [
    {
      meeting: asId('meeting-1'),
      item: asId('item-5'),
      body: body('samrad'),
      date: '2024-03-15',
      assignment: null,
      endedFor: null,
      number: 5,
      status: 'closed',
      decisions: [
        {
          outcome: 'recommended',
          clauses: ['anta överenskommelsen', 'rekommendera varje huvudmans fullmäktige att anta den'],
          wording: null,
          reason: null,
          postponedTo: null,
          referredTo: null,
          condition: 'kostnaden ryms inom befintlig ram',
          addressees: [],
          decidedBy: body('samrad'),
          at: '2024-03-15T11:00:00.000Z',
        },
      ],
      retracted: [],
      dissent: [
        { kind: 'decision', names: ['Hugo Frisk', 'Rut Fjäll'], text: 'Frågan borde ha utretts mer.' },
        { kind: 'note', names: ['Signe Holm'], text: 'Vännäs vill se en uppföljning.' },
      ],
    },
  ],
  conditions: [
    { meeting: 'meeting-1', item: 'item-5', condition: 'kostnaden ryms inom befintlig ram', met: null },
  ],
  recommendations: [
    {
      id: asId('recommendation-1'),
      text: 'anta överenskommelsen om vaccinationer',
      organ: 'kommunfullmäktige',
      wantedBy: '2024-06-30',
      decision: { meeting: asId('meeting-1'), item: asId('item-5') },
      at: '2024-03-15T12:00:00.000Z',
      by: 'Elin Roos',
      reminders: { from: '2024-04-15', everyDays: 14, stopped: false },
      withdrawnFor: null,
      state: 'open',
      adoption,
      overdue: false,
      principals: answers,
      nextReminder: '2024-04-15',
    },
  ],
  assignments: [
    {
      id: asId('assignment-1'),
      text: 'Ta fram en gemensam rutin för förvaring av vaccin.',
      matter: asId('matter-9'),
      matterTitle: sampleCard(9).title,
      assignee: { kind: 'role', role: 'coordinator', body: body('lsg') },
      assigneeName: null,
      due: '2024-03-29',
      reportTo: body('samrad'),
      decision: null,
      at: '2024-03-15T12:00:00.000Z',
      by: 'Elin Roos',
      endedAt: null,
      cancelledFor: null,
      state: 'reported',
      overdue: true,
      reports: [
        {
          at: '2024-03-27T08:00:00.000Z',
          by: 'Linda Å',
          text: 'Ett utkast är skickat till kommunerna.',
          done: false,
          toAgenda: true,
        },
      ],
      onAgenda: 'waits',
      mayReport: true,
      mayMove: true,
      mayCancel: false,
    },
  ],
  relations: [
    {
      kind: 'supersedes',
      matter: asId('matter-12'),
      title: 'Överenskommelse om vaccinationer 2019',
      reason: 'Den gamla är för snäv.',
      at: every('3'),
    },
  ],
  end: null,
  timeline: [
    {
      at: every('1'),
      by: 'Maj Lind',
      kind: 'raised',
      body: body('barn-unga'),
      origin: { kind: 'principal', principal: asId<PrincipalId>('no') },
    },
    { at: every('1'), by: 'Maj Lind', kind: 'document-attached', title: 'Överenskommelse', version: '1.0' },
    { at: every('1'), by: 'Sten Ask', kind: 'preparation-begun', body: body('barn-unga') },
    {
      at: every('2'),
      by: 'Elin Roos',
      kind: 'deviation',
      to: body('samrad'),
      skipped: [body('lsg')],
      reason: 'Frågan brådskar inför hösten.',
    },
    {
      at: '2024-02-25T09:00:00.000Z',
      by: 'Elin Roos',
      kind: 'referred-back',
      to: body('lsg'),
      reason: 'Ekonomin behöver belysas.',
    },
    {
      at: every('3'),
      by: null,
      kind: 'handed-over',
      from: body('lsg'),
      to: body('samrad'),
      said: 'LSG föreslår att överenskommelsen antas.',
    },
    {
      at: '2024-03-15T11:00:00.000Z',
      by: null,
      kind: 'heard',
      meeting: 'meeting-1',
      body: body('samrad'),
      date: '2024-03-15',
      number: 5,
      decisions: [
        {
          outcome: 'recommended',
          clauses: ['anta överenskommelsen', 'rekommendera varje huvudmans fullmäktige att anta den'],
          wording: null,
          reason: null,
          postponedTo: null,
          referredTo: null,
          condition: 'kostnaden ryms inom befintlig ram',
          addressees: [],
          decidedBy: body('samrad'),
          at: '2024-03-15T11:00:00.000Z',
        },
      ],
      dissents: 2,
    },
    {
      at: '2024-03-15T12:00:00.000Z',
      by: 'Elin Roos',
      kind: 'recommended',
      recommendation: 'recommendation-1',
      addressees: samplePrincipals.map(({ id }) => id),
      organ: 'kommunfullmäktige',
      wantedBy: '2024-06-30',
    },
    {
      at: '2024-03-28T10:41:07.000Z',
      by: 'Sten Ask',
      kind: 'answered',
      recommendation: 'recommendation-1',
      principal: asId<PrincipalId>('no'),
      words: {
        answer: 'adopted-with-changes',
        decidedOn: '2024-03-25',
        organ: 'kommunfullmäktige',
        wording: 'Antas med tillägget att kostnaden följs upp årligen.',
        registryNumber: 'KS 2024/88',
        link: null,
      },
      correction: null,
    },
  ],
  may: [
    'EditMatter',
    'AttachDocument',
    'RemoveDocument',
    'Recommend',
    'WithdrawRecommendation',
    'SetReminders',
    'SettleCondition',
    'GiveAssignment',
    'ReportAssignment',
    'MoveAssignment',
    'CancelAssignment',
    'SupersedeMatter',
    'JoinMatter',
    'SplitMatter',
  ],
};

/** What the server says of a matter: this one at its groups, ready to be passed on; past LSG with a reason. */
export function sampleAnswer(card: MatterCard): MatterAnswer {
  const lived = card.matter === livedMatter.matter;
  return {
    matter: lived
      ? livedMatter
      : {
          ...livedMatter,
          ...card,
          words: { ...livedMatter.words, title: card.title },
          recommendations: [],
          assignments: [],
          hearings: [],
          conditions: [],
          relations: [],
          documents: [],
          timeline: livedMatter.timeline.slice(0, 3),
          steps: livedMatter.steps.slice(0, 1).map((step) => ({ ...step, until: null, said: null })),
          may: ['BeginPreparation', 'HandOverMatter', 'CallMatter', 'EditMatter', 'WithdrawMatter'],
        },
    names,
    today,
    meetings: [
      { meeting: asId('meeting-1'), body: body('samrad'), date: '2024-04-26', skipped: [body('lsg')] },
      { meeting: asId('meeting-2'), body: body('lsg'), date: '2024-04-12', skipped: [] },
    ],
    handOver: [
      { body: body('lsg'), skipped: [] },
      { body: body('samrad'), skipped: [body('lsg')] },
    ],
  };
}
