import { accept, refuse, type Result } from '../../result.ts';
import type { Context, MeetingCommand } from '../commands.ts';
import type { MeetingEvent } from '../events.ts';
import { latestBy } from '../presence.ts';
import { personIn } from '../roster.ts';
import type { Meeting } from '../state.ts';
import { withServing } from './serving.ts';

type Ask<Type extends MeetingCommand['type']> = Extract<MeetingCommand, { type: Type }>;
type Decision = Result<readonly MeetingEvent[]>;

/** AT8: somebody who isn't in the register is listed as unknown until named. */
export function reportGuest(meeting: Meeting, command: Ask<'ReportGuest'>, context: Context): Decision {
  const { guest, present } = command;
  const { actor, at } = context;
  const known = meeting.guests[guest];
  if (known === undefined && !present) return accept([]);
  const name = known?.name ?? command.name.trim();
  if (name === '') return refuse({ code: 'text-needed' });
  const source = actor.via === 'teams' ? 'teams' : 'secretary';
  if (meeting.phase === 'closed' && source === 'teams') return refuse({ code: 'meeting-closed' });
  // From Teams each report is a device that came or went.
  if (source === 'secretary' && latestBy(known?.reports ?? [], source) === present) return accept([]);
  return accept(withServing(meeting, [{ type: 'GuestReported', at, guest, name, present, source }], at));
}

/** The secretary says who it is: a person of the register, whose presence it then is, or a guest by name. */
export function nameGuest(meeting: Meeting, command: Ask<'NameGuest'>, { at }: Context): Decision {
  const { guest, organisation, person } = command;
  const name = command.name.trim();
  const known = meeting.guests[guest];
  if (known === undefined) return refuse({ code: 'guest-not-found' });
  if (person !== null && personIn(meeting.plan.roster, person) === undefined)
    return refuse({ code: 'unknown-person', person });
  if (name === '') return refuse({ code: 'text-needed' });
  const same = known.named && known.name === name && known.organisation === organisation;
  if (same && known.person === person) return accept([]);
  return accept(withServing(meeting, [{ type: 'GuestNamed', at, guest, name, organisation, person }], at));
}
