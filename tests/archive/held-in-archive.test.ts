import { heldInArchive } from '../../src/archive/held-in-archive.ts';
import type { ArchivedDocument } from '../../src/app/ports.ts';
import { comeTo, representationOf } from '../../src/domain/follow-up/figures.ts';
import { asId } from '../../src/domain/ids.ts';
import type { Roster } from '../../src/domain/structure/facts.ts';
import { roster as persons } from './given.ts';

const body: Roster['bodies'][number] = {
  id: asId('b-1'),
  name: 'Rådet för hälsa och omsorg',
  shortName: 'Rådet',
  subject: 'Rådet',
  genitive: 'Rådets',
  membersAre: 'elected',
  decidesBy: 'consensus',
  jointOf: [],
  namedBallotsInChat: false,
};
const roster: Roster = { ...persons, bodies: [body] };

const member = (name: string, principal: string | null, more: object = {}) => ({
  name,
  principal,
  party: null,
  capacity: 'ordinary',
  present: true,
  serves: null,
  ...more,
});
const ragna = member('Ragna Lidvall', 'Granvattnets kommun');
const ivar = member('Ivar Brännström', 'Tallberga');

const minutes = (
  attendance: readonly object[],
  changes: Partial<ArchivedDocument> = {},
): ArchivedDocument => ({
  id: 'd-1',
  meeting: null,
  title: 'Protokoll 2019-05-02',
  body: 'Rådet',
  date: '2019-05-02',
  registryNumber: null,
  file: 'protokoll.docx',
  addedAt: '2024-01-01T00:00:00.000Z',
  addedBy: null,
  text: '',
  record: { attendance, items: [{ number: 1 }, { number: 2 }] },
  links: [],
  doubts: [],
  items: [],
  ...changes,
});

describe('FU1: older minutes count where they are certain', () => {
  test('a known body, a day and members whose principals are known', () => {
    const held = heldInArchive(minutes([ragna, ivar]), roster);
    expect(held).toMatchObject({ meeting: null, body: 'b-1', date: '2019-05-02', items: 2, served: [] });
    expect(representationOf(held === null ? [] : [held], [asId('pr-g'), asId('pr-t')])).toEqual([
      { principal: 'pr-g', meetings: 1, of: 1 },
      { principal: 'pr-t', meetings: 1, of: 1 },
    ]);
  });

  test('who was away, or there without serving, represents nobody', () => {
    const away = { ...ivar, present: false };
    const idle = member('Ester Fjällmo', 'Tallberga', { capacity: 'substitute', serves: false });
    expect(heldInArchive(minutes([ragna, away, idle]), roster)?.represented).toEqual(['pr-g']);
    const serving = { ...idle, serves: true };
    expect(heldInArchive(minutes([ragna, away, serving]), roster)?.represented).toEqual(['pr-g', 'pr-t']);
  });

  test.each([
    [
      'a member of a principal that nobody knows',
      minutes([ragna, member('Ivar Brännström', 'Okända kommun')]),
    ],
    ['a member without a principal', minutes([ragna, member('Ivar Brännström', null)])],
    ['nobody certainly there', minutes([{ ...ragna, present: null }])],
    ['no attendance list', minutes([])],
    ['a body that nobody knows', minutes([ragna], { body: 'Nämnden' })],
    ['no body', minutes([ragna], { body: null })],
    ['no day', minutes([ragna], { date: null })],
    ['a meeting that is on record here', minutes([ragna], { meeting: asId('m-1') })],
  ])('%s doesn’t', (_, document) => {
    expect(heldInArchive(document, roster)).toBeNull();
  });

  test('of what such minutes decided nothing is counted', () => {
    const held = heldInArchive(minutes([ragna]), roster);
    expect(comeTo(held === null ? [] : [held])).toMatchObject({ decided: 0, postponed: 0, referredBack: 0 });
  });
});
