import { asId } from '../../src/domain/ids.ts';
import { suggestionsFor } from '../../src/domain/meeting/rules/serving.ts';
import { seat } from './council.ts';
import { by, given, leaves, when } from './given.ts';
import {
  answer,
  askConsensus,
  ballot,
  callSubstitute,
  closeItem,
  inItem,
  openItem,
  openVote,
  opened,
  orderVote,
  outcome,
  reserve,
} from './steps.ts';
import {
  conflict,
  openElection,
  orderElection,
  paper,
  substituteFor,
  withdrawConflict,
} from './steps-more.ts';

describe('conflict of interest', () => {
  test('DE8: the member serves in no round, vote or election of the item, and in the next one again', () => {
    const meeting = given(...opened, by('cia', conflict('a')), by('ada', openItem('a')));
    expect(meeting.serving[seat('mala-1')]).toBeUndefined();
    const asked = when(meeting, 'ada', askConsensus('a')).meeting();
    expect(when(asked, 'cia', answer('agree')).refusal()).toEqual({
      code: 'has-conflict',
      person: 'Cia',
      number: 1,
    });
    const voting = given(
      ...opened,
      by('cia', conflict('a')),
      by('ada', openItem('a')),
      by('ada', orderVote('a')),
      by('ada', openVote),
    );
    expect(when(voting, 'cia', ballot('approve')).refusal()?.code).toBe('has-conflict');
    expect(when(voting, 'sol', ballot('approve', 'cia')).refusal()?.code).toBe('has-conflict');
    const electing = given(
      ...opened,
      by('cia', conflict('a')),
      by('ada', openItem('a')),
      by('ada', orderElection(['x'])),
      by('ada', openElection),
    );
    expect(when(electing, 'cia', paper(['x'])).refusal()?.code).toBe('has-conflict');
    const next = given(
      ...opened,
      by('cia', conflict('a')),
      by('ada', openItem('a')),
      by('ada', closeItem('a')),
      by('ada', openItem('b')),
    );
    expect(next.serving[seat('mala-1')]).toBe('cia');
  });

  test('DE8: declared inside the item before anything is put; who serves does not change, the roll leaves the member out', () => {
    const meeting = given(...inItem, by('cia', conflict('a')), by('ada', askConsensus('a')));
    expect(Object.values(meeting.rounds)[0]!.roll.map((line) => line.person)).toEqual([
      'ada',
      'dan',
      'bo',
      'fia',
    ]);
    expect(when(given(...inItem, by('ada', askConsensus('a'))), 'cia', conflict('a')).refusal()).toEqual({
      code: 'conflict-after-question',
      number: 1,
    });
    expect(
      when(given(...inItem, by('cia', conflict('a'))), 'cia', reserve('a', 'decision')).refusal()?.code,
    ).toBe('reservation-needs-participation');
  });

  test('DE8: once declared it stays declared; the secretary enters it for a member, nobody else does', () => {
    const meeting = given(...opened, by('cia', conflict('a')));
    expect(when(meeting, 'cia', conflict('a')).types()).toEqual([]);
    const [entered] = when(given(...opened), 'sol', conflict('a', 'cia')).events();
    expect(entered).toMatchObject({
      type: 'ConflictDeclared',
      person: 'cia',
      enteredBy: 'sol',
      reason: 'Delägare',
    });
    expect(when(given(...opened), 'dan', conflict('a', 'cia')).refusal()?.code).toBe('answers-for-another');
    expect(when(given(...opened), 'sol', conflict('a', 'ghost')).refusal()?.code).toBe('unknown-person');
    expect(when(given(...opened), 'cia', conflict('nothing')).refusal()?.code).toBe('item-not-found');
    const done = given(...inItem, by('ada', closeItem('a')));
    expect(when(done, 'cia', conflict('a')).refusal()).toEqual({
      code: 'item-already-dealt-with',
      number: 1,
    });
    const declared = given(...inItem, by('ada', outcome('a', { outcome: 'filed' })));
    expect(when(declared, 'cia', conflict('a')).refusal()?.code).toBe('conflict-after-question');
  });

  test('DE8: taken back before the item is called, not inside it', () => {
    const meeting = given(...opened, by('cia', conflict('a')));
    expect(when(meeting, 'cia', withdrawConflict('a')).types()).toEqual(['ConflictWithdrawn']);
    expect(when(meeting, 'bo', withdrawConflict('a')).refusal()).toEqual({ code: 'conflict-not-declared' });
    const inside = given(...inItem, by('cia', conflict('a')));
    expect(when(inside, 'cia', withdrawConflict('a')).refusal()).toEqual({
      code: 'serving-changes-between-items',
      number: 1,
    });
  });

  test('DE8: a substitute is called to the seat for that item only', () => {
    const meeting = given(...opened, by('dan', conflict('a')));
    expect(suggestionsFor(meeting, meeting.agenda[0]!).map(({ person }) => person)).toEqual(['eva']);
    const during = given(
      ...opened,
      by('dan', conflict('a')),
      by('ada', substituteFor('umea-2', 'eva', 'a')),
      by('ada', openItem('a')),
    );
    expect(during.serving[seat('umea-2')]).toBe('eva');
    const after = given(
      ...opened,
      by('dan', conflict('a')),
      by('ada', substituteFor('umea-2', 'eva', 'a')),
      by('ada', openItem('a')),
      by('ada', closeItem('a')),
      by('ada', openItem('b')),
    );
    expect(after.serving[seat('umea-2')]).toBe('dan');
  });

  test('DE8: no substitute for an item without a conflict in it, nor one who has a conflict too', () => {
    expect(when(given(...opened), 'ada', substituteFor('umea-2', 'eva', 'a')).refusal()).toEqual({
      code: 'conflict-not-declared',
    });
    const both = given(...opened, by('dan', conflict('a')), by('eva', conflict('a')));
    expect(when(both, 'ada', substituteFor('umea-2', 'eva', 'a')).refusal()).toEqual({
      code: 'has-conflict',
      person: 'Eva',
      number: 1,
    });
    expect(when(both, 'ada', substituteFor('umea-2', 'eva', 'nothing')).refusal()?.code).toBe(
      'item-not-found',
    );
  });

  test('AT2, DE8: called to one seat for the item and to another for the session, a substitute serves one of them', () => {
    const meeting = given(
      ...opened,
      by('dan', conflict('a')),
      by('ada', substituteFor('umea-2', 'eva', 'a')),
      leaves('ada'),
      by('bo', { type: 'HandOverChair', person: asId('bo'), reason: null }),
      by('bo', callSubstitute('umea-1', 'eva')),
      by('bo', openItem('a')),
    );
    expect(Object.values(meeting.serving).filter((who) => who === 'eva')).toHaveLength(1);
  });

  test('AT2: a substitute called to a second seat leaves the first', () => {
    const meeting = given(
      ...opened,
      leaves('fia'),
      leaves('bo'),
      by('ada', callSubstitute('region-1', 'gun')),
      by('fia', { type: 'ReportPresence', person: asId('fia'), present: true }),
    );
    expect(meeting.serving).toMatchObject({ 'region-1': 'gun', 'region-2': 'fia' });
    const back = when(meeting, 'bo', { type: 'ReportPresence', person: asId('bo'), present: true }).meeting();
    expect(back.serving[seat('region-1')]).toBe('bo');
  });
});
