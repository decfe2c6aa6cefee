import { asId, type ItemId } from '../ids.ts';
import type { Item } from './agenda.ts';
import type { MeetingEvent, MeetingPlan } from './events.ts';
import { inserted, moved, newItem, numbered } from './agenda-order.ts';
import type { Meeting, Round, Session, Vote } from './state.ts';

const noPlan: MeetingPlan = {
  id: asId(''),
  collaboration: asId(''),
  body: asId(''),
  registryNumber: null,
  date: '',
  timeZone: 'UTC',
  place: '',
  scheduledStart: '',
  scheduledEnd: '',
  firstItemNumber: 1,
  sessions: [],
  agenda: [],
  roster: { principals: [], bodies: [], persons: [], seats: [], mandates: [], presidencies: [] },
};

/** A meeting that nobody has prepared: where every stream begins. */
export const noMeeting: Meeting = {
  version: 0,
  phase: 'unprepared',
  plan: noPlan,
  sessions: [],
  currentSession: null,
  openedAt: null,
  closedAt: null,
  adjournments: [],
  agenda: [],
  currentItem: null,
  attendance: {},
  serving: {},
  called: {},
  haveServed: [],
  presiding: [],
  verifiers: [],
  rounds: {},
  votes: {},
  reservations: {},
  notes: {},
  speakers: [],
  speaking: null,
  nextMeetings: [],
};

/** The meeting after one more event. Never refuses: what is recorded has happened. No catch-all on purpose. */
export function evolve(before: Meeting, event: MeetingEvent): Meeting {
  const meeting = { ...before, version: before.version + 1 };
  const { at } = event;
  switch (event.type) {
    case 'MeetingPrepared':
      return prepared(meeting, event.plan);
    case 'AgendaItemAdded':
      return withAgenda(
        meeting,
        inserted(meeting.agenda, newItem(event.item, meeting.phase !== 'prepared'), event.before),
      );
    case 'AgendaItemMoved':
      return withAgenda(meeting, moved(meeting.agenda, event.item, event.before));
    case 'AgendaItemWithdrawn':
      return withItem(meeting, event.item, { status: 'withdrawn', withdrawnFor: event.reason });
    case 'MeetingOpened':
      return {
        ...meeting,
        phase: 'open',
        openedAt: at,
        presiding: [{ person: event.presiding, from: at, reason: null }],
      };
    case 'MeetingAdjourned':
      return adjourned(meeting, event);
    case 'MeetingResumed':
      return { ...resumed(meeting, at), phase: 'open' };
    case 'MeetingClosed':
      return { ...resumed(meeting, at), phase: 'closed', closedAt: at, speaking: null, speakers: [] };
    case 'SessionOpened':
      return { ...withSession(meeting, event.session, { openedAt: at }), currentSession: event.session };
    case 'SessionClosed':
      return { ...withSession(meeting, event.session, { closedAt: at }), currentSession: null };
    case 'PresenceReported': {
      const { person, present, source } = event;
      const reports = [...(meeting.attendance[person]?.reports ?? []), { source, present, at }];
      return { ...meeting, attendance: { ...meeting.attendance, [person]: { reports } } };
    }
    case 'SubstituteCalled':
      return { ...meeting, called: { ...meeting.called, [event.seat]: event.person } };
    case 'ServingEstablished':
      return { ...meeting, serving: event.serving };
    case 'RollCallCompleted':
      return withSession(meeting, event.session, { rollCallAt: at });
    case 'PresidingChanged':
      return {
        ...meeting,
        presiding: [...meeting.presiding, { person: event.person, from: at, reason: event.reason }],
      };
    case 'VerifierChosen':
      return { ...meeting, verifiers: [...meeting.verifiers, event.person] };
    case 'ItemOpened':
      return {
        ...withItem(meeting, event.item, { status: 'open', openedAt: at, serving: meeting.serving }),
        currentItem: event.item,
        haveServed: served(meeting),
      };
    case 'ItemClosed':
      return {
        ...withItem(meeting, event.item, { status: 'closed', closedAt: at }),
        currentItem: null,
        speakers: [],
        speaking: null,
      };
    case 'ConsensusAsked': {
      const { round: id, item, question, roll } = event;
      const round: Round = {
        id,
        item,
        question,
        roll,
        answers: {},
        askedAt: at,
        closedAt: null,
        agreed: null,
        nobodyObjects: false,
      };
      const listed = withItem(meeting, item, (known) => ({ rounds: [...known.rounds, id] }));
      return { ...listed, rounds: { ...meeting.rounds, [id]: round } };
    }
    case 'ConsensusAnswered': {
      const { round, seat, person, answer, text, minuted, enteredBy } = event;
      return withRound(meeting, round, (known) => ({
        answers: { ...known.answers, [seat]: { person, answer, text, minuted, enteredBy, at } },
      }));
    }
    case 'ConsensusRoundClosed': {
      const { agreed, nobodyObjects } = event;
      return withRound(meeting, event.round, () => ({ closedAt: at, agreed, nobodyObjects }));
    }
    case 'OutcomeDeclared':
      return outcomeDeclared(meeting, event);
    case 'OutcomeReworded':
      return withItem(meeting, event.item, ({ outcomes }) => ({
        outcomes: outcomes.map((outcome, index) =>
          index === event.index ? { ...outcome, wording: event.wording } : outcome,
        ),
      }));
    case 'VoteOrdered':
      return voteOrdered(meeting, event);
    case 'VoteOpened':
      return withVote(meeting, event.vote, () => ({ phase: 'open', openedAt: at, roll: event.roll }));
    case 'BallotCast': {
      const { seat, person, choice, enteredBy } = event;
      return withVote(meeting, event.vote, ({ ballots }) => {
        const last = ballots[seat];
        const changes = last === undefined ? 0 : last.changes + 1;
        return { ballots: { ...ballots, [seat]: { person, choice, enteredBy, at, changes } } };
      });
    }
    case 'VoteClosed':
      return withVote(meeting, event.vote, () => ({ phase: 'closed', closedAt: at }));
    case 'VoteCancelled':
      return withVote(meeting, event.vote, () => ({
        phase: 'cancelled',
        closedAt: at,
        cancelledFor: event.reason,
      }));
    case 'VoteLeftWithoutEffect':
      return withVote(meeting, event.vote, () => ({ effect: 'none' }));
    case 'ReservationLodged': {
      const { reservation: id, item, against, vote, person, text, enteredBy } = event;
      const lodged = { id, item, against, vote, person, text, enteredBy, lodgedAt: at, withdrawnAt: null };
      return { ...meeting, reservations: { ...meeting.reservations, [id]: lodged } };
    }
    case 'ReservationReasoned':
      return withReservation(meeting, event.reservation, { text: event.text });
    case 'ReservationWithdrawn':
      return withReservation(meeting, event.reservation, { withdrawnAt: at });
    case 'NoteHandedIn': {
      const { note: id, item, heading, sections, by } = event;
      const signers = event.signers.map((person) => ({ person, signedAt: null }));
      return {
        ...meeting,
        notes: { ...meeting.notes, [id]: { id, item, heading, sections, signers, by, at } },
      };
    }
    case 'NoteSigned':
      return noteSigned(meeting, event);
    case 'ProseWritten':
      return withItem(meeting, event.item, ({ prose }) => ({
        prose: written(prose, event.block, event.text),
      }));
    case 'NextMeetingNoted':
      return { ...meeting, nextMeetings: [...meeting.nextMeetings, { text: event.text, date: event.date }] };
    case 'FloorRequested':
      return { ...meeting, speakers: queued(meeting, { person: event.person, kind: event.kind, at }) };
    case 'FloorGiven':
      return { ...meeting, speaking: event.person, speakers: without(meeting, event.person) };
    case 'FloorReleased':
      return {
        ...meeting,
        speaking: meeting.speaking === event.person ? null : meeting.speaking,
        speakers: without(meeting, event.person),
      };
  }
}

function prepared(meeting: Meeting, plan: MeetingPlan): Meeting {
  const sessions = plan.sessions.map((session) => ({
    ...session,
    openedAt: null,
    closedAt: null,
    rollCallAt: null,
  }));
  const ready: Meeting = { ...meeting, phase: 'prepared', plan, sessions };
  return withAgenda(
    ready,
    plan.agenda.map((item) => newItem(item, false)),
  );
}

const withAgenda = (meeting: Meeting, agenda: readonly Item[]): Meeting => ({
  ...meeting,
  agenda: numbered(agenda, meeting.plan.firstItemNumber),
});

const adjourned = (meeting: Meeting, { at, reason }: Of<'MeetingAdjourned'>): Meeting => ({
  ...meeting,
  phase: 'adjourned',
  adjournments: [...meeting.adjournments, { from: at, to: null, reason }],
});

const resumed = (meeting: Meeting, at: string): Meeting => ({
  ...meeting,
  adjournments: meeting.adjournments.map((known) => (known.to === null ? { ...known, to: at } : known)),
});

type Change<T> = Partial<T> | ((known: T) => Partial<T>);
const changed = <T>(known: T, change: Change<T>): T => ({
  ...known,
  ...(typeof change === 'function' ? change(known) : change),
});

const withItem = (meeting: Meeting, id: ItemId, change: Change<Item>): Meeting => ({
  ...meeting,
  agenda: meeting.agenda.map((item) => (item.id === id ? changed(item, change) : item)),
});

const withSession = (meeting: Meeting, id: Session['id'], change: Partial<Session>): Meeting => ({
  ...meeting,
  sessions: meeting.sessions.map((session) => (session.id === id ? { ...session, ...change } : session)),
});

function withRound(meeting: Meeting, id: Round['id'], change: (known: Round) => Partial<Round>): Meeting {
  const known = meeting.rounds[id];
  if (known === undefined) return meeting;
  return { ...meeting, rounds: { ...meeting.rounds, [id]: changed(known, change) } };
}

function withVote(meeting: Meeting, id: Vote['id'], change: (known: Vote) => Partial<Vote>): Meeting {
  const known = meeting.votes[id];
  if (known === undefined) return meeting;
  return { ...meeting, votes: { ...meeting.votes, [id]: changed(known, change) } };
}

type Of<Type extends MeetingEvent['type']> = Extract<MeetingEvent, { type: Type }>;

function outcomeDeclared(meeting: Meeting, { item, declaration, by, at }: Of<'OutcomeDeclared'>): Meeting {
  const session = meeting.sessions.find(({ id }) => id === meeting.currentSession);
  const decidedBy = session?.body ?? meeting.plan.body;
  const listed = withItem(meeting, item, ({ outcomes }) => ({
    outcomes: [...outcomes, { ...declaration, decidedBy, at, declaredBy: by }],
  }));
  return declaration.vote === null
    ? listed
    : withVote(listed, declaration.vote, () => ({ effect: 'outcome' }));
}

function voteOrdered(meeting: Meeting, event: Of<'VoteOrdered'>): Meeting {
  const { vote: id, item, proposal, mover, reason, orderedBy, choices, at } = event;
  const ordered: Vote = {
    id,
    item,
    proposal,
    mover,
    reason,
    orderedBy,
    choices,
    phase: 'ordered',
    roll: [],
    ballots: {},
    orderedAt: at,
    openedAt: null,
    closedAt: null,
    cancelledFor: null,
    effect: 'undeclared',
  };
  const listed = withItem(meeting, item, ({ votes }) => ({ votes: [...votes, id] }));
  return { ...listed, votes: { ...meeting.votes, [id]: ordered } };
}

function withReservation(
  meeting: Meeting,
  id: Of<'ReservationLodged'>['reservation'],
  change: Partial<Meeting['reservations'][typeof id]>,
): Meeting {
  const known = meeting.reservations[id];
  if (known === undefined) return meeting;
  return { ...meeting, reservations: { ...meeting.reservations, [id]: { ...known, ...change } } };
}

function noteSigned(meeting: Meeting, { note: id, person, at }: Of<'NoteSigned'>): Meeting {
  const note = meeting.notes[id];
  if (note === undefined) return meeting;
  const signers = note.signers.map((line) => (line.person === person ? { person, signedAt: at } : line));
  return { ...meeting, notes: { ...meeting.notes, [id]: { ...note, signers } } };
}

function written(prose: Item['prose'], block: string, text: string): Item['prose'] {
  if (text === '') return prose.filter(({ id }) => id !== block);
  return prose.some(({ id }) => id === block)
    ? prose.map((known) => (known.id === block ? { id: block, text } : known))
    : [...prose, { id: block, text }];
}

/** Whoever serves when an item is called has served. */
function served({ serving, ...meeting }: Meeting): Meeting['haveServed'] {
  const now = (
    Object.entries(serving) as [keyof typeof serving, (typeof serving)[keyof typeof serving]][]
  ).map(([seat, person]) => ({ seat, person }));
  const fresh = now.filter(
    ({ seat, person }) => !meeting.haveServed.some((known) => known.seat === seat && known.person === person),
  );
  return fresh.length === 0 ? meeting.haveServed : [...meeting.haveServed, ...fresh];
}

/** A point of order goes before speeches, a reply before speeches too, after points of order. */
function queued(meeting: Meeting, speaker: Meeting['speakers'][number]): Meeting['speakers'] {
  const rank = { 'point-of-order': 0, reply: 1, speech: 2 } as const;
  return [...meeting.speakers, speaker].toSorted((a, b) => rank[a.kind] - rank[b.kind]);
}

const without = (meeting: Meeting, person: Meeting['speaking']): Meeting['speakers'] =>
  meeting.speakers.filter((speaker) => speaker.person !== person);
