import type { CollaborationId, PersonId } from '../../domain/ids.ts';
import type { MatterEvent } from '../../domain/matter/events.ts';
import { answersFor } from '../../domain/matter/roles-of.ts';
import type { App } from '../app.ts';
import { followStreams, type Following } from '../follow-streams.ts';
import type { MatterLists } from '../matter-lists.ts';
import type { ChatStore } from '../ports.ts';
import { assigneesOf } from './assignees.ts';
import { wishesFor, wishesOfMatter } from './wishes.ts';

export type PersonalParts = {
  readonly app: Pick<App, 'matters' | 'structure' | 'onMeetingChanged'>;
  readonly lists: MatterLists;
  readonly chat: Pick<ChatStore, 'wishPersonal'>;
  readonly onFault: (error: unknown) => void;
};

export type PersonalProcess = Following & {
  /** Somebody can be written to from now on, or is asked for more than before: their chat gets what waits for them. */
  greet(person: PersonId): Promise<void>;
  /** Calls back when something may be due in somebody's chat. Returns the way to stop. */
  onWished(listener: () => void): () => void;
};

/** How many matters and assignments somebody is told of who becomes reachable. */
const mostAtOnce = 200;

/**
 * Sees to it that the chats of those who are asked show what they are asked for, as it stands (PI4, PI5, PI10). What it
 * wishes for is worked out of each matter's record, and is the same when it is wished for again.
 */
export function personalProcess(parts: PersonalParts, collaboration: CollaborationId): PersonalProcess {
  const { app, lists, chat } = parts;
  const listeners = new Set<() => void>();
  const wished = () => listeners.forEach((listener) => listener());
  const following = followStreams(parts, collaboration, {
    name: 'personal',
    kinds: ['matter'],
    async follow({ kind, id }) {
      const matter = kind === 'matter' ? await app.matters.matter(collaboration, id) : null;
      if (matter === null) return true;
      const record = await app.matters.record(collaboration, matter.id);
      // What was recorded since is followed by itself.
      const events = record.slice(0, matter.version).map(({ data }) => data as MatterEvent);
      const { roster } = await app.structure(collaboration);
      const wishes = wishesOfMatter(matter, events, roster);
      await chat.wishPersonal(collaboration, wishes);
      if (wishes.length > 0) wished();
      return true;
    },
  });

  return {
    ...following,
    async greet(person) {
      const { roster } = await app.structure(collaboration);
      const principals = answersFor(roster, person);
      const asked = principals.length === 0 ? [] : await lists.askedOf(collaboration, principals, mostAtOnce);
      const { found } = await lists.assignments(collaboration, {
        assignees: assigneesOf(roster, person),
        state: null,
        overdueOn: null,
        reportTo: null,
        drafts: 'none',
        offset: 0,
        limit: mostAtOnce,
      });
      const matters = new Map([...asked, ...found.map(({ matter }) => matter)].map((one) => [one.id, one]));
      const wishes = [...matters.values()].flatMap((matter) => wishesFor(matter, roster, person));
      await chat.wishPersonal(collaboration, wishes);
      if (wishes.length > 0) wished();
    },
    onWished(listener) {
      const own = () => listener();
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}
