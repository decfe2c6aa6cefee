import type { CivilDate, CollaborationId, MatterId, PrincipalId } from '../../domain/ids.ts';
import type { MatterCommand } from '../../domain/matter/commands.ts';
import { contactsOf } from '../../domain/matter/reach.ts';
import { dueReminders, remindedOn, type DueReminder } from '../../domain/matter/reminders.ts';
import type { Matter } from '../../domain/matter/state.ts';
import type { Roster } from '../../domain/structure/facts.ts';
import { installation, type App } from '../app.ts';
import { civilDay } from '../civil-day.ts';
import type { MatterLists } from '../matter-lists.ts';
import type { ChatStore, Clock } from '../ports.ts';

export type RemindParts = {
  readonly app: Pick<App, 'matters' | 'structure'>;
  readonly lists: Pick<MatterLists, 'withPrincipals'>;
  readonly chat: Pick<ChatStore, 'reached'>;
  readonly clock: Clock;
};

export type Reminders = {
  /** Records the reminders whose day has come. What they lead to in chats follows from the record. */
  remindDue(): Promise<void>;
  close(): void;
};

const perPage = 200;

/**
 * Påminnelser (PI10), read from what each matter says: a standstill of days gives one reminder, not one for each day that
 * went by. Once a day all matters are looked through; in between those that changed.
 */
export function principalReminders(parts: RemindParts, collaboration: CollaborationId): Reminders {
  const { app, lists, chat, clock } = parts;
  const changed = new Set<MatterId>();
  let lookedOn: CivilDate | null = null;
  const stop = app.matters.onChanged((where, id) => {
    if (where === collaboration) changed.add(id);
  });

  async function everyMatter(look: (matter: Matter) => Promise<void>): Promise<void> {
    for (let after: MatterId | null = null; ; ) {
      const page: readonly Matter[] = await lists.withPrincipals(collaboration, after, perPage);
      for (const matter of page) await look(matter);
      after = page.at(-1)?.id ?? null;
      if (page.length < perPage || after === null) return;
    }
  }

  async function remind(matter: Matter, today: CivilDate): Promise<void> {
    for (const due of dueReminders(matter, today)) {
      const { roster } = await app.structure(collaboration, today);
      await app.matters.execute({
        collaboration,
        matter: matter.id,
        command: noteOf(due, today, roster, await chat.reached(collaboration)),
        actor: installation,
        key: `reminders/${due.recommendation.id}/${due.wave}`,
      });
    }
  }

  return {
    async remindDue() {
      const today = civilDay(clock());
      const some = [...changed];
      changed.clear();
      try {
        if (lookedOn !== today) await everyMatter((matter) => remind(matter, today));
        else
          for (const id of some) {
            const matter = await app.matters.matter(collaboration, id);
            if (matter !== null) await remind(matter, today);
          }
        lookedOn = today;
      } catch (error) {
        // Looked through once more: what was recorded before the fault isn't recorded again.
        lookedOn = null;
        throw error;
      }
    },
    close: stop,
  };
}

/** The command that records reminders, when the bot can write to the persons of `known` and to nobody else. */
export function noteOf(
  { recommendation, wave }: DueReminder,
  today: CivilDate,
  roster: Roster,
  known: readonly string[],
): MatterCommand {
  const waiting = remindedOn(recommendation, today);
  const isReached = (principal: PrincipalId) =>
    contactsOf(roster, principal).some((person) => known.includes(person));
  return {
    type: 'NoteReminders',
    recommendation: recommendation.id,
    wave,
    principals: waiting.filter(isReached),
    unreached: waiting.filter((principal) => !isReached(principal)),
  };
}
