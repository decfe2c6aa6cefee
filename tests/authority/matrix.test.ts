import { readFileSync, writeFileSync } from 'node:fs';
import { mayRead, readMeeting, readStructure } from '../../src/app/queries.ts';
import {
  meetingQueries,
  structureQueries,
  type MeetingQuery,
  type StructureQuery,
} from '../../src/app/query-authority.ts';
import { commandNeeds } from '../../src/cli/command-authority.ts';
import { authoriseMatter, matterAuthority } from '../../src/domain/matter/authority.ts';
import type { MatterCommand, MatterCommandType } from '../../src/domain/matter/commands.ts';
import { matterRoles } from '../../src/domain/matter/roles-of.ts';
import { authority } from '../../src/domain/meeting/authority.ts';
import { authorise } from '../../src/domain/meeting/authorise.ts';
import type { Actor, MeetingCommand, MeetingCommandType } from '../../src/domain/meeting/commands.ts';
import { rolesOf, type RoleName } from '../../src/domain/meeting/roles.ts';
import { authoriseStructure, structureAuthority } from '../../src/domain/structure/authority.ts';
import type { StructureCommand } from '../../src/domain/structure/commands.ts';
import { registerFrom } from '../../src/domain/structure/register.ts';
import { routeAuthority } from '../../src/api/route-authority.ts';
import type { StructureOn } from '../../src/app/app.ts';
import { asId, type BodyId } from '../../src/domain/ids.ts';
import { person, roster } from '../domain/council.ts';
import {
  contextOn,
  given as matterGiven,
  linda,
  malin,
  raised,
  siv,
  susanne,
  therese,
} from '../matters/told.ts';
import { given } from '../domain/given.ts';
import { opened } from '../domain/steps.ts';
import { meetingCommand } from '../../src/contract/meeting-commands.ts';

/** A meeting that runs: its people stand in each of the roles. */
const meeting = given(...opened);
const types = Object.keys(authority) as MeetingCommandType[];
const people = ['ada', 'bo', 'cia', 'eva', 'sol', 'kim', 'lis', 'nobody'] as const;

/** A command of that type about its asker, or about another member. */
function about(type: MeetingCommandType, whom: string): MeetingCommand {
  const fields = { person: person(whom), for: person(whom) };
  return { type, ...fields } as unknown as MeetingCommand;
}
const ofOneself = new Set<MeetingCommandType>(['ReportPresence', 'ReleaseFloor']);
/** Who else than a role has a say: the vice chair takes an empty chair only (AT5). */
const isMay = (roles: ReadonlySet<RoleName>, allowed: readonly RoleName[]) =>
  allowed.some((role) => roles.has(role));

describe('every role and every command to a meeting', () => {
  const cases = types.flatMap((type) => people.map((who) => [type, who] as const));
  test.each(cases)('AU1: %s, asked by %s for themselves, is as the table says', (type, who) => {
    const roles = rolesOf(meeting, person(who));
    const command = { ...about(type, who), for: undefined } as unknown as MeetingCommand;
    const asked = ofOneself.has(type) ? about(type, who) : command;
    const takesChair = type === 'HandOverChair' && !roles.has('chair') && !roles.has('secretary');
    const expected = isMay(roles, authority[type].roles) && !takesChair;
    expect(authorise(meeting, asked, { person: person(who), via: 'tab' }).ok).toBe(expected);
  });

  const behalf = types.filter((type) => authority[type].behalf !== undefined);
  test.each(behalf.flatMap((type) => people.map((who) => [type, who] as const)))(
    'AU1, DE6: %s, entered by %s for a member, is as the table says',
    (type, who) => {
      const roles = rolesOf(meeting, person(who));
      const expected = isMay(roles, authority[type].behalf ?? []);
      expect(authorise(meeting, about(type, 'dan'), { person: person(who), via: 'tab' }).ok).toBe(expected);
    },
  );

  test.each(types)(
    'AU1: %s is open to the system only where the table says so, and to nobody unknown',
    (type) => {
      const ask = (actor: Actor) => authorise(meeting, { type } as unknown as MeetingCommand, actor).ok;
      const { roles, behalf: entered = [] } = authority[type];
      const system = (ofOneself.has(type) ? entered : roles).includes('system');
      expect(ask({ person: null, via: 'teams' })).toBe(system);
      for (const via of ['card', 'tab', 'script'] as const) expect(ask({ person: null, via })).toBe(false);
    },
  );

  test('AU1: what only the server asks does not come in over the wire', () => {
    const wire = new Set(meetingCommand.options.map(({ shape }) => shape.type.value));
    expect(types.filter((type) => !wire.has(type as never))).toEqual([
      'HoldAnswer',
      'IssueWebLink',
      'OpenWebLink',
      'NoteTeamsMeeting',
      'NoteMinutesFiled',
    ]);
  });
});

describe('every role and every command to the structure', () => {
  const register = registerFrom(roster);
  const actors: readonly (readonly [string, Actor, readonly string[]])[] = [
    ['the secretary', { person: person('sol'), via: 'tab' }, ['secretary']],
    ['the coordinator', { person: person('kim'), via: 'tab' }, ['coordinator']],
    ['the chair', { person: person('ada'), via: 'tab' }, []],
    ['a member', { person: person('cia'), via: 'card' }, []],
    ['somebody unknown', { person: null, via: 'tab' }, ['unknown']],
    ['the installation', { person: null, via: 'script' }, ['system']],
    ['Teams', { person: null, via: 'teams' }, []],
  ];
  const commands = Object.keys(structureAuthority) as StructureCommand['type'][];
  test.each(
    actors.flatMap(([name, actor, roles]) => commands.map((type) => [type, name, actor, roles] as const)),
  )('AU6: %s, asked by %s, is as the table says', (type, _, actor, roles) => {
    const expected = structureAuthority[type].some((role) => roles.includes(role));
    expect(authoriseStructure(register, type, actor, '2024-03-15').ok).toBe(expected);
  });
});

describe('every role and every question that is not everybody’s', () => {
  const registered = { register: registerFrom(roster), on: '2024-03-15' } as unknown as StructureOn;
  const published = { ...meeting, recap: { ...meeting.recap, publishedAt: '2024-03-16T08:00:00.000Z' } };
  const asker = (who: string) =>
    ({ collaboration: meeting.plan.collaboration, person: person(who), via: 'tab' }) as const;
  const ofMeetings = Object.keys(meetingQueries) as MeetingQuery[];
  test.each(ofMeetings.flatMap((query) => people.map((who) => [query, who] as const)))(
    'AU8: %s of a meeting, asked by %s, is as the table says',
    async (query, who) => {
      const expected = isMay(rolesOf(meeting, person(who)), meetingQueries[query]);
      expect(mayRead(query, meeting, person(who))).toBe(expected);
      const app = { meeting: () => Promise.resolve(published) };
      expect((await readMeeting(app, query, asker(who), meeting.plan.id)).ok).toBe(expected);
    },
  );

  test.each(people)('AU8, MI10: a recap that is not published is a draft to %s', async (who) => {
    const app = { meeting: () => Promise.resolve(meeting) };
    const expected = isMay(rolesOf(meeting, person(who)), meetingQueries.recapDraft);
    expect((await readMeeting(app, 'recap', asker(who), meeting.plan.id)).ok).toBe(expected);
  });

  const ofStructure = Object.keys(structureQueries) as StructureQuery[];
  test.each(ofStructure.flatMap((query) => people.map((who) => [query, who] as const)))(
    'AU8: %s, asked by %s, is as the table says',
    async (query, who) => {
      const app = { structure: () => Promise.resolve(registered) };
      expect((await readStructure(app, query, asker(who))).ok).toBe(who === 'sol' || who === 'kim');
    },
  );
});

describe('every role and every command to a matter', () => {
  const matter = matterGiven(raised());
  const askers = [
    linda,
    siv,
    malin,
    therese,
    susanne,
    'amanda-lillmyr',
    'margit-ersmyr',
    'nobody',
    null,
  ] as const;
  const types = Object.keys(matterAuthority) as MatterCommandType[];
  test.each(types.flatMap((type) => askers.map((who) => [type, who] as const)))(
    'AU9: %s, asked by %s, is as the table says',
    (type, who) => {
      const command = { type, origin: { kind: 'coordinators' }, body: 'beredning-vuxna-aldre' };
      const context = contextOn(1, who);
      // A matter is called to a meeting's bodies; here there is none.
      const bodies = type === 'CallMatter' ? [] : [asId<BodyId>('beredning-vuxna-aldre')];
      const roles = matterRoles(context.roster, context.actor, bodies, matter);
      const expected = matterAuthority[type].some((role) => roles.has(role));
      expect(authoriseMatter(matter, command as unknown as MatterCommand, context).ok).toBe(expected);
    },
  );
});

describe('the tables in the documents', () => {
  /** `SAMSYN_WRITE_AUTHORITY=1` writes them anew. */
  const path = new URL('../../src/AUTHORITY.md', import.meta.url);
  test('AU8: are those in the code', () => {
    const text = document();
    if (process.env['SAMSYN_WRITE_AUTHORITY'] === '1') writeFileSync(path, text);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});

function document(): string {
  const meetingRows = types.map((type) => {
    const { roles, behalf = [] } = authority[type];
    return [`\`${type}\``, roles.join(', '), behalf.join(', ')];
  });
  const structureRows = Object.entries(structureAuthority).map(([type, roles]) => [
    `\`${type}\``,
    roles.join(', '),
  ]);
  const matterRows = Object.entries(matterAuthority).map(([type, roles]) => [
    `\`${type}\``,
    roles.join(', '),
  ]);
  const meetingQueryRows = Object.entries(meetingQueries).map(([query, roles]) => [query, roles.join(', ')]);
  const structureQueryRows = Object.entries(structureQueries).map(([query, roles]) => [
    query,
    roles.join(', '),
  ]);
  const commandRows = Object.entries(commandNeeds).map(([name, needs]) => [`\`samsyn ${name}\``, needs]);
  const routeRows = Object.entries(routeAuthority).map(([route, who]) => [
    `\`${route}\``,
    typeof who === 'string'
      ? who
      : 'inMeeting' in who
        ? who.inMeeting.join(', ')
        : who.inStructure.join(', '),
  ]);
  return [
    '# Who may do what',
    '',
    'Written from the tables in the code by `tests/authority`; change those, not this page. Roles of a meeting are',
    'explained in `src/domain/meeting/roles.ts`, those of the structure in `src/domain/structure/authority.ts`.',
    '',
    '## To a meeting',
    '',
    ...table(['command', 'open to', 'entered for another by'], meetingRows),
    '',
    '## To the structure',
    '',
    ...table(['command', 'open to'], structureRows),
    '',
    '## To a matter',
    '',
    'What each role is: `src/domain/matter/roles.ts`. Whoever raised a matter may change, fill and withdraw it until',
    'somebody takes it up.',
    '',
    ...table(['command', 'open to'], matterRows),
    '',
    '## Questions that are not everybody’s',
    '',
    'Judged by `src/app/queries.ts`. Of a meeting:',
    '',
    ...table(['question', 'answered to'], meetingQueryRows),
    '',
    'Of the register and what is around it:',
    '',
    ...table(['question', 'answered to'], structureQueryRows),
    '',
    '## On the command line',
    '',
    'Whoever may log in where the server runs; nobody is asked who they are. What they change is the installation’s.',
    '',
    ...table(['command', 'needs'], commandRows),
    '',
    '## Over HTTP',
    '',
    '`by-command`: the tables above say it. `known`: everybody of the collaboration, each with their own view.',
    '',
    ...table(['route', 'answered to'], routeRows),
    '',
  ].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}
