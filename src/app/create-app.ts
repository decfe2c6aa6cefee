import type { CivilDate, CollaborationId, MeetingId, PersonId } from '../domain/ids.ts';
import { authorise } from '../domain/meeting/authorise.ts';
import type { MeetingCommand } from '../domain/meeting/commands.ts';
import { decide } from '../domain/meeting/decide.ts';
import type { PaperCount } from '../domain/meeting/election.ts';
import { evolve, noMeeting } from '../domain/meeting/evolve.ts';
import type { MeetingEvent } from '../domain/meeting/events.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { accept, refuse, type Result } from '../domain/result.ts';
import { authoriseStructure } from '../domain/structure/authority.ts';
import { decideStructure } from '../domain/structure/decide.ts';
import type { AccountKey } from '../domain/structure/accounts.ts';
import { accountText } from '../domain/structure/accounts.ts';
import type { StructureEvent } from '../domain/structure/events.ts';
import { certainMatch } from '../domain/structure/match.ts';
import { rosterOn } from '../domain/structure/roster-on.ts';
import { evolveStructure, noStructure, type Structure } from '../domain/structure/state.ts';
import { wishesOf } from './announce.ts';
import { type App, type StructureOn } from './app.ts';
import { civilDay } from './civil-day.ts';
import type { Executed, MeetingRequest } from './execute.ts';
import { callThem, mattersCalledBy } from './called-matters.ts';
import { matterUseCases } from './matters.ts';
import { meetingSummary } from './meeting-summary.ts';
import { Ledger } from './ledger.ts';
import type { Account, BallotBox, Clock, EventStore, StreamName } from './ports.ts';
import { meetingBefore, numberedAfter, withTemplate } from './prepared-plan.ts';
import { sharedRosters } from './shared-rosters.ts';
import { putInPaper, sealed, secretElectionIn, withPapers } from './secret-elections.ts';

export type AppParts = {
  readonly store: EventStore;
  readonly ballotBox: BallotBox;
  readonly clock: Clock;
  /** The collaboration this installation serves: where accounts are looked up. */
  readonly collaboration: CollaborationId;
  /** Everything that the minutes of a meeting say, as it goes out for signing, and what that hashes to (MI6). */
  readonly minutesToSign: (meeting: Meeting) => { readonly sent: string; readonly hash: string };
  /** Domains that belong to each tenant, by tenant; absent: none is known, and no account matches by itself (AC1). */
  readonly tenantDomains?: Readonly<Record<string, readonly string[]>>;
};

const meetingStream = (id: MeetingId): StreamName => `meeting:${id}`;

/** The use cases over a store. */
export function createApp({
  store,
  ballotBox: box,
  clock,
  collaboration: home,
  minutesToSign,
  tenantDomains = {},
}: AppParts): App {
  const shared = sharedRosters();
  const meetings = new Ledger<Meeting, MeetingEvent>(store, clock, {
    empty: noMeeting,
    evolve: (meeting, event) => evolve(meeting, shared(event)),
    wishes: wishesOf,
    summary: meetingSummary,
  });
  const structures = new Ledger<Structure, StructureEvent>(store, clock, {
    empty: noStructure,
    evolve: evolveStructure,
    wishes: () => [],
    summary: () => null,
  });
  const matters = matterUseCases({
    store,
    clock,
    rosterOn: async (collaboration, on) => rosterOn((await structureOf(collaboration)).register, on),
    meeting: (collaboration, id) => asRecorded(collaboration, id),
  });
  store.onAppended((collaboration, stream, version, events) => {
    if (stream.startsWith('matter:')) {
      matters.grown(collaboration, stream, version, events);
      return;
    }
    const ledger = stream === 'structure' ? structures : meetings;
    ledger.grown(collaboration, stream, version, events);
  });

  const structureOf = async (collaboration: CollaborationId) =>
    (await structures.load(collaboration, 'structure')).state;
  const today = () => civilDay(clock());
  const seenOn = (state: Structure, on: CivilDate): StructureOn => ({
    ...state,
    on,
    roster: rosterOn(state.register, on),
  });

  /** A meeting is prepared from the structure as it is on the meeting's day, whatever roster the command came with (ST5). */
  async function grounded({ collaboration, command }: MeetingRequest): Promise<MeetingCommand> {
    if (command.type !== 'PrepareMeeting') return command;
    const { register } = await structureOf(collaboration);
    const roster = rosterOn(register, command.plan.date);
    const plan = withTemplate({ ...command.plan, collaboration, roster });
    const before = meetingBefore(plan, await store.meetings(collaboration));
    const last = before === null ? null : await asRecorded(collaboration, before.meeting);
    return { ...command, plan: numberedAfter(plan, last) };
  }

  const asRecorded = async (collaboration: CollaborationId, id: MeetingId): Promise<Meeting | null> => {
    const { state } = await meetings.load(collaboration, meetingStream(id));
    return state.version === 0 ? null : state;
  };

  /** The command with what the server alone may say, as far as it doesn't hang on the state it is decided on. */
  async function completed(request: MeetingRequest): Promise<MeetingCommand> {
    const command = withoutServersOwn(await grounded(request), request);
    const ends = command.type === 'CloseElection' || command.type === 'CancelElection';
    if (!ends) return command;
    const { collaboration, meeting: id } = request;
    const { state } = await meetings.renewed(collaboration, meetingStream(id));
    const election = secretElectionIn(state, command);
    if (election?.phase !== 'open') return command;
    // Only who may end it seals the box.
    const tried = command.type === 'CloseElection' ? { ...command, count: noPapers } : command;
    if (!ruled(state, tried, request).ok) return command;
    const count = await sealed(box, collaboration, state, election);
    return command.type === 'CloseElection' ? { ...command, count } : command;
  }

  /** Authority, then the rules. */
  function ruled(meeting: Meeting, command: MeetingCommand, request: MeetingRequest) {
    const allowed = mayAsk(meeting, command, request);
    if (!allowed.ok) return allowed;
    const asked = command.type === 'RequestSignOff' ? { ...command, ...minutesToSign(meeting) } : command;
    return decide(meeting, asked, { actor: request.actor, at: request.at ?? clock() });
  }

  /** Null: not a paper for a box. */
  async function paperPut(request: MeetingRequest): Promise<Executed | null> {
    const { command, collaboration, meeting: id } = request;
    if (command.type !== 'CastElectionBallot') return null;
    const stream = meetingStream(id);
    const put = async ({ state }: { readonly state: Meeting }) => {
      const election = secretElectionIn(state, command);
      if (election === null) return null;
      const allowed = authorise(state, command, request.actor);
      return {
        meeting: state,
        done: allowed.ok
          ? await putInPaper(box, state, election, command, request, request.at ?? clock())
          : allowed,
      };
    };
    const known = await meetings.load(collaboration, stream);
    if (known.state.elections[command.election]?.secret === false) return null;
    const first = await put(known);
    // What is known here can be behind what another instance has recorded.
    const last = first?.done.ok === true ? first : await put(await meetings.renewed(collaboration, stream));
    if (last === null) return null;
    const meeting = await withPapers(box, collaboration, last.meeting);
    return last.done.ok
      ? { ok: true, meeting, repeated: false }
      : { ok: false, refusal: last.done.refusal, meeting };
  }

  /**
   * The account by which somebody was listed as unknown is theirs from here on, before they are named (AT8): if whoever
   * names them may link accounts. Else it waits for somebody who may, and what comes from it is held (AC5).
   */
  async function linkedAs(request: MeetingRequest): Promise<Result<null>> {
    const { command, collaboration, key } = request;
    const account = command.type === 'NameGuest' ? accountOf(command.guest) : null;
    if (command.type !== 'NameGuest' || command.person === null || account === null) return accept(null);
    const { state } = await meetings.load(collaboration, meetingStream(request.meeting));
    if (!ruled(state, command, request).ok) return accept(null);
    const { register } = await structureOf(collaboration);
    if (!authoriseStructure(register, 'LinkAccount', request.actor, today()).ok) return accept(null);
    const link = { type: 'LinkAccount', account, person: command.person, how: 'named-in-meeting' } as const;
    const linked = await changeStructure(collaboration, link, `${key}/account`, request.actor);
    return linked.ok ? accept(null) : linked;
  }

  /** What is put on the agenda of a matter is called from the matter first, if the meeting would take it (PI8). */
  async function calledFirst(command: MeetingCommand, request: MeetingRequest): Promise<Result<null>> {
    const before = await asRecorded(request.collaboration, request.meeting);
    const called = mattersCalledBy(before, command);
    if (called.length === 0 || !ruled(before ?? noMeeting, command, request).ok) return accept(null);
    return callThem(called, { ...request, command }, matters);
  }

  async function execute(request: MeetingRequest): Promise<Executed> {
    const { collaboration, actor, key } = request;
    const put = await paperPut(request);
    if (put !== null) return put;
    const linked = await linkedAs(request);
    if (!linked.ok) return { ...linked, meeting: await meeting(collaboration, request.meeting) };
    const command = await completed(request);
    const calling = await calledFirst(command, request);
    if (!calling.ok) return { ...calling, meeting: await meeting(collaboration, request.meeting) };
    const stream = meetingStream(request.meeting);
    const seen = { changes: false };
    const submission = {
      key,
      actor,
      decide: (state: Meeting) => {
        const decided = ruled(state, command, request);
        seen.changes = decided.ok && decided.value.length > 0;
        return decided;
      },
      ...(request.foresee !== undefined && { foresee: request.foresee }),
    };
    let outcome = await meetings.submit(collaboration, stream, submission);
    // What changes something is checked by the store. What doesn't may have been decided on what another instance has
    // changed since: then once more.
    if (!seen.changes && (await meetings.renewed(collaboration, stream)).version > outcome.state.version)
      outcome = await meetings.submit(collaboration, stream, submission);
    const shown = await withPapers(box, collaboration, outcome.state);
    if (outcome.ok) return { ok: true, meeting: shown, repeated: outcome.repeated };
    return { ok: false, refusal: outcome.refusal, meeting: shown.version === 0 ? null : shown };
  }

  async function meeting(collaboration: CollaborationId, id: MeetingId): Promise<Meeting | null> {
    const recorded = await asRecorded(collaboration, id);
    return recorded === null ? null : withPapers(box, collaboration, recorded);
  }

  const changeStructure: App['changeStructure'] = async (collaboration, command, key, actor) => {
    const outcome = await structures.submit(collaboration, 'structure', {
      key,
      actor,
      decide: (state) => {
        const allowed = authoriseStructure(state.register, command.type, actor, today());
        return allowed.ok ? decideStructure(state, command, clock()) : allowed;
      },
    });
    return outcome.ok ? accept(seenOn(outcome.state, today())) : refuse(outcome.refusal);
  };

  /** Asked of the rules first, so that a stranger who comes back costs the record nothing. */
  async function matched(account: AccountKey, { channelId, upn, mail }: Account): Promise<PersonId | null> {
    const domains = tenantDomains[account.tenant.toLowerCase()] ?? [];
    if (upn === undefined || domains.length === 0) return null;
    const seen = { account, upn, domains };
    const state = await structureOf(home);
    if (certainMatch(state, seen) === null) return null;
    const traits = { upn, ...(mail !== undefined && { mail }), ...(channelId !== null && { channelId }) };
    const key = `match/${accountText(account)}/${state.version}`;
    const actor = { person: null, via: 'tab' } as const;
    const linked = await changeStructure(home, { type: 'MatchAccount', ...seen, traits }, key, actor);
    return linked.ok ? (linked.value.accounts[accountText(account)]?.person ?? null) : null;
  }

  return {
    execute,
    matters,
    structure: async (collaboration, on = today()) => seenOn(await structureOf(collaboration), on),
    structureRecord: (collaboration) => store.read(collaboration, 'structure', 0),
    meeting,
    meetings: (collaboration) => store.meetings(collaboration),
    record: (collaboration, id) => store.read(collaboration, meetingStream(id), 0),
    changeStructure,
    async identify(account: Account) {
      if (account.objectId === null) return null;
      const key = { tenant: account.tenant, objectId: account.objectId };
      const known = (await structureOf(home)).accounts[accountText(key)];
      const person = known?.person ?? (await matched(key, account));
      return person === null ? null : { collaboration: home, person };
    },
    onMeetingChanged(listener) {
      const stops = [
        meetings.onChanged((collaboration, stream, version) =>
          listener(collaboration, stream.slice('meeting:'.length) as MeetingId, version),
        ),
        box.onDropped((collaboration, id) => {
          meetings
            .load(collaboration, meetingStream(id))
            .then(({ version }) => listener(collaboration, id, version))
            // A store out of reach only means that the paper is seen with the next change.
            .catch(() => undefined);
        }),
      ];
      return () => stops.forEach((stop) => stop());
    },
  };
}

const noPapers: PaperCount = { counts: {}, blank: 0, voted: [] };

/** What an edge may have let through is the server's to say: the count of a box, how the signer was identified, with which account somebody signed in. */
function withoutServersOwn(
  command: MeetingCommand,
  { identification, actor }: MeetingRequest,
): MeetingCommand {
  if (command.type === 'ConfirmWebLink' && actor.person !== null)
    return { type: command.type, link: command.link };
  if (command.type === 'CloseElection') return { type: command.type, election: command.election };
  if (command.type !== 'SignMinutes') return command;
  const signs = { type: command.type, hash: command.hash };
  return identification === undefined ? signs : { ...signs, identification };
}

/** The account that a guest was listed by; null for one that the secretary wrote in. */
function accountOf(guest: string): AccountKey | null {
  const [tenant = '', objectId = '', ...more] = guest.split('/');
  return more.length > 0 || tenant === '' || objectId === '' ? null : { tenant, objectId };
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
