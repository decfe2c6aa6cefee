import type { MeetingCommandType } from '../../src/domain/meeting/commands.ts';
import { authority } from '../../src/domain/meeting/authority.ts';
import { view, viewItem } from '../../src/domain/view.ts';
import type { Viewer } from '../../src/domain/viewer.ts';
import { itemId, person, roster } from './council.ts';
import { by, given, prepared, when, type Step } from './given.ts';
import {
  askConsensus,
  ballot,
  closeVote,
  inItem,
  inVote,
  openItem,
  openMeeting,
  opened,
  reserve,
} from './steps.ts';

const as = (who: string): Viewer => ({ kind: 'person', person: person(who) });
const nobody: Viewer = { kind: 'person', person: null };

describe('authority', () => {
  test('AU1: every command has its line in the table, and an outsider is refused all of them', () => {
    const types = Object.keys(authority) as MeetingCommandType[];
    expect(types.length).toBeGreaterThan(30);
    expect(view(given(...inVote), as('stranger')).may).toEqual([]);
    expect(view(given(...inVote), nobody).may).toEqual([]);
  });

  test('AU1: the vice chair opens only when the chair is not there', () => {
    expect(when(prepared, 'bo', openMeeting).types()).toContain('MeetingOpened');
    const chairIsHere = given(by('ada', { type: 'ReportPresence', person: person('ada'), present: true }));
    expect(when(chairIsHere, 'bo', openMeeting).refusal()).toEqual({
      code: 'not-authorised',
      needs: ['chair'],
    });
  });

  test('AU1: a member calls no item and asks no question', () => {
    const meeting = given(...opened);
    expect(when(meeting, 'cia', openItem('a')).refusal()?.code).toBe('not-authorised');
    expect(when(meeting, 'sol', openItem('a')).refusal()?.code).toBe('not-authorised');
  });

  test('AU2: what is offered is what is allowed', () => {
    expect(view(prepared, as('ada')).may).toContain('OpenMeeting');
    expect(view(prepared, as('cia')).may).not.toContain('OpenMeeting');
    const voting = given(...inVote);
    expect(view(voting, as('cia')).may).toContain('CastBallot');
    expect(view(voting, as('gun')).may).not.toContain('CastBallot');
    expect(view(voting, as('sol')).may).toContain('CastBallot');
    expect(view(voting, as('ada')).may).not.toContain('CloseItem');
  });
});

describe('what a viewer sees', () => {
  const voted = given(...inVote, by('cia', ballot('approve')));
  const closed = given(...inVote, by('cia', ballot('approve')), by('ada', closeVote));

  test('AU3: while ballots are open nobody sees a choice or a count but their own', () => {
    for (const viewer of [
      as('ada'),
      as('sol'),
      as('dan'),
      nobody,
      { kind: 'chat' },
      { kind: 'stage' },
    ] as const) {
      const vote = view(voted, viewer).current?.vote;
      expect(vote).toMatchObject({ tally: null, stances: null, ballots: [], mine: null, answered: 1 });
    }
    expect(view(voted, as('cia')).current?.vote?.mine).toMatchObject({ choice: 'approve' });
  });

  test('AU3: afterwards members see named ballots, the chat and outsiders see the tally', () => {
    expect(view(closed, as('dan')).current?.vote?.ballots.map((line) => line.name)).toEqual(['Cia']);
    expect(view(closed, { kind: 'chat' }).current?.vote).toMatchObject({
      ballots: [],
      tally: { approve: 1 },
    });
    expect(view(closed, nobody).current?.vote).toMatchObject({
      ballots: [],
      stances: null,
      tally: { approve: 1 },
    });
  });

  test('AU3: a body can have named ballots shown in the chat', () => {
    const bodies = roster.bodies.map((body) => ({ ...body, namedBallotsInChat: true }));
    const open = { ...closed, plan: { ...closed.plan, roster: { ...roster, bodies } } };
    expect(view(open, { kind: 'chat' }).current?.vote?.ballots).toHaveLength(1);
  });

  test('AU4: who has not answered is named to those who run the meeting only', () => {
    const asked = given(...inItem, by('ada', askConsensus('a')));
    expect(view(asked, as('ada')).current?.round?.waitingFor).toHaveLength(5);
    expect(view(asked, as('sol')).current?.round?.waitingFor).toHaveLength(5);
    expect(view(asked, as('cia')).current?.round?.waitingFor).toEqual([]);
    expect(view(asked, { kind: 'chat' }).current?.round?.waitingFor).toEqual([]);
  });

  test('AU5: reservations stand in the chat by name, and an outsider sees none', () => {
    const meeting = given(...inItem, by('cia', reserve('a', 'decision')));
    expect(view(meeting, { kind: 'chat' }).reservations.map(({ name }) => name)).toEqual(['Cia']);
    expect(view(meeting, nobody).reservations).toEqual([]);
  });

  test('AT2: a waiting substitute reads why, a serving one for whom', () => {
    const meeting = given(...inItem);
    expect(view(meeting, as('fia')).you).toMatchObject({ standing: 'serves-as-substitute', ordinary: 'Hal' });
    expect(view(meeting, as('eva')).you).toMatchObject({
      standing: 'substitute-in-waiting',
      ordinary: 'Ada',
    });
    expect(view(meeting, as('cia')).you).toMatchObject({ standing: 'serves', principal: 'Malå kommun' });
  });

  test('an item can be viewed after it is dealt with, and an unknown one is null', () => {
    expect(viewItem(closed, itemId('a'), { kind: 'chat' })?.vote?.tally?.roll).toBe(5);
    expect(viewItem(closed, itemId('nowhere'), { kind: 'chat' })).toBeNull();
  });
});

describe('next step', () => {
  const step = (...steps: readonly Step[]) => view(given(...steps), as('ada')).next.step;

  test('the chair is led from opening to the close, one thing at a time', () => {
    expect(step()).toBe('open-meeting');
    expect(step(...opened.slice(0, 8))).toBe('call-substitutes');
    expect(step(...opened.slice(0, 9))).toBe('complete-roll-call');
    expect(step(...opened)).toBe('open-item');
    expect(step(...inItem)).toBe('ask-consensus');
    expect(step(...inItem, by('ada', askConsensus('a')))).toBe('wait-for-answers');
    expect(step(...inVote)).toBe('close-vote');
    expect(step(...inVote, by('ada', closeVote))).toBe('declare-vote-effect');
  });
});
