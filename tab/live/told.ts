import type { MeetingView } from '../../src/domain/view.ts';
import type { StreamEvent } from './event-stream.ts';

/**
 * The view that a stream has told after one more event: a whole one, or the parts that are others than in the one
 * before. Throws on a change of nothing: the line is to be started anew.
 */
export function toldBy({ event, data }: StreamEvent, before: MeetingView | null): MeetingView | null {
  if (event === 'view') return JSON.parse(data) as MeetingView;
  if (event !== 'change') return before;
  if (before === null) throw new Error('a change came before the view that it is one of');
  return { ...before, ...(JSON.parse(data) as Partial<MeetingView>) };
}
