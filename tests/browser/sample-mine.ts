import type { MineAnswer } from '../../src/contract/mine.ts';
import { asId } from '../../src/domain/ids.ts';
import { samplePrincipals, samråd } from './sample-people.ts';

const council = {
  id: samråd,
  name: 'Samråd hälsa, vård och omsorg',
  consensus: true,
  seats: 20,
  principals: samplePrincipals.map(({ name }) => name),
  chair: 'Elin Roos',
  viceChair: 'Hugo Frisk',
  secretaries: ['Karin Lod'],
};
const about = { meeting: asId<MineAnswer['coming'][number]['meeting']>('meeting-1'), bodyName: council.name };
const day = {
  start: '2024-03-15T08:00:00.000Z',
  end: '2024-03-15T15:00:00.000Z',
  timeZone: 'Europe/Stockholm',
};
const place = 'Regionens hus, Umeå, och Teams';
const held = { meeting: asId<typeof about.meeting>('meeting-0'), bodyName: council.name, date: '2024-01-26' };

/** A substitute's own page, in the middle of a meeting. */
export const sampleMine: MineAnswer = {
  name: 'Loke Bäck',
  collaboration: 'Samverkan i Västerbotten',
  places: [
    {
      body: council,
      as: 'substitute',
      presides: null,
      principal: 'Vännäs kommun',
      standsInFor: ['Signe Holm'],
      order: 1,
    },
  ],
  coming: [
    { ...about, ...day, date: '2024-03-15', phase: 'open', place },
    {
      ...about,
      meeting: asId('meeting-2'),
      ...day,
      start: '2024-05-03T07:00:00.000Z',
      date: '2024-05-03',
      phase: 'prepared',
      place,
    },
  ],
  held: [{ ...held, ...day, start: '2024-01-26T08:00:00.000Z', phase: 'closed', place }],
  waiting: [
    {
      ...about,
      date: '2024-03-15',
      kind: 'answer',
      item: { id: asId('item-5'), number: 5, heading: 'Hantering av vaccinationsfrågor' },
    },
    {
      ...held,
      kind: 'note',
      item: { id: asId('item-3'), number: 3, heading: 'God och nära vård – gemensam plan' },
    },
    { ...held, kind: 'signature', item: null },
  ],
  answers: [
    {
      ...about,
      date: '2024-03-15',
      timeZone: day.timeZone,
      item: { number: 2, heading: 'Godkännande av föredragningslista' },
      question: 'Kan vi enas om dagordningen?',
      given: 'agree',
      at: '2024-03-15T08:09:12.000Z',
      open: false,
    },
    {
      ...held,
      timeZone: day.timeZone,
      item: { number: 6, heading: 'Gemensam beredskap' },
      question: 'Att anta planen',
      given: 'abstain',
      at: '2024-01-26T10:12:40.000Z',
      open: false,
    },
  ],
};

/** Somebody who has just come. */
export const emptyMine: MineAnswer = {
  name: 'Loke Bäck',
  collaboration: sampleMine.collaboration,
  places: [],
  coming: [],
  held: [],
  waiting: [],
  answers: [],
};
