import type { CollaborationId, MeetingId } from '../domain/ids.ts';
import { authorise } from '../domain/meeting/authorise.ts';
import type { MeetingCommand } from '../domain/meeting/commands.ts';
import { decide } from '../domain/meeting/decide.ts';
import { evolve, noMeeting } from '../domain/meeting/evolve.ts';
import type { MeetingEvent } from '../domain/meeting/events.ts';
import { bodyIn } from '../domain/meeting/roster.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { accept, refuse, type Result } from '../domain/result.ts';
import { decideStructure } from '../domain/structure/decide.ts';
import type { StructureEvent } from '../domain/structure/events.ts';
import { accountText, evolveStructure, noStructure, type Structure } from '../domain/structure/state.ts';
import { wishesOf } from './announce.ts';
import type { App } from './app.ts';
import type { Executed, MeetingRequest } from './execute.ts';
import { Ledger } from './ledger.ts';
import type { Account, Clock, EventStore, MeetingSummary, StreamName } from './ports.ts';

export type AppParts = {
  readonly store: EventStore;
  readonly clock: Clock;
  /** The collaboration this installation serves: where accounts are looked up. */
  readonly collaboration: CollaborationId;
};

const meetingStream = (id: MeetingId): StreamName => `meeting:${id}`;

/** The use cases over a store. */
export function createApp({ store, clock, collaboration: home }: AppParts): App {
  const meetings = new Ledger<Meeting, MeetingEvent>(store, clock, {
    empty: noMeeting,
    evolve,
    wishes: wishesOf,
    summary,
  });
  const structures = new Ledger<Structure, StructureEvent>(store, clock, {
    empty: noStructure,
    evolve: evolveStructure,
    wishes: () => [],
    summary: () => null,
  });
  store.onAppended((collaboration, stream, version) => {
    const ledger = stream === 'structure' ? structures : meetings;
    // A store out of reach only means that the stream is read when it is next used.
    ledger.grown(collaboration, stream, version).catch(() => undefined);
  });

  const structure = async (collaboration: CollaborationId) =>
    (await structures.load(collaboration, 'structure')).state;

  /** A meeting is prepared from the structure on record, whatever roster the command came with. */
  async function grounded({ collaboration, command }: MeetingRequest): Promise<MeetingCommand> {
    if (command.type !== 'PrepareMeeting') return command;
    const { roster } = await structure(collaboration);
    return { ...command, plan: { ...command.plan, collaboration, roster } };
  }

  async function execute(request: MeetingRequest): Promise<Executed> {
    const { collaboration, actor, key } = request;
    const command = await grounded(request);
    const outcome = await meetings.submit(collaboration, meetingStream(request.meeting), {
      key,
      actor,
      decide: (meeting) => {
        const allowed = mayAsk(meeting, command, request);
        return allowed.ok ? decide(meeting, command, { actor, at: request.at ?? clock() }) : allowed;
      },
    });
    const meeting = outcome.state.version === 0 ? null : outcome.state;
    if (!outcome.ok) return { ok: false, refusal: outcome.refusal, meeting };
    return { ok: true, meeting: outcome.state, repeated: outcome.repeated };
  }

  return {
    execute,
    structure,
    async meeting(collaboration, id) {
      const { state } = await meetings.load(collaboration, meetingStream(id));
      return state.version === 0 ? null : state;
    },
    meetings: (collaboration) => store.meetings(collaboration),
    record: (collaboration, id) => store.read(collaboration, meetingStream(id), 0),
    async changeStructure(collaboration, command, key) {
      const outcome = await structures.submit(collaboration, 'structure', {
        key,
        actor: { person: null, via: 'script' },
        decide: (state) => decideStructure(state, command, clock()),
      });
      return outcome.ok ? accept(outcome.state) : refuse(outcome.refusal);
    },
    async identify(account: Account) {
      if (account.objectId === null) return null;
      const { accounts } = await structure(home);
      const person = accounts[accountText({ tenant: account.tenant, objectId: account.objectId })];
      return person === undefined ? null : { collaboration: home, person };
    },
    onMeetingChanged: (listener) =>
      meetings.onChanged((collaboration, stream, version) =>
        listener(collaboration, stream.slice('meeting:'.length) as MeetingId, version),
      ),
  };
}

/** Authority, before any rule is asked. A meeting that isn't there yet is judged by the roster it would have. */
function mayAsk(
  meeting: Meeting,
  command: MeetingCommand,
  { actor, meeting: id }: MeetingRequest,
): Result<null> {
  if (command.type !== 'PrepareMeeting')
    return meeting.version === 0 ? refuse({ code: 'meeting-not-found' }) : authorise(meeting, command, actor);
  const { plan } = command;
  if (plan.id !== id) return refuse({ code: 'meeting-not-found' });
  const sessions = plan.sessions.map((session) => ({
    ...session,
    openedAt: null,
    closedAt: null,
    rollCallAt: null,
  }));
  return authorise({ ...noMeeting, plan, sessions }, command, actor);
}

function summary({ plan, phase }: Meeting, version: number): MeetingSummary {
  const bodyName = bodyIn(plan.roster, plan.body)?.name ?? plan.body;
  const { id: meeting, body, date, scheduledStart } = plan;
  return { meeting, body, bodyName, date, scheduledStart, phase, version };
}
