import { asId, type GuestId, type PersonId } from '../../src/domain/ids.ts';
import { sampleTenant } from '../../src/app/sample-accounts.ts';
import { openItem } from '../domain/steps.ts';
import { collaboration } from '../app/council-app.ts';
import { at, english, inItem, pressing } from './pressing.ts';
import { activity } from './running-bot.ts';

const { by, meeting, open, press, recorded, running, says } = pressing();

describe('somebody whom nobody knows', () => {
  const stranger = {
    from: { id: '29:guest', aadObjectId: '11111111-1111-4111-8111-111111111111', name: ' Greta  Gäst ' },
  };
  const guest = asId<GuestId>(`${sampleTenant}/11111111-1111-4111-8111-111111111111`);
  const joined = () =>
    running().send(activity('sol', { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] }));

  test('AT8: says by one press that they are here, and is listed under the platform’s name', async () => {
    await joined();
    const asked = await says('x', 'refresh', { ...at, card: 'agenda' }, stranger);
    expect(asked).toContain('Vi vet inte vem du är i mötet ännu.');
    expect(asked).toContain('Säg till sekreteraren att jag är här');
    expect(asked).not.toContain('Jag är här');
    const words = await says('x', 'introduce', { ...at, card: 'agenda' }, stranger);
    expect(words).toContain('Sekreteraren ser att du är här som Greta Gäst');
    expect((await meeting()).guests[guest]).toMatchObject({ name: 'Greta Gäst', named: false });
  });

  test('AT8, AT11: saying so again is no further device; check-in says the same', async () => {
    await joined();
    await press('x', 'introduce', { ...at, card: 'agenda' }, stranger);
    await press('x', 'introduce', { ...at, card: 'agenda' }, stranger);
    await press('x', 'check-in', { ...at, card: 'agenda' }, stranger);
    expect((await meeting()).guests[guest]?.reports).toHaveLength(1);
  });

  test('AT8: is somebody once the secretary has named them, and presses from then on count', async () => {
    await joined();
    await press('x', 'introduce', { ...at, card: 'agenda' }, stranger);
    await by('sol', { type: 'NameGuest', guest, name: 'Hal', organisation: null, person: asId('hal') });
    expect(await says('x', 'refresh', { ...at, card: 'agenda' }, stranger)).toContain('Region Västerbotten');
  });

  test('AT8: whose account turns out to be somebody’s is no longer listed as unknown once they press', async () => {
    await joined();
    await press('x', 'introduce', { ...at, card: 'agenda' }, stranger);
    const account = { tenant: sampleTenant, objectId: stranger.from.aadObjectId };
    const link = { type: 'LinkAccount', account, person: asId<PersonId>('hal'), how: 'hand' } as const;
    await running().app.changeStructure(collaboration, link, 'link-hal', { person: null, via: 'script' });
    await press('x', 'check-in', { ...at, card: 'agenda' }, stranger);
    const { guests, attendance } = await meeting();
    expect(guests[guest]).toMatchObject({ named: true, person: 'hal' });
    expect(attendance[asId<PersonId>('hal')]?.reports.map(({ source }) => source)).toEqual(['self', 'teams']);
  });

  test('AC5: what they answer is held, and they are told so', async () => {
    await joined();
    await open();
    await by('ada', openItem('a'), {
      type: 'AskConsensus',
      round: asId('round'),
      item: asId('a'),
      question: 'Är vi eniga?',
    });
    const press = { ...inItem, round: 'round', answer: 'agree' };
    const words = await says('x', 'answer', press, stranger);
    expect(words).toContain('Ditt svar är mottaget men räknas inte ännu.');
    const before = await recorded();
    expect(await says('x', 'answer', press, { ...stranger, ...english })).toMatch(/does not count yet/);
    expect(await recorded()).toBe(before);
    const { guests, rounds } = await meeting();
    expect(guests[guest]?.held).toMatchObject([{ question: 'round', answer: 'agree' }]);
    expect(Object.keys(rounds[asId<never>('round')]?.answers ?? {})).toEqual([]);
  });

  test('DE6: whatever else they ask for is refused', async () => {
    await joined();
    await open();
    const before = await recorded();
    const words = await says('x', 'floor', { ...at, card: 'agenda', kind: 'speech' }, stranger);
    expect(words).toContain('Vi vet inte vem du är i mötet ännu, så inget har registrerats.');
    expect(await recorded()).toBe(before);
  });

  test('AC2: who has an account waits to be confirmed for the collaboration too, once', async () => {
    await joined();
    await press('x', 'introduce', { ...at, card: 'agenda' }, stranger);
    await press('x', 'introduce', { ...at, card: 'agenda' }, stranger);
    const { claims } = await running().app.structure(collaboration);
    expect(Object.values(claims)).toMatchObject([{ name: 'Greta Gäst', channelId: '29:guest' }]);
  });

  test('AC3: the chair names them in the meeting, and whose account it is waits for the secretary', async () => {
    await joined();
    await press('x', 'introduce', { ...at, card: 'agenda' }, stranger);
    await by('ada', { type: 'NameGuest', guest, name: 'Hal', organisation: null, person: asId('hal') });
    expect(await says('x', 'refresh', { ...at, card: 'agenda' }, stranger)).toContain('inte kopplat ännu');
    await by('sol', { type: 'NameGuest', guest, name: 'Hal', organisation: null, person: asId('hal') });
    const record = await running().app.structureRecord(collaboration);
    expect(record.at(-1)).toMatchObject({
      actor: { person: 'sol', via: 'tab' },
      data: { type: 'AccountLinked', person: 'hal', how: 'named-in-meeting' },
    });
  });

  test('is heard only in the chat of the meeting they name', async () => {
    await joined();
    const elsewhere = { ...stranger, conversation: { id: '19:other', tenantId: sampleTenant } };
    const { body } = await press('x', 'introduce', { ...at, card: 'agenda' }, elsewhere);
    expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' });
    expect((await meeting()).guests).toEqual({});
  });

  test('AT8: anonymous, is listed too, and linked to no account', async () => {
    await joined();
    const anonymous = { from: { id: '29:anonymous', aadObjectId: null, name: null } };
    await says('x', 'introduce', { ...at, card: 'agenda' }, anonymous);
    expect(Object.keys((await meeting()).guests)).toEqual(['channel:29:anonymous']);
  });
});
