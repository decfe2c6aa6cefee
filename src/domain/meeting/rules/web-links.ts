import { accept, refuse, type Result } from '../../result.ts';
import type { Context, MeetingCommand } from '../commands.ts';
import type { MeetingEvent } from '../events.ts';
import { bodyIn, mandatesOf, nameIn } from '../roster.ts';
import type { Meeting } from '../state.ts';
import { isUsable, type WebLink } from '../web-link.ts';

type Ask<Type extends MeetingCommand['type']> = Extract<MeetingCommand, { type: Type }>;
type Decision = Result<readonly MeetingEvent[]>;

/** AC6: for somebody with a mandate here. Whoever presides or keeps the minutes signs in: a link runs nothing. */
export function issueWebLink(meeting: Meeting, command: Ask<'IssueWebLink'>, { at }: Context): Decision {
  const { link, person, hash, expiresAt } = command;
  const { roster } = meeting.plan;
  const mandates = mandatesOf(roster, person);
  if (mandates.length === 0) return refuse({ code: 'unknown-person', person: nameIn(roster, person) });
  const runs =
    mandates.some(({ kind }) => kind === 'official') ||
    roster.presidencies.some((presidency) => presidency.person === person);
  if (runs) return refuse({ code: 'link-runs-nothing', person: nameIn(roster, person) });
  if (expiresAt <= at) return refuse({ code: 'link-ended' });
  if (meeting.links[link] !== undefined) return accept([]);
  return accept([{ type: 'WebLinkIssued', at, link, person, hash, expiresAt }]);
}

export function revokeWebLink(meeting: Meeting, { link }: Ask<'RevokeWebLink'>, { at }: Context): Decision {
  const known = meeting.links[link];
  if (known === undefined) return refuse({ code: 'link-not-found' });
  return accept(known.revokedAt === null ? [{ type: 'WebLinkRevoked', at, link }] : []);
}

/** The server has seen the secret. On record once. */
export function openWebLink(meeting: Meeting, { link }: Ask<'OpenWebLink'>, { at }: Context): Decision {
  const known = usable(meeting, link, at);
  if (!known.ok) return known;
  return accept(known.value.openedAt === null ? [{ type: 'WebLinkOpened', at, link }] : []);
}

/** AC6: by a sign-in that the server has seen, or by chair or secretary where the body has it so. */
export function confirmWebLink(
  meeting: Meeting,
  { link, account }: Ask<'ConfirmWebLink'>,
  { actor, at }: Context,
): Decision {
  const known = usable(meeting, link, at);
  if (!known.ok) return known;
  if (known.value.confirmed !== null) return accept([]);
  if (known.value.openedAt === null) return refuse({ code: 'link-not-opened' });
  const atRollCall = actor.person !== null;
  if (
    atRollCall &&
    bodyIn(meeting.plan.roster, meeting.plan.body)?.customs?.linksConfirmedAtRollCall !== true
  )
    return refuse({ code: 'link-needs-sign-in' });
  const by = atRollCall ? 'roll-call' : 'sign-in';
  return accept([{ type: 'WebLinkConfirmed', at, link, by, ...(account === undefined ? {} : { account }) }]);
}

function usable(meeting: Meeting, id: WebLink['id'], at: string): Result<WebLink> {
  const link = meeting.links[id];
  if (link === undefined) return refuse({ code: 'link-not-found' });
  return isUsable(link, at) ? accept(link) : refuse({ code: 'link-ended' });
}
