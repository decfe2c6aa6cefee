import { asId, type GuestId } from '../../src/domain/ids.ts';
import { sampleTenant } from '../../src/app/sample-accounts.ts';
import { openItem } from '../domain/steps.ts';
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

  test('DE6: answers nothing, wherever they press', async () => {
    await joined();
    await open();
    await by('ada', openItem('a'), {
      type: 'AskConsensus',
      round: asId('round'),
      item: asId('a'),
      question: 'Är vi eniga?',
    });
    const before = await recorded();
    const words = await says('x', 'answer', { ...inItem, round: 'round', answer: 'agree' }, stranger);
    expect(words).toContain('Vi vet inte vem du är i mötet ännu, så inget har registrerats.');
    expect(
      await says('x', 'answer', { ...inItem, round: 'round', answer: 'agree' }, { ...stranger, ...english }),
    ).toMatch(/We do not know who you are/);
    expect(await recorded()).toBe(before);
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
