import type { FollowUpAnswer, Spread } from '../../src/contract/matters.ts';
import { asId } from '../../src/domain/ids.ts';
import { names } from './sample-matters.ts';
import { away, samplePrincipals } from './sample-people.ts';

const spread = (
  count: number,
  lowerQuartile: number,
  median: number,
  upperQuartile: number,
  longest: number,
): Spread => ({ count, median, lowerQuartile, upperQuartile, longest });

const days = ['2022-12-16', '2024-01-26', '2024-02-16', '2024-03-15'];

/** A year as it could have been. */
export const sampleFollowUp: FollowUpAnswer = {
  from: '2024-01-01',
  until: '2024-12-31',
  route: {
    matters: 12,
    wholeRoute: 10,
    deviations: [
      {
        matter: asId('matter-0'),
        title: 'Hantering av vaccinationsfrågor',
        to: asId('samrad'),
        at: '2024-02-20T09:00:00.000Z',
      },
      {
        matter: asId('matter-7'),
        title: 'Palliativ vård',
        to: asId('samrad'),
        at: '2024-03-01T09:00:00.000Z',
      },
    ],
  },
  continuity: [
    { body: asId('samrad'), meetings: 3, share: 0.81 },
    { body: asId('lsg'), meetings: 5, share: 0.92 },
    { body: asId('barn-unga'), meetings: 1, share: null },
  ],
  representation: {
    meetings: days.map((date, at) => ({
      meeting: at === 0 ? null : asId(`meeting-${String(at)}`),
      title: 'Samråd',
      body: asId('samrad'),
      date,
      principals: [12, 15, 14, 13][at]!,
      of: 16,
      archived: at === 0,
    })),
    principals: samplePrincipals.map(({ id }, at) => ({
      principal: id,
      meetings: away.includes(id) ? 1 : 3 - (at % 5 === 4 ? 1 : 0),
      of: 3,
    })),
  },
  leadTimes: {
    raisedToDecided: spread(9, 48, 71, 120, 302),
    decidedToAnswered: spread(4, 61, 98, 140, 211),
    raisedToSettled: spread(3, 130, 190, 260, 400),
    stages: [
      { stage: 'raised', days: spread(12, 4, 9, 21, 60) },
      { stage: 'preparing', days: spread(12, 20, 38, 71, 180) },
      { stage: 'called', days: spread(10, 8, 14, 21, 42) },
      { stage: 'with-principals', days: spread(4, 61, 98, 140, 211) },
    ],
    bodies: [{ body: asId('lsg'), days: spread(9, 12, 24, 40, 95) }],
  },
  recommendations: {
    made: 4,
    asked: 64,
    adopted: 40,
    changed: 6,
    rejected: 3,
    waiting: 15,
    principals: samplePrincipals.map(({ id }, at) => ({
      principal: id,
      asked: 4,
      answered: 4 - (at % 3),
      inTime: Math.max(0, 3 - (at % 4)),
    })),
  },
  meetings: { held: 3, items: 42, decided: 24, postponed: 3, referredBack: 2 },
  assignments: { given: 11, open: 4, overdue: 1, done: 7 },
  names,
};
