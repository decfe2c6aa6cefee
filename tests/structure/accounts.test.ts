import { asId } from '../../src/domain/ids.ts';
import type { Actor } from '../../src/domain/meeting/commands.ts';
import { authoriseStructure } from '../../src/domain/structure/authority.ts';
import type { AccountCommand } from '../../src/domain/structure/commands.ts';
import { decideStructure } from '../../src/domain/structure/decide.ts';
import { evolveStructure, noStructure, type Structure } from '../../src/domain/structure/state.ts';
import { person, roster } from '../domain/council.ts';

const at = '2024-03-01T08:00:00.000Z';
const day = '2024-03-01';
const home = { tenant: 'mala', objectId: 'O-1' };
const guest = { tenant: 'umea', objectId: 'O-2' };
const by = (who: string): Actor => ({ person: person(who), via: 'tab' });
const unknown: Actor = { person: null, via: 'tab' };
const script: Actor = { person: null, via: 'script' };

const council = decideStructure(
  noStructure,
  { type: 'EstablishCollaboration', collaboration: { id: asId('county'), name: 'Länet' }, roster },
  at,
);
const established = council.ok ? council.value.reduce(evolveStructure, noStructure) : noStructure;

function ask(structure: Structure, actor: Actor, command: AccountCommand) {
  const allowed = authoriseStructure(structure.register, command.type, actor, day);
  return allowed.ok ? decideStructure(structure, command, at) : allowed;
}
const after = (start: Structure, ...steps: readonly (readonly [Actor, AccountCommand])[]): Structure =>
  steps.reduce((structure, [actor, command]) => {
    const decided = ask(structure, actor, command);
    if (!decided.ok) throw new Error(`${command.type}: ${decided.refusal.code}`);
    return decided.value.reduce(evolveStructure, structure);
  }, start);
const refusal = (structure: Structure, actor: Actor, command: AccountCommand) => {
  const decided = ask(structure, actor, command);
  return decided.ok ? null : decided.refusal.code;
};

const claim = (name = 'Cia', account = home): AccountCommand => ({
  type: 'ClaimAccount',
  account,
  name,
  traits: { channelId: '29:cia' },
});
const link = (who: string, account = home): AccountCommand => ({
  type: 'LinkAccount',
  account,
  person: person(who),
  how: 'claim',
});
const turnDown = (reason = 'Finns inte här'): AccountCommand => ({
  type: 'TurnDownClaim',
  account: home,
  reason,
});
const unlink = (reason = 'Fel person'): AccountCommand => ({ type: 'UnlinkAccount', account: home, reason });
const note = (who = 'cia', address = 'Cia@Mala.se'): AccountCommand => ({
  type: 'NoteAddress',
  person: person(who),
  address,
});
const match = (changes: Partial<Extract<AccountCommand, { type: 'MatchAccount' }>> = {}): AccountCommand => ({
  type: 'MatchAccount',
  account: home,
  upn: 'cia@mala.se',
  domains: ['mala.se'],
  traits: { upn: 'cia@mala.se' },
  ...changes,
});
const personOf = ({ accounts }: Structure, key = 'mala/o-1') => accounts[key]?.person ?? null;

describe('an account that is certainly somebody’s', () => {
  const noted = after(established, [by('sol'), note()]);

  test('AC1: is linked by itself, whatever the case of its name', () => {
    expect(after(noted, [unknown, match({ upn: 'CIA@mala.SE' })]).accounts).toMatchObject({
      'mala/o-1': { person: 'cia', how: 'match', upn: 'cia@mala.se' },
    });
  });

  test.each([
    ['the domain belongs to another tenant', match({ domains: ['umea.se'] })],
    ['the tenant’s domains aren’t known', match({ domains: [] })],
    [
      'it is a guest’s',
      match({ upn: 'cia_mala.se#EXT#@umea.onmicrosoft.com', domains: ['umea.onmicrosoft.com'] }),
    ],
    ['nobody has that address', match({ upn: 'dan@mala.se' })],
    ['the name has no domain', match({ upn: 'mala.se' })],
  ])('AC1: is not, when %s', (_, command) => {
    expect(after(noted, [unknown, command])).toEqual(noted);
  });

  test('AC1: a second account in the same tenant is for somebody to confirm', () => {
    const one = after(noted, [by('sol'), link('cia')]);
    const second = match({ account: { tenant: 'mala', objectId: 'o-9' } });
    expect(after(one, [unknown, second]).accounts).toEqual(one.accounts);
  });

  test('AC1, AC3: what a hand has settled stays settled', () => {
    const unlinked = after(noted, [unknown, match()], [by('sol'), unlink()]);
    expect(personOf(after(unlinked, [unknown, match()]))).toBeNull();
    const refused = after(noted, [unknown, claim()], [by('sol'), turnDown()]);
    expect(personOf(after(refused, [unknown, match()]))).toBeNull();
    expect(personOf(after(unlinked, [by('kim'), link('cia')]))).toBe('cia');
  });

  test('AC1: an address is one person’s, and is one', () => {
    expect(refusal(noted, by('sol'), note('dan'))).toBe('address-of-another');
    expect(refusal(noted, by('sol'), note('dan', 'not an address'))).toBe('not-an-address');
    expect(refusal(noted, by('sol'), note('nobody', 'x@mala.se'))).toBe('unknown-person');
    const struck = after(noted, [
      by('sol'),
      { type: 'StrikeAddress', person: person('cia'), address: 'CIA@mala.se' },
    ]);
    expect(after(struck, [by('sol'), note('dan')]).addresses).toEqual({ 'cia@mala.se': 'dan' });
  });
});

describe('somebody whom nobody knows', () => {
  test('AC2: says who they are, and is linked by a coordinator or secretary', () => {
    const claimed = after(established, [unknown, claim()]);
    expect(claimed.claims).toMatchObject({ 'mala/o-1': { name: 'Cia', turnedDown: null } });
    expect(personOf(claimed)).toBeNull();
    const confirmed = after(claimed, [by('kim'), link('cia')]);
    expect(confirmed.accounts['mala/o-1']).toMatchObject({
      person: 'cia',
      how: 'claim',
      channelId: '29:cia',
    });
    expect(confirmed.claims).toEqual({});
  });

  test('AC2: the same again changes nothing, another name replaces it, one turned down can be said anew', () => {
    const claimed = after(established, [unknown, claim()]);
    expect(after(claimed, [unknown, claim()])).toEqual(claimed);
    expect(after(claimed, [unknown, claim('Dan')]).claims['mala/o-1']?.name).toBe('Dan');
    const down = after(claimed, [by('sol'), turnDown()]);
    expect(down.claims['mala/o-1']?.turnedDown).toBe('Finns inte här');
    expect(after(down, [unknown, claim()]).claims['mala/o-1']?.turnedDown).toBeNull();
  });

  test('AC2: says it for themselves only, and settles nothing', () => {
    expect(refusal(established, by('cia'), claim())).toBe('not-authorised');
    for (const command of [link('cia'), turnDown(), unlink(), note()])
      expect(refusal(established, unknown, command)).toBe('not-identified');
    expect(refusal(established, { person: null, via: 'teams' }, claim())).toBe('not-identified');
  });

  test('AC2: members and the chair confirm nobody', () => {
    const claimed = after(established, [unknown, claim()]);
    for (const who of ['ada', 'bo', 'cia'])
      for (const command of [link('cia'), turnDown(), unlink(), note()])
        expect(refusal(claimed, by(who), command)).toBe('not-authorised');
  });

  test('AC2: five hundred may wait, and no more', () => {
    const many = Array.from({ length: 500 }, (_, index): readonly [Actor, AccountCommand] => [
      unknown,
      claim('X', { tenant: 'mala', objectId: `n-${String(index)}` }),
    ]);
    expect(refusal(after(established, ...many), unknown, claim())).toBe('too-many-claims');
  });

  test('AC2: nothing is turned down or unlinked without a reason, or that isn’t there', () => {
    const claimed = after(established, [unknown, claim()]);
    expect(refusal(claimed, by('sol'), turnDown(' '))).toBe('reason-needed');
    expect(refusal(established, by('sol'), turnDown())).toBe('claim-not-found');
    expect(refusal(claimed, by('sol'), unlink())).toBe('account-not-linked');
    expect(refusal(after(claimed, [by('sol'), link('cia')]), by('sol'), unlink(''))).toBe('reason-needed');
    expect(refusal(claimed, unknown, claim('  '))).toBe('text-needed');
  });
});

describe('several accounts of one person', () => {
  test('AC4: at home and as a guest', () => {
    const both = after(established, [by('sol'), link('cia')], [by('sol'), link('cia', guest)]);
    expect([personOf(both), personOf(both, 'umea/o-2')]).toEqual(['cia', 'cia']);
    const one = after(both, [by('sol'), unlink()]);
    expect([personOf(one), personOf(one, 'umea/o-2')]).toEqual([null, 'cia']);
  });

  test('ST3: one account belongs to one person; who has it is said by name', () => {
    const linked = after(established, [script, link('cia')]);
    expect(ask(linked, by('sol'), link('dan'))).toEqual({
      ok: false,
      refusal: { code: 'account-linked-to-another', person: expect.any(String) as string },
    });
    expect(after(linked, [by('sol'), link('cia')])).toEqual(linked);
  });
});
