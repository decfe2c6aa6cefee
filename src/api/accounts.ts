import { Router } from 'express';
import type { App, StructureOn } from '../app/app.ts';
import { accountRequest, type AccountShown, type AccountsAnswer } from '../contract/accounts.ts';
import type { PersonId } from '../domain/ids.ts';
import type { AccountTraits, AccountKey } from '../domain/structure/accounts.ts';
import { nameOf } from '../domain/structure/fact-name.ts';
import { readBody } from './faults.ts';
import { callerOf } from './identity.ts';
import { pace } from './pace.ts';
import { answerProblem } from './problem.ts';
import { keepers } from './keepers.ts';

/** Whose account is whose, and who waits to be confirmed (AC2, AC3): for those who keep the register. Behind `requireCaller`. */
export function accountRoutes(app: App): Router {
  const router = Router();
  router.get('/accounts', keepers(app, 'accounts'), async (_request, response) => {
    response.json(accountsOf(await app.structure(callerOf(response).collaboration)));
  });
  router.post('/accounts', pace(120, 60_000), async (request, response) => {
    const body = readBody(accountRequest, request, response);
    if (body === null) return;
    const { collaboration, person, via } = callerOf(response);
    const done = await app.changeStructure(collaboration, body.command, body.key, { person, via });
    if (done.ok) response.json(accountsOf(done.value));
    else answerProblem(request, response, { kind: 'refused', refusal: done.refusal, view: null });
  });
  return router;
}

function accountsOf({ version, register, roster, claims, accounts, addresses }: StructureOn): AccountsAnswer {
  const name = (person: PersonId) => nameOf(register, 'person', person);
  const waiting = Object.values(claims).filter(({ turnedDown }) => turnedDown === null);
  return {
    version,
    claims: waiting.map((claim) => ({
      ...shownOf(claim),
      name: claim.name,
      at: claim.at,
      suggested: roster.persons.filter((one) => alike(one.name, claim.name)).map(({ id }) => id),
    })),
    accounts: Object.values(accounts)
      .map((one) => ({
        ...shownOf(one),
        person: one.person,
        name: name(one.person),
        since: one.since,
        how: one.how,
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'sv')),
    addresses: Object.entries(addresses).map(([address, person]) => ({
      person,
      name: name(person),
      address,
    })),
    persons: roster.persons.map(({ id, name: called, title, organisation, party }) => ({
      person: id,
      name: called,
      about: title ?? organisation ?? party ?? '',
    })),
  };
}

const shownOf = ({ tenant, objectId, upn, mail }: AccountKey & AccountTraits): AccountShown => ({
  tenant,
  objectId,
  upn: upn ?? null,
  mail: mail ?? null,
});

/** "Greta  holm" is "Greta Holm"; anything less alike is for a person to see. */
const alike = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (name: string): string =>
  name.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean).join(' ');
