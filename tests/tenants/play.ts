import { setTimeout as pause } from 'node:timers/promises';
import type { GuestId, ItemId, ReservationId } from '../../src/domain/ids.ts';
import { asId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { CompiledStep } from '../../src/script/compile.ts';
import { liveCommand, livePress } from '../../src/script/live-press.ts';
import type { CardPress } from '../../src/script/press-card.ts';
import { before, byLink, confirmedAtRollCall } from './before.ts';
import type { Gathering } from './gathering.ts';
import { until } from '../until.ts';
import type { Member } from './people.ts';

/** What is looked at while the meeting goes on. */
export type Watched = {
  /** Before each step. */
  readonly each?: (step: CompiledStep, index: number) => Promise<void>;
  /** What whoever was confirmed at the roll call could read until then. */
  readonly unconfirmed?: (status: number | undefined) => void;
  /** When somebody's answer is held, before anybody has confirmed it. */
  readonly held?: (who: Member, command: MeetingCommand) => Promise<void>;
};

/** Plays the meeting to its end, each member in the way that their account has, and Teams at its worst. */
export async function play(gathering: Gathering, watched: Watched = {}): Promise<void> {
  const { script, time } = gathering;
  const firstStep = Date.parse(script.steps[0]?.at ?? '');
  await before(gathering);
  time.now = firstStep;
  const take = takerOf(gathering, watched);
  for (const [index, step] of script.steps.entries()) {
    await passTo(gathering, Date.parse(step.at));
    weather(gathering, step);
    await watched.each?.(step, index);
    await take(step);
    await felt(gathering, step);
    if (step.command.type === 'OpenItem' && step.command.item === takenWithoutAWord)
      await opensItself(gathering);
  }
  for (let minute = 0; minute < 40 && (await due(gathering)) > 0; minute += 1)
    await passTo(gathering, time.now + 60_000);
}

/** Its first message is taken, and the line breaks before Teams has said so. */
const takenWithoutAWord = 'vaccinationsfragor';

/** A client that has got the message asks for its own copy of it, long before anybody would post it again. */
async function opensItself(gathering: Gathering): Promise<void> {
  await passTo(gathering, gathering.time.now + 20_000);
  await until('the message is in the chat', () =>
    gathering.teams.channel.messages.some(({ text }) => text.includes(`"item":"${takenWithoutAWord}"`)),
  );
  await gathering.pressed(gathering.member('gudrun-alvmark'), {
    verb: 'refresh',
    data: { card: 'item', item: takenWithoutAWord },
  });
}

const due = async ({ running, time }: Gathering) =>
  (await running.store.due(new Date(time.now + 3_600_000).toISOString(), 50)).length;

/** Time goes in a few steps, in which what is due is sent, if Teams takes it. */
async function passTo({ running, teams, time }: Gathering, at: number): Promise<void> {
  const steps = Math.min(2, Math.ceil((at - time.now) / 30_000));
  const step = (at - time.now) / steps;
  for (let passed = 0; passed < steps; passed += 1) {
    time.now = Math.round(passed === steps - 1 ? at : time.now + step);
    await teams.nudge();
    const now = new Date(time.now).toISOString();
    for (let looks = 0; looks < 8 && (await running.store.due(now, 1)).length > 0; looks += 1)
      await pause(10);
  }
}

/** An hour without Teams, then throttled, refused, taken without a word, and broken on the way. */
function weather({ teams: { channel }, time }: Gathering, { command }: CompiledStep): void {
  const { plan } = channel;
  const clock = new Date(time.now).toISOString().slice(0, 16);
  if (clock >= '2024-03-15T08:10') plan.away = clock < '2024-03-15T09:10';
  if (command.type === 'OpenItem' && command.item === takenWithoutAWord)
    plan.newMessageFaults.push('taken-and-broken');
  if (command.type === 'AskConsensus') plan.faults.push('precondition');
  if (command.type === 'OrderVote') plan.faults.push('bad-gateway', 'bad-gateway');
  if (command.type === 'OpenVote')
    for (const seconds of [0, 30, 60, 90, 120])
      plan.spentByOthers.push(...Array.from({ length: 60 }, () => time.now + seconds * 1_000));
  if (command.type === 'CloseVote') plan.faults.push('taken-and-broken');
  if (command.type === 'OpenSession') plan.newMessageFaults.push('bad-gateway');
}

/** The sender has met with what was put in its way, however busy the machine is. */
async function felt({ teams: { channel } }: Gathering, { command }: CompiledStep): Promise<void> {
  const { plan, turnedAway, refused } = channel;
  const before = turnedAway.length;
  if (plan.away && command.type === 'OpenItem')
    await until('a message was tried in vain', () => turnedAway.length > before);
  if (command.type === 'OpenVote') await until('a message was refused', () => refused.length > 0);
}

function takerOf(gathering: Gathering, watched: Watched) {
  const { script, teams, member, command, secretary } = gathering;
  const lodged = new Map<ReservationId, { readonly item: ItemId; readonly against: string }>();
  for (const { command: told } of script.steps)
    if (told.type === 'LodgeReservation') lodged.set(told.reservation, told);
  const chairs = twoTenants(gathering);
  let isConfirmed = false;

  return async ({ command: told, actor, via }: CompiledStep): Promise<void> => {
    if (actor === null) {
      if (told.type === 'ReportPresence') await teams.joined(member(told.person), told.present);
      return;
    }
    const who = member(actor);
    if (actor === confirmedAtRollCall && !isConfirmed) {
      isConfirmed = true;
      watched.unconfirmed?.(await gathering.confirmAtRollCall(who, member('siv-lovaker')));
    }
    const view = await gathering.seenBy(who.class === 'anonymous' || isNew(who, told) ? secretary : who);
    const press = via === 'card' && !byLink.includes(actor) ? livePress(told, view) : null;
    if (press === null) {
      const live = liveCommand(told, view, lodged);
      await (actor === 'siv-lovaker' ? chairs(live) : command(who, live));
    } else if (who.class === 'anonymous' || isNew(who, told)) await byStranger(who, told, press);
    else {
      const { said } = await gathering.pressed(who, press);
      // The chat's list was out of reach: who they are is asked again at the next press.
      const again = said === null ? said : (await gathering.pressed(who, press)).said;
      if (again !== null) throw new Error(`${who.person}, ${told.type}: ${again}`);
    }
  };

  /** Whoever nobody knows yet: the secretary says who it is, and that what was answered is theirs. */
  async function byStranger(who: Member, told: MeetingCommand, press: CardPress): Promise<void> {
    const guest = asId<GuestId>(
      who.account === null ? `channel:29:${who.person}` : `${who.account.tenant}/${who.account.objectId}`,
    );
    await gathering.pressed(who, press);
    if (told.type === 'ReportPresence') {
      const named = {
        type: 'NameGuest',
        guest,
        name: who.name,
        organisation: null,
        person: who.person,
      } as const;
      await command(secretary, named);
      return;
    }
    await watched.held?.(who, told);
    await command(secretary, { type: 'SettleHeldAnswers', guest, count: true });
  }
}

/** A guest whose account nobody has confirmed, at their first press. */
const isNew = ({ person }: Member, told: MeetingCommand): boolean =>
  person === 'ragnhild-tjarmo' && told.type === 'ReportPresence';

/** The chair in two tenants: by turns from home and as the host's guest, and the meeting is the same in both. */
function twoTenants({ member, token, homeToken, view, commanded }: Gathering) {
  const chair = member('siv-lovaker');
  let turns = 0;
  return async (command: MeetingCommand): Promise<void> => {
    const [abroad, home] = [await token(chair), await homeToken(chair)];
    const [one, other] = [await view(abroad), await view(home)];
    if (one !== other) throw new Error(`The chair sees two meetings at ${command.type}`);
    await commanded((turns += 1) % 2 === 0 ? home : abroad, command);
  };
}
