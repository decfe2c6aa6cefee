import { closeItem, openItem } from '../domain/steps.ts';
import { at, english, pressing } from './pressing.ts';

const { by, open, press, recorded, says } = pressing();

describe('the notice', () => {
  test('AG8: is read by a press, which is told with its time, and counted', async () => {
    await by('sol', { type: 'SendNotice' });
    const words = await says('cia', 'acknowledge-notice', { ...at, card: 'notice' });
    expect(words).toContain('Du har läst kallelsen.');
    expect(words).toMatch(/✓ Du har läst den \d+ \S+ \d\d\.\d\d\./);
    expect(words).toContain('1 har läst kallelsen.');
    expect(words).not.toContain('Jag har läst kallelsen');
  });

  test('AG8: pressed again, or delivered again, adds nothing', async () => {
    await by('sol', { type: 'SendNotice' });
    await press('cia', 'acknowledge-notice', { ...at, card: 'notice' });
    const before = await recorded();
    await press('cia', 'acknowledge-notice', { ...at, card: 'notice' });
    expect(await recorded()).toBe(before);
  });

  test('that isn’t sent can’t be read', async () => {
    expect(await says('cia', 'acknowledge-notice', { ...at, card: 'notice' })).toContain(
      'Kallelsen är inte skickad ännu.',
    );
    expect(await says('cia', 'acknowledge-notice', { ...at, card: 'notice' }, english)).toMatch(/notice/);
  });
});

describe('the recap', () => {
  const recap = { ...at, card: 'recap', page: 0 };
  beforeEach(async () => {
    await open();
    await by('ada', openItem('a'), closeItem('a'), { type: 'CloseMeeting' });
  });

  test('MI10: is reviewed by secretary and coordinator on their own copies, and by nobody else', async () => {
    expect(await says('kim', 'refresh', recap)).toContain('Granska mötesrapporten');
    expect(await says('sol', 'refresh', recap)).toContain('Godkänn');
    for (const who of ['ada', 'cia', 'eva'])
      expect(await says(who, 'refresh', recap)).toMatch(
        /^Samrådet.*\nMötesrapporten granskas av koordinatorerna\./,
      );
    expect(await says('cia', 'refresh', recap, english)).toContain('is being reviewed by the coordinators');
  });

  test('MI10: is edited, approved and published by them, in that order', async () => {
    expect(await says('kim', 'edit-recap', { ...recap, recapText: 'Tack för i dag.' })).toContain(
      'Texten är sparad.',
    );
    expect(await says('kim', 'publish-recap', recap)).toContain('Mötesrapporten är inte godkänd ännu.');
    expect(await says('kim', 'approve-recap', recap)).toMatch(/✓ Godkänd av Kim \d/);
    expect(await says('sol', 'publish-recap', recap)).toContain('Rapporten är publicerad.');
    const words = await says('cia', 'refresh', recap);
    expect(words).toContain('Tack för i dag.');
    expect(words).not.toContain('Godkänn');
    expect(await says('kim', 'edit-recap', { ...recap, recapText: 'Nej' })).toContain(
      'Mötesrapporten är redan publicerad.',
    );
  });

  test('MI10, AU1: of a member’s press only says who may', async () => {
    const before = await recorded();
    for (const verb of ['approve-recap', 'publish-recap', 'edit-recap'])
      expect(await says('cia', verb, recap)).toContain(
        'Det här får bara sekreteraren och koordinatorn göra.',
      );
    expect(await recorded()).toBe(before);
  });
});
