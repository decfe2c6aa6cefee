import { readAddress } from '../../tab/address.ts';
import { chatOf, linkToItem, linkToMatter, wishIn, type TeamsPlace } from '../../tab/place/teams-place.ts';

const nowhere: TeamsPlace = { frame: 'content', subPage: null, meeting: null, chat: null, channel: null };
const wish = (search: string, place: Partial<TeamsPlace>) =>
  wishIn(readAddress(search), { ...nowhere, ...place });

describe('which page is shown where in Teams', () => {
  test.each([
    ['in the side panel of a meeting, the panel', { frame: 'sidePanel', chat: '19:m@thread.v2' }, 'panel'],
    ['on the stage, the stage', { frame: 'meetingStage', chat: '19:m@thread.v2' }, 'stage'],
    ['as a tab of the meeting, its details', { chat: '19:m@thread.v2' }, 'details'],
    ['where only the meeting is named, its details', { meeting: 'MCMxOTptQHRocmVhZC52MiMw' }, 'details'],
    ['in a channel, the board of matters', { channel: '19:c@thread.tacv2' }, 'board'],
    ['by itself, one’s own page', {}, 'mine'],
  ])('%s', (_told, place, surface) => {
    expect(wish('', place).surface).toBe(surface);
  });

  test('what the address says goes before where it is shown', () => {
    expect(wish('?surface=stage&meeting=m1', { frame: 'sidePanel' })).toMatchObject({
      surface: 'stage',
      meeting: 'm1',
    });
  });

  test('a deep link leads to its meeting, item, recap, sign-off, matter or page of help', () => {
    expect(wish('', { subPage: linkToItem('samråd/1', 'item 5') })).toMatchObject({
      meeting: 'samråd/1',
      item: 'item 5',
    });
    expect(wish('', { subPage: 'meeting/m1/recap' })).toMatchObject({ meeting: 'm1', surface: 'recap' });
    expect(wish('', { subPage: 'meeting/m1/sign' })).toMatchObject({ meeting: 'm1', surface: 'sign' });
    expect(wish('', { subPage: linkToMatter('ärende/7') })).toMatchObject({
      surface: 'matter',
      matter: 'ärende/7',
    });
    expect(wish('', { subPage: 'answer' })).toMatchObject({ surface: 'answer' });
    expect(wish('', { subPage: 'help/substitutes' })).toMatchObject({
      surface: 'help',
      topic: 'substitutes',
    });
  });

  test.each(['', 'meeting', 'meeting/', 'matter/', 'structure', '../../etc', 'meeting/%E0%A4%A', '<script>'])(
    'a deep link that names nothing leads nowhere else: %s',
    (subPage) => {
      expect(wish('', { subPage })).toMatchObject({ surface: 'mine', item: null });
    },
  );

  test('the chat is read out of the meeting’s name where Teams names no chat', () => {
    const meeting = btoa('0#19:meeting_abc@thread.v2#0');
    expect(chatOf({ chat: null, meeting })).toBe('19:meeting_abc@thread.v2');
    expect(chatOf({ chat: '19:other@thread.v2', meeting })).toBe('19:other@thread.v2');
    expect(chatOf({ chat: null, meeting: '%%%' })).toBeNull();
    expect(chatOf({ chat: null, meeting: null })).toBeNull();
  });
});
