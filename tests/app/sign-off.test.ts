import { asId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { minutesHash } from '../../src/minutes/fingerprint.ts';
import { person, plan } from '../domain/council.ts';
import { by } from '../domain/given.ts';
import { over } from '../domain/steps-more.ts';
import { ask, collaboration, councilApp, done, prepare } from './council-app.ts';

let council: Awaited<ReturnType<typeof councilApp>>;
beforeEach(async () => {
  council = await councilApp();
  for (const [who, command] of [by('sol', prepare), ...over]) await done(council.app, who, command);
});
afterEach(() => council.close());

const request: MeetingCommand = { type: 'RequestSignOff', hash: 'f'.repeat(64) };
const sign = (who: string, hash: string, key: string) =>
  council.app.execute({
    collaboration,
    meeting: plan.id,
    command: { type: 'SignMinutes', hash, identification: { method: 'forged', assurance: 'high' } },
    actor: { person: person(who), via: 'tab' },
    key,
    identification: { method: 'sign-in', assurance: 'substantial' },
  });

describe('signing', () => {
  test('MI6: what is signed is the hash that the server makes of the minutes, whatever came with the request', async () => {
    const { meeting } = await done(council.app, 'sol', request);
    expect(meeting.signOff?.hash).toBe(minutesHash(meeting));
    expect(meeting.signOff?.hash).not.toBe('f'.repeat(64));
  });

  test('MI6: signatures and additions leave what was signed as it was; who signed is what the edge established', async () => {
    const { meeting } = await done(council.app, 'sol', request);
    const hash = meeting.signOff!.hash;
    for (const who of ['sol', 'cia', 'ada'])
      expect(await sign(who, hash, `sign-${who}`)).toMatchObject({ ok: true });
    const addition: MeetingCommand = { type: 'MakeAddition', addition: asId('one'), text: 'Rättelse.' };
    const after = (await done(council.app, 'sol', addition)).meeting;
    expect(minutesHash(after)).toBe(hash);
    expect(after.signOff?.signatures).toMatchObject([
      { person: 'sol', method: 'sign-in', assurance: 'substantial', hash },
      { person: 'cia' },
      { person: 'ada' },
    ]);
  });

  test('MI6: an edge that can’t tell who signs gets no signature', async () => {
    const { meeting } = await done(council.app, 'sol', request);
    const signed = await ask(council.app, 'sol', { type: 'SignMinutes', hash: meeting.signOff!.hash });
    expect(signed).toMatchObject({ ok: false, refusal: { code: 'not-identified' } });
  });
});

describe('naming a guest', () => {
  const account = 'tenant-1/object-1';
  const report = { type: 'ReportGuest', guest: asId<never>(account), name: 'Okänd', present: true } as const;
  const name = (who: string, guest = account): MeetingCommand => ({
    type: 'NameGuest',
    guest: asId(guest),
    name: 'Hal',
    organisation: null,
    person: person(who),
  });

  test('AT8, ST3: as a person of the register links the account they came by, on record', async () => {
    await done(council.app, 'sol', report);
    await done(council.app, 'sol', name('hal'));
    const known = await council.app.identify({ tenant: 'tenant-1', objectId: 'object-1', channelId: null });
    expect(known).toEqual({ collaboration, person: 'hal' });
    expect((await council.app.structureRecord(collaboration)).at(-1)).toMatchObject({
      type: 'AccountLinked',
    });
  });

  test('AT8, ST3: an account of somebody else is refused, and nothing is named', async () => {
    await done(council.app, 'sol', report);
    await done(council.app, 'sol', name('hal'));
    expect(await ask(council.app, 'sol', name('lis'))).toMatchObject({
      ok: false,
      refusal: { code: 'account-linked-to-another' },
    });
    expect(await ask(council.app, 'cia', name('lis'))).toMatchObject({ refusal: { code: 'not-authorised' } });
  });

  test('AT8: a guest that the secretary wrote in has no account to link', async () => {
    await done(council.app, 'sol', { ...report, guest: asId('guest-1') });
    const before = (await council.app.structureRecord(collaboration)).length;
    await done(council.app, 'sol', name('hal', 'guest-1'));
    expect((await council.app.structureRecord(collaboration)).length).toBe(before);
  });
});
