import { asId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { evolve } from '../../src/domain/meeting/evolve.ts';
import type { Meeting } from '../../src/domain/meeting/state.ts';
import { person } from './council.ts';
import { ask, from, minute, preparedWith, when } from './given.ts';
import { openMeeting } from './steps.ts';

const link = asId<never>('l');
const issue = (who = 'cia', expiresAt = minute(600)): MeetingCommand => ({
  type: 'IssueWebLink',
  link,
  person: person(who),
  hash: 'a'.repeat(64),
  expiresAt,
});
const confirm: MeetingCommand = { type: 'ConfirmWebLink', link };
const seen = (meeting: Meeting, command: MeetingCommand, at = minute(20)) => {
  const decided = ask(meeting, { person: null, via: 'link' }, command, at);
  return decided.ok
    ? { code: null, meeting: decided.value.reduce(evolve, meeting) }
    : { code: decided.refusal.code, meeting };
};
const open = (meeting: Meeting) => seen(meeting, { type: 'OpenWebLink', link }).meeting;
const atRollCall = preparedWith({ linksConfirmedAtRollCall: true });

describe('a personal link', () => {
  test('AC6: where the body has it so, chair or secretary confirms it at the roll call, once it is open', () => {
    const issued = from(atRollCall, ['sol', issue()]);
    expect(when(issued, 'sol', confirm).refusal()).toEqual({ code: 'link-not-opened' });
    for (const who of ['sol', 'ada'])
      expect(when(open(issued), who, confirm).types()).toEqual(['WebLinkConfirmed']);
    for (const who of ['kim', 'cia', 'eva'])
      expect(when(open(issued), who, confirm).refusal()).toMatchObject({ code: 'not-authorised' });
  });

  test('AC6: by a link one takes part and runs nothing, whoever one is', () => {
    const meeting = from(atRollCall, ['sol', issue()]);
    const byLink = (who: string, command: MeetingCommand) => {
      const decided = ask(meeting, { person: person(who), via: 'link' }, command, minute(20));
      return decided.ok ? null : decided.refusal.code;
    };
    expect(byLink('ada', openMeeting)).toBe('not-authorised');
    expect(byLink('sol', issue('dan'))).toBe('not-authorised');
    expect(byLink('cia', { type: 'ReportPresence', person: person('cia'), present: true })).toBeNull();
    expect(byLink('sol', { type: 'ReportPresence', person: person('cia'), present: true })).toBe(
      'answers-for-another',
    );
  });

  test('AC6: ends when its time is out, and is never for longer than until then', () => {
    const issued = from(atRollCall, ['sol', issue('cia', minute(30))]);
    expect(seen(issued, { type: 'OpenWebLink', link }, minute(30)).code).toBe('link-ended');
    expect(seen(issued, { type: 'OpenWebLink', link }, minute(29)).code).toBeNull();
    expect(when(atRollCall, 'sol', issue('cia', minute(10))).refusal()).toEqual({ code: 'link-ended' });
  });

  test('AC6: not for whoever presides or keeps the minutes, nor for strangers', () => {
    for (const who of ['ada', 'bo', 'sol', 'kim'])
      expect(when(atRollCall, 'sol', issue(who)).refusal()).toMatchObject({ code: 'link-runs-nothing' });
    expect(when(atRollCall, 'sol', issue('nobody')).refusal()).toMatchObject({ code: 'unknown-person' });
  });

  test('AC6: opening, confirming and revoking twice is on record once', () => {
    const opened = open(from(atRollCall, ['sol', issue()]));
    expect(open(opened)).toBe(opened);
    const confirmed = when(opened, 'sol', confirm).meeting();
    expect(when(confirmed, 'sol', confirm).types()).toEqual([]);
    const revoked = when(confirmed, 'sol', { type: 'RevokeWebLink', link }).meeting();
    expect(when(revoked, 'sol', { type: 'RevokeWebLink', link }).types()).toEqual([]);
    expect(seen(revoked, { type: 'OpenWebLink', link }).code).toBe('link-ended');
  });
});
