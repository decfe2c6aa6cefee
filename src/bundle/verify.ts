import { firstBroken } from '../app/chain.ts';
import type { Recorded, StreamName } from '../app/ports.ts';
import { evolve, noMeeting } from '../domain/meeting/evolve.ts';
import type { MeetingEvent } from '../domain/meeting/events.ts';
import { UnknownEvent } from '../domain/unknown-event.ts';
import { nameIn } from '../domain/meeting/roster.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { hashOf, minutesHash, minutesToSign } from '../minutes/fingerprint.ts';
import { minutesFile, minutesForms } from '../minutes/minutes-file.ts';
import { strToU8 } from 'fflate';
import type { BundleFault, ReadBundle } from './read-bundle.ts';

/** What doesn't hold. Each says where, so that a person can look. */
export type Doubt =
  | BundleFault
  /** An event was changed, taken out or put in. */
  | { readonly fault: 'chain-broken'; readonly version: number; readonly type: string }
  | { readonly fault: 'no-such-meeting' }
  /** An event that a later version of the program recorded: what follows from it can't be told here. */
  | { readonly fault: 'later-version'; readonly type: string }
  /** Somebody signed something else than these minutes. */
  | { readonly fault: 'signature-of-other-minutes'; readonly name: string; readonly at: string }
  /** The record doesn't give this file. */
  | { readonly fault: 'minutes-differ'; readonly file: string };

export type Verified = {
  readonly events: number;
  readonly signatures: number;
  /** The words that were signed are set otherwise by this version of the program: no doubt, but worth knowing. */
  readonly setOtherwise: boolean;
  readonly doubts: readonly Doubt[];
};

const nothing = { events: 0, signatures: 0, setOtherwise: false } as const;

/** Granskning av ett mötes äkthet (TR1): the chain of its record, and that what was signed is what the record gives. */
export function verifyRecord(meeting: string, events: readonly Recorded[]): Verified {
  const stream: StreamName = `meeting:${meeting}`;
  if (events.length === 0) return { ...nothing, doubts: [{ fault: 'no-such-meeting' }] };
  const broken = firstBroken(stream, events);
  if (broken !== null) {
    const type = events.find(({ version }) => version === broken.version)?.type ?? '';
    const { version } = broken;
    return { ...nothing, events: events.length, doubts: [{ fault: 'chain-broken', version, type }] };
  }
  const state = toldBy(events);
  if (state instanceof UnknownEvent)
    return { ...nothing, events: events.length, doubts: [{ fault: 'later-version', type: state.type }] };
  const signatures = state.signOff?.signatures ?? [];
  return {
    events: events.length,
    signatures: signatures.length,
    setOtherwise: isSetOtherwise(state),
    doubts: unlike(state),
  };
}

function toldBy(events: readonly Recorded[]): Meeting | UnknownEvent {
  try {
    return meetingOf(events);
  } catch (error) {
    if (error instanceof UnknownEvent) return error;
    throw error;
  }
}

/** The meeting that a record tells of. Throws `UnknownEvent`. */
export const meetingOf = (events: readonly Recorded[]): Meeting =>
  // The chain has been checked: what was recorded is what the domain made.
  events.reduce((meeting, { data }) => evolve(meeting, data as MeetingEvent), noMeeting);

const isSetOtherwise = (meeting: Meeting): boolean =>
  meeting.signOff?.sent != null && meeting.signOff.sent !== minutesToSign(meeting).sent;

function unlike(meeting: Meeting): readonly Doubt[] {
  const { signOff, plan } = meeting;
  if (signOff === null || signOff.signatures.length === 0) return [];
  const now = signOff.sent === null ? minutesHash(meeting) : hashOf(signOff.sent);
  return signOff.signatures
    .filter(({ hash }) => hash !== now)
    .map(({ person, at }) => ({
      fault: 'signature-of-other-minutes',
      name: nameIn(plan.roster, person),
      at,
    }));
}

/** The same of an export, and that each of its files is what its record gives, byte for byte. */
export async function verifyBundle({ record, files, faults }: ReadBundle): Promise<Verified> {
  if (record === null) return { ...nothing, doubts: faults };
  const verified = verifyRecord(record.meeting, record.events);
  const whole = verified.doubts.every(({ fault }) => !untold.includes(fault));
  const differing = whole ? await differingFiles(meetingOf(record.events), files) : [];
  return { ...verified, doubts: [...faults, ...verified.doubts, ...differing] };
}

/** With one of these there is no meeting to compare files with. */
const untold: readonly Doubt['fault'][] = ['chain-broken', 'no-such-meeting', 'later-version'];

async function differingFiles(
  meeting: Meeting,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<readonly Doubt[]> {
  const doubts: Doubt[] = [];
  for (const form of minutesForms) {
    const file = `minutes.${form}`;
    const found = files.get(file);
    if (found === undefined) continue;
    const made = await minutesFile(meeting, 'minutes', form);
    // A form that can't be made here can't be compared; its hash in the manifest was.
    if (made.ok && !sameBytes(found, made.content)) doubts.push({ fault: 'minutes-differ', file });
  }
  return doubts;
}

function sameBytes(found: Uint8Array, made: string | Uint8Array): boolean {
  const wanted = typeof made === 'string' ? strToU8(made) : made;
  return found.length === wanted.length && found.every((byte, index) => byte === wanted[index]);
}
