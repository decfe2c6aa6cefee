import { randomUUID } from 'node:crypto';
import type { DueMessage, PersonalWish } from '../../src/app/ports.ts';
import { asId, type MeetingId, type PersonId } from '../../src/domain/ids.ts';
import type { Store } from '../../src/store/server.ts';
import type { Instances } from './contract.ts';
import { until } from '../until.ts';
import { appendOf, conversation, streamOf, wish } from './samples.ts';

const now = '2024-03-15T09:00:00.000Z';

export function chatContract(instances: Instances): void {
  describe('chats', () => {
    let store: Store;
    let other: Store;
    let meeting: string;
    let chat: string;
    beforeAll(async () => {
      [store, other] = [await instances.open(), await instances.open()];
    });
    afterAll(() => Promise.all([store.close(), other.close()]));
    beforeEach(async () => {
      meeting = randomUUID();
      chat = `19:${randomUUID()}@thread.v2`;
      await store.saveConversation(conversation(chat, meeting));
    });

    const due = async (at = now): Promise<readonly DueMessage[]> =>
      (await store.due(at, 10_000)).filter((message) => message.conversation.id === chat);
    const keys = async (at = now) => (await due(at)).map(({ key }) => key);

    const agenda = (of = meeting) => ({ conversation: chat, meeting: asId<MeetingId>(of), key: 'agenda' });

    test('a chat is found as it was saved; saving again changes it', async () => {
      expect(await store.conversation(chat)).toEqual(conversation(chat, meeting));
      const changed = conversation(chat, null, { reference: { z: 1, a: 'å' } });
      await store.saveConversation(changed);
      await store.saveConversation(changed);
      expect(JSON.stringify(await store.conversation(chat))).toBe(JSON.stringify(changed));
      expect(await store.conversation('nobody')).toBeNull();
    });

    test('a chat that moves to another collaboration stands there only', async () => {
      await store.wish(wish(meeting, 'agenda', 1));
      const moved = conversation(chat, meeting, { collaboration: asId('another-county') });
      await store.saveConversation(moved);
      expect(await store.conversation(chat)).toEqual(moved);
      expect(await due()).toEqual([]);
    });

    test('what an append wishes is due in every chat linked to the meeting, with what the sender needs', async () => {
      const second = `${chat}-2`;
      await store.saveConversation(conversation(second, meeting));
      await store.append(appendOf(streamOf(meeting), 0, { chat: [wish(meeting, 'agenda', 1, 3)] }));
      expect(await due()).toEqual([
        {
          conversation: conversation(chat, meeting),
          key: 'agenda',
          meeting,
          wanted: 1,
          priority: 3,
          activityId: null,
          attempts: 0,
        },
      ]);
      expect((await store.due(now, 10_000)).map((message) => message.conversation.id)).toContain(second);
    });

    test('single presses ask for a message in every chat linked, one wish that waits for each, and again once sent', async () => {
      const second = `${chat}-2`;
      await store.saveConversation(conversation(second, meeting));
      const press = (expected: number, priority: number) =>
        store.append(
          appendOf(streamOf(meeting), expected, { chat: [wish(meeting, 'item:5', expected + 1, priority)] }),
        );
      for (const [expected, priority] of [1, 5, 2].entries())
        expect(await press(expected, priority)).toEqual({ outcome: 'appended' });
      expect(await due()).toMatchObject([
        { key: 'item:5', meeting, wanted: 3, priority: 5, activityId: null },
      ]);
      expect((await store.due(now, 10_000)).map((message) => message.conversation.id)).toContain(second);
      await store.sent({ ...agenda(), key: 'item:5' }, 3, 'activity-1');
      expect(await due()).toEqual([]);
      expect(await press(2, 9)).toMatchObject({ outcome: 'stale', actual: 3 });
      expect(await due()).toEqual([]);
      await press(3, 1);
      expect(await due()).toMatchObject([{ wanted: 4, priority: 1, activityId: 'activity-1' }]);
    });

    test('what a refused append wishes is not due', async () => {
      await store.append(appendOf(streamOf(meeting), 5, { chat: [wish(meeting, 'agenda', 6)] }));
      expect(await due()).toEqual([]);
    });

    test('a chat that is linked later gets what is wished from then on, and what is asked for by itself', async () => {
      const late = randomUUID();
      await store.append(appendOf(streamOf(late), 0, { chat: [wish(late, 'agenda', 1)] }));
      await store.saveConversation(conversation(chat, late));
      expect(await keys()).toEqual([]);
      await store.wish(wish(late, 'agenda', 1));
      expect(await keys()).toEqual(['agenda']);
    });

    test('wishes for the same message merge: the higher version, and the higher priority while it waits', async () => {
      await store.wish(wish(meeting, 'item:5', 4, 9));
      await store.wish(wish(meeting, 'item:5', 6, 1));
      await store.wish(wish(meeting, 'item:5', 5, 2));
      await store.append(
        appendOf(streamOf(meeting), 0, { chat: [wish(meeting, 'item:5', 1), wish(meeting, 'item:5', 2)] }),
      );
      expect(await due()).toMatchObject([{ key: 'item:5', wanted: 6, priority: 9 }]);
    });

    test('higher priority goes first, then what has waited longest', async () => {
      await store.wish(wish(meeting, 'first', 1, 1));
      await store.wish(wish(meeting, 'second', 1, 1));
      await store.wish(wish(meeting, 'result', 1, 5));
      await store.wish(wish(meeting, 'first', 2, 1));
      expect(await keys()).toEqual(['result', 'first', 'second']);
      expect(await store.due(now, 2)).toHaveLength(2);
    });

    test('what was sent is not due until something newer is wished, and is then an update of that message', async () => {
      await store.wish(wish(meeting, 'agenda', 3, 9));
      await store.sent(agenda(), 4, 'activity-1');
      await store.wish(wish(meeting, 'agenda', 4, 9));
      expect(await due()).toEqual([]);
      await store.wish(wish(meeting, 'agenda', 7, 1));
      expect(await due()).toMatchObject([{ wanted: 7, priority: 1, activityId: 'activity-1', attempts: 0 }]);
    });

    test('a wish that came while an older version was being sent stays due', async () => {
      await store.wish(wish(meeting, 'agenda', 3));
      await store.wish(wish(meeting, 'agenda', 5));
      await store.sent(agenda(), 3, 'activity-1');
      expect(await due()).toMatchObject([{ wanted: 5, activityId: 'activity-1' }]);
    });

    test('what was postponed is due when its time has come, not before, a newer wish or not', async () => {
      await store.wish(wish(meeting, 'agenda', 1));
      await store.postponed(agenda(), '2024-03-15T09:00:30.000Z');
      await store.wish(wish(meeting, 'agenda', 2));
      expect(await keys('2024-03-15T09:00:29.999Z')).toEqual([]);
      expect(await due('2024-03-15T09:00:30.000Z')).toMatchObject([{ wanted: 2, attempts: 1 }]);
      await store.sent(agenda(), 2, 'activity-1');
      await store.wish(wish(meeting, 'agenda', 3));
      expect(await due()).toMatchObject([{ wanted: 3, attempts: 0 }]);
    });

    test('nothing is due in a chat that was deactivated, until it is saved as active again', async () => {
      await store.wish(wish(meeting, 'agenda', 1));
      await store.deactivate(chat);
      await store.wish(wish(meeting, 'recap', 2));
      expect(await keys()).toEqual([]);
      expect((await store.conversation(chat))?.active).toBe(false);
      await store.saveConversation(conversation(chat, meeting));
      expect(await keys()).toEqual(['agenda', 'recap']);
    });

    test('a chat that goes on with its next meeting gets new messages, not updates of the old ones', async () => {
      await store.wish(wish(meeting, 'agenda', 50));
      await store.sent(agenda(), 50, 'activity-1');
      const next = randomUUID();
      await store.saveConversation(conversation(chat, next));
      await store.wish(wish(next, 'agenda', 1));
      expect(await due()).toMatchObject([{ meeting: next, wanted: 1, activityId: null }]);
      await store.sent(agenda(meeting), 51, 'activity-1');
      expect(await due()).toMatchObject([{ wanted: 1, activityId: null }]);
    });

    describe('somebody’s own', () => {
      let person: PersonId;
      const own = (more: Partial<PersonalWish> = {}): PersonalWish => ({
        person,
        key: 'recommendation:m:r:p',
        version: 3,
        priority: 2,
        first: true,
        ...more,
      });
      const { collaboration } = conversation('', null);
      beforeEach(async () => {
        person = asId(randomUUID());
        await store.saveConversation({ ...conversation(chat, null), person });
      });

      test('is found as theirs, and gets what is asked for', async () => {
        expect(await store.conversation(chat)).toEqual({ ...conversation(chat, null), person });
        expect(await store.reached(collaboration)).toContain(person);
        expect((await store.unlinked(collaboration)).map(({ id }) => id)).not.toContain(chat);
        await store.wishPersonal(collaboration, [
          own(),
          own({ key: 'digest:2024-03-15', version: 1, priority: 1 }),
        ]);
        expect(await due()).toMatchObject([
          { key: 'recommendation:m:r:p', person, wanted: 3, priority: 2, activityId: null },
          { key: 'digest:2024-03-15', person, wanted: 1 },
        ]);
        const [message] = await due();
        if (message === undefined) throw new Error('nothing is due');
        await store.sent({ conversation: chat, meeting: message.meeting, key: message.key }, 4, 'activity-1');
        await store.wishPersonal(collaboration, [own({ version: 4 }), own({ version: 1 })]);
        expect(await keys()).toEqual(['digest:2024-03-15']);
      });

      test('is brought up to date where a message is there, and gets none that isn’t to be posted', async () => {
        await store.wishPersonal(collaboration, [
          own({ first: false }),
          own({ key: 'b', person: asId('nobody') }),
        ]);
        expect(await due()).toEqual([]);
        await store.wishPersonal(collaboration, [own()]);
        await store.wishPersonal(collaboration, [own({ first: false, version: 5 })]);
        expect(await due()).toMatchObject([{ wanted: 5 }]);
      });

      test('is one: the last that was linked takes the others’ place; inactive, it reaches nobody', async () => {
        const second = `${chat}-2`;
        await store.saveConversation({ ...conversation(second, null), person });
        expect((await store.conversation(chat))?.person).toBeUndefined();
        expect((await store.unlinked(collaboration)).map(({ id }) => id)).toContain(chat);
        await store.wishPersonal(collaboration, [own()]);
        expect(await due()).toEqual([]);
        await store.deactivate(second);
        expect(await store.reached(collaboration)).not.toContain(person);
      });
    });

    test('one sender for a chat: while one works, others are told no, here and on other instances', async () => {
      const outcomes: boolean[] = [];
      const worked = await store.exclusively(chat, async () => {
        outcomes.push(await store.exclusively(chat, () => Promise.reject(new Error('must not run'))));
        outcomes.push(await other.exclusively(chat, () => Promise.reject(new Error('must not run'))));
        outcomes.push(await other.exclusively(`${chat}-2`, () => Promise.resolve()));
      });
      expect([worked, ...outcomes]).toEqual([true, false, false, true]);
    });

    test('a chat stays with the instance that worked in it last, until it is gone', async () => {
      const third = await instances.open();
      expect(await third.exclusively(chat, () => Promise.resolve())).toBe(true);
      expect(await other.exclusively(chat, () => Promise.resolve())).toBe(false);
      expect(await third.exclusively(chat, () => Promise.resolve())).toBe(true);
      await third.close();
      expect(await other.exclusively(chat, () => Promise.resolve())).toBe(true);
    });

    test('work that failed leaves the chat to the others', async () => {
      const third = await instances.open();
      expect(await third.exclusively(`${chat}-left`, () => Promise.resolve())).toBe(true);
      const failing = third.exclusively(`${chat}-left`, () => Promise.reject(new Error('the work failed')));
      await expect(failing).rejects.toThrow('the work failed');
      await until('another has it', () => other.exclusively(`${chat}-left`, () => Promise.resolve()));
      expect(await third.exclusively(`${chat}-left`, () => Promise.resolve())).toBe(false);
      await third.close();
    });
  });
}
