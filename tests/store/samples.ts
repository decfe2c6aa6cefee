import { createHash, randomUUID } from 'node:crypto';
import type {
  Append,
  ChatWish,
  Conversation,
  MeetingSummary,
  Recorded,
  StreamName,
} from '../../src/app/ports.ts';
import { asId, type CollaborationId, type MeetingId } from '../../src/domain/ids.ts';

export const collaboration: CollaborationId = asId('county');
export const meetingId = (id: string): MeetingId => asId<MeetingId>(id);
export const streamOf = (meeting: string): StreamName => `meeting:${meeting}`;

/** An event as the record has it; the hash only has to differ here. */
export function recorded(version: number, more: Partial<Recorded> = {}): Recorded {
  return {
    version,
    type: 'ItemOpened',
    data: { type: 'ItemOpened', item: `item-${version}` },
    actor: { person: asId('person-1'), via: 'tab' },
    recordedAt: '2024-03-15T08:00:00.000Z',
    hash: createHash('sha256').update(`${version}${randomUUID()}`).digest('hex'),
    commandKey: null,
    ...more,
  };
}

/** An append of `count` events; the first carries the command key. */
export function appendOf(
  stream: StreamName,
  expected: number,
  more: Partial<Append> & { readonly key?: string; readonly count?: number } = {},
): Append {
  const { key, count = 1, ...rest } = more;
  const events = Array.from({ length: count }, (_, index) =>
    recorded(expected + index + 1, { commandKey: index === 0 ? (key ?? null) : null }),
  );
  return { collaboration, stream, expected, events, chat: [], summary: null, ...rest };
}

export const wish = (meeting: string, key: string, version: number, priority = 1): ChatWish => ({
  meeting: meetingId(meeting),
  key,
  version,
  priority,
});

export const summary = (
  meeting: string,
  version: number,
  more: Partial<MeetingSummary> = {},
): MeetingSummary => ({
  meeting: meetingId(meeting),
  body: 'council',
  bodyName: 'Rådet',
  date: '2024-03-15',
  scheduledStart: '2024-03-15T08:00:00.000Z',
  phase: 'open',
  version,
  ...more,
});

export const conversation = (
  id: string,
  meeting: string | null,
  more: Partial<Conversation> = {},
): Conversation => ({
  id,
  collaboration,
  meeting: meeting === null ? null : meetingId(meeting),
  reference: { serviceUrl: 'http://127.0.0.1/', conversation: { id } },
  active: true,
  ...more,
});
