import {
  decodeProtectedHeader,
  exportPKCS8,
  generateKeyPair,
  importPKCS8,
  SignJWT,
  type JWTPayload,
} from 'jose';
import { developmentAppId } from '../../src/config.ts';
import type { CompiledStep } from '../../src/script/compile.ts';
import type { CardPress } from '../../src/script/press-card.ts';
import { firstSeenByPress } from './before.ts';
import type { Gathering } from './gathering.ts';
import { foreignTenant, hostTenant, idOf, type Member } from './people.ts';

/** Somebody who tries to do in another's name what that person is about to do; answers with what they were told. */
export type Intruder = {
  readonly what: string;
  /** An HTTP status, or the sentence that a card was answered with. */
  readonly told: number | RegExp;
  readonly tries: (step: CompiledStep, whose: Member) => Promise<number | string>;
};

export async function intruders(gathering: Gathering): Promise<readonly Intruder[]> {
  return [
    ...inTheTab(gathering, await ownKey()),
    ...atTheBot(gathering, await ownKey()),
    ...pressing(gathering),
  ];
}

const another = ({ person }: Member): string =>
  person === 'stig-tjalheden' ? 'birgit-ronnmyr' : 'stig-tjalheden';

/** A key that nobody publishes. */
async function ownKey() {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return importPKCS8(await exportPKCS8(privateKey), 'RS256');
}
type Key = Awaited<ReturnType<typeof ownKey>>;

const signed = (key: Key, kid: string, claims: JWTPayload) =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid })
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(key);

function inTheTab({ issuer, ask, script, token, member, key }: Gathering, forging: Key): readonly Intruder[] {
  const claims = ({ atHome, name }: Member) => ({
    tid: atHome.tenant,
    oid: atHome.objectId,
    preferred_username: atHome.upn,
    name,
  });
  const asks = async (proof: string, command: unknown) => {
    const answer = await ask(proof, `/meetings/${script.plan.id}/commands`, { key: key(), command });
    await answer.body?.cancel();
    return answer.status;
  };
  const by =
    (sign: (whose: Member) => Promise<string>): Intruder['tries'] =>
    async ({ command }, whose) =>
      asks(await sign(whose), command);
  const foreignIssuer = `https://login.microsoftonline.com/${foreignTenant}/v2.0`;
  return [
    {
      what: 'a genuine account of a tenant that is not let in, with the same sign-in name',
      told: 403,
      tries: by((whose) => issuer.sign({ ...claims(whose), tid: foreignTenant })),
    },
    {
      what: 'somebody of a tenant that is not let in, who says that they are the member',
      told: 403,
      tries: async (_step, whose) => {
        const proof = await issuer.sign({ ...claims(whose), tid: foreignTenant });
        return (await ask(proof, '/claim', { name: whose.name })).status;
      },
    },
    {
      what: 'a token of another issuer that names their tenant',
      told: 401,
      tries: by((whose) => issuer.sign({ ...claims(whose), iss: foreignIssuer })),
    },
    {
      what: 'a token signed with a key of the intruder’s, under the genuine key’s name',
      told: 401,
      tries: by(async (whose) => {
        const { kid = '' } = decodeProtectedHeader(await issuer.sign());
        const iss = `https://login.microsoftonline.com/${whose.atHome.tenant}/v2.0`;
        return signed(forging, kid, { ...claims(whose), iss, aud: developmentAppId, scp: 'access_as_user' });
      }),
    },
    {
      what: 'a token that has run out',
      told: 401,
      tries: by((whose) => issuer.sign(claims(whose), '-2h')),
    },
    {
      what: 'a token for another application',
      told: 401,
      tries: by((whose) => issuer.sign({ ...claims(whose), aud: foreignTenant })),
    },
    {
      what: 'an application’s token, with nobody behind it',
      told: 401,
      tries: by((whose) => issuer.sign({ ...claims(whose), scp: undefined })),
    },
    {
      what: 'another object id of their own tenant, with the same sign-in name',
      told: 403,
      tries: by((whose) => {
        const twin = { ...claims(whose), oid: idOf('twin', whose.person) };
        // Of who has no account there yet, the tenant's own word would be certain.
        const known = whose.atHome === whose.account && !firstSeenByPress.includes(whose.person);
        return issuer.sign(known ? twin : { ...twin, preferred_username: `x.${whose.atHome.upn}` });
      }),
    },
    {
      what: 'a member, in the tab, for somebody else',
      told: /^(403|409)$/,
      tries: async ({ command }, whose) =>
        asks(
          await token(member(another(whose))),
          command.type === 'CastBallot'
            ? { ...command, for: whose.person }
            : { type: 'ReportPresence', person: whose.person, present: false },
        ),
    },
  ];
}

function atTheBot({ running, teams, script }: Gathering, forging: Key): readonly Intruder[] {
  const send = async (whose: Member, claims: JWTPayload | null, serviceUrl = teams.channel.url) => {
    const press = { verb: 'check-in', data: { meeting: script.plan.id } } as const;
    const answer = await fetch(`${running.url}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(claims !== null && { authorization: `Bearer ${await signed(forging, 'key', claims)}` }),
      },
      body: JSON.stringify({ ...teams.press(whose, press), serviceUrl }),
    });
    return answer.status;
  };
  const claims = {
    iss: 'https://api.botframework.com',
    aud: developmentAppId,
    serviceurl: teams.channel.url,
  };
  return [
    {
      what: 'an unsigned press',
      told: 401,
      tries: (_step, whose) => send(whose, null),
    },
    {
      what: 'a press signed with a key that the service does not publish',
      told: 401,
      tries: (_step, whose) => send(whose, claims),
    },
  ];
}

/** Through the genuine channel, which vouches for the account and for nothing else. */
function pressing(gathering: Gathering): readonly Intruder[] {
  const { member, teams } = gathering;
  const said = async (who: Member, press: CardPress) => {
    const { said: refusal, text } = await gathering.pressed(who, press);
    return refusal ?? text;
  };
  const ballotOr = ({ command }: CompiledStep, data: object = {}): CardPress =>
    command.type === 'CastBallot'
      ? { verb: 'ballot', data: { vote: command.vote, choice: command.choice, ...data } }
      : { verb: 'check-in', data: { ...data } };
  return [
    {
      what: 'a press from a tenant that is not let in, under the member’s name',
      told: /Ditt svar är mottaget men räknas inte ännu|Sekreteraren ser att du är här|Vi vet inte vem du är/,
      tries: (step, whose) => {
        const account = { tenant: foreignTenant, objectId: idOf('foreign', whose.person) };
        const person = `foreign-${whose.person}` as Member['person'];
        return said({ ...whose, person, class: 'federated', account }, ballotOr(step));
      },
    },
    {
      what: 'a member’s press that names another',
      told: /Du kan bara svara för dig själv/,
      tries: (step, whose) => said(member(another(whose)), ballotOr(step, { for: whose.person })),
    },
    {
      what: 'a press in another chat',
      told: /Vi vet inte vem du är i mötet ännu, så inget har registrerats/,
      tries: async (step, whose) => {
        const account = { tenant: hostTenant, objectId: idOf('elsewhere', whose.person) };
        const press = teams.press({ ...whose, class: 'guest', account }, ballotOr(step));
        const shown = await teams.deliver({
          ...press,
          conversation: { id: '19:other', tenantId: hostTenant },
        });
        return shown.text;
      },
    },
  ];
}
