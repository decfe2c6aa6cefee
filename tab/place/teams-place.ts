import type { Address, SurfaceName } from '../address.ts';

/**
 * Where in Teams the page is shown, as the client tells it. Anybody can make these up: they choose what is asked for,
 * and the server decides by the token what is given.
 */
export type TeamsPlace = {
  /** `sidePanel`, `meetingStage`, `content` … */
  readonly frame: string;
  /** What a deep link leads to. */
  readonly subPage: string | null;
  readonly meeting: string | null;
  readonly chat: string | null;
  readonly channel: string | null;
};

/** What is asked for: the address where it says something, and where it doesn't what the place in Teams suggests. */
export function wishIn(address: Address, { frame, subPage, ...place }: TeamsPlace): Address {
  const linked = subPage === null ? {} : fromLink(subPage);
  const inMeeting = place.meeting !== null || place.chat !== null;
  const usual: SurfaceName | null =
    frame === 'sidePanel'
      ? 'panel'
      : frame === 'meetingStage'
        ? 'stage'
        : inMeeting || address.meeting !== null
          ? 'details'
          : place.channel === null
            ? 'mine'
            : 'board';
  return { ...address, surface: address.surface ?? usual, ...linked };
}

type Linked = Partial<Pick<Address, 'surface' | 'meeting' | 'item' | 'matter' | 'topic'>>;

/**
 * What a deep link's `subPageId` names: `meeting/ID`, `meeting/ID/item/ID`, `meeting/ID/recap`, `meeting/ID/sign`,
 * `help/TOPIC`, `matter/ID`, `board`, `answer`, `mine`. Anything else leads nowhere else.
 */
function fromLink(subPage: string): Linked {
  const [kind, id, part, item] = subPage.split('/').map(decoded);
  if (kind === 'mine') return { surface: 'mine' };
  if (kind === 'board' || kind === 'answer') return { surface: kind };
  if (kind === 'matter' && id !== undefined && id !== '') return { surface: 'matter', matter: id };
  if (kind === 'help') return { surface: 'help', topic: id ?? null };
  if (kind !== 'meeting' || id === undefined || id === '') return {};
  if (part === 'item' && item !== undefined) return { meeting: id, item };
  return part === 'recap' || part === 'sign' ? { meeting: id, surface: part } : { meeting: id };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The `subPageId` of a matter. */
export const linkToMatter = (matter: string): string => `matter/${encodeURIComponent(matter)}`;

/** The `subPageId` of an item. */
export const linkToItem = (meeting: string, item: string): string =>
  `meeting/${encodeURIComponent(meeting)}/item/${encodeURIComponent(item)}`;

/**
 * The chat that the meeting runs in. Where Teams names only the meeting, the chat is in its name: base64 of
 * `0#19:meeting_…@thread.v2#0`.
 */
export function chatOf({ chat, meeting }: Pick<TeamsPlace, 'chat' | 'meeting'>): string | null {
  if (chat !== null || meeting === null) return chat;
  try {
    return /19:[^#]+/.exec(atob(meeting))?.[0] ?? null;
  } catch {
    return null;
  }
}
