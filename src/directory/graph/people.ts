import type { Client } from '@microsoft/microsoft-graph-client';
import * as z from 'zod';
import type { DirectoryPerson, FoundPeople, OnBehalf, PeopleDirectory } from '../../app/directory.ts';
import type { TokenSource } from '../on-behalf-of.ts';
import { addressWith, ownNext } from './address.ts';
import { callGraph, type GraphService } from './calling.ts';

const permission = 'User.ReadBasic.All';
/** Somebody waits with a name half typed. */
const budgetMs = 8_000;
const most = 20;
/** Pages looked at for that many: one may be all of people without a name or an address. */
const mostPages = 3;

const text = z.string().nullish();
const user = z.looseObject({ id: z.string(), displayName: text, mail: text, userPrincipalName: text });
const page = z.looseObject({ value: z.array(user), '@odata.nextLink': z.string().optional() });

/** People by `$search`, which finds beginnings of words in a name and beginnings of addresses. */
export function graphPeople(
  service: GraphService,
  tokensOf: (person: OnBehalf, scope: string) => TokenSource,
): PeopleDirectory {
  return {
    async find(asker, words) {
      if (wordsIn(words) === '') return { ok: true, value: { people: [], more: false } };
      const tokens = tokensOf(asker, `${service.url}/${permission}`);
      return callGraph(service, { doing: 'find people', permission, tokens, budgetMs }, (client) =>
        findWith(client, service.url, asker.tenant, wordsIn(words)),
      );
    },
  };
}

/** Between quotation marks, so that a mark of the person's own or a backslash must not end them. */
const wordsIn = (words: string): string =>
  words
    .replaceAll(/["\\\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 100);

async function findWith(client: Client, url: string, tenant: string, words: string): Promise<FoundPeople> {
  const people: DirectoryPerson[] = [];
  let next: string | null = addressWith('/users', {
    $search: ['displayName', 'mail', 'userPrincipalName'].map((field) => `"${field}:${words}"`).join(' OR '),
    $select: 'id,displayName,mail,userPrincipalName',
    $top: String(most),
    $count: 'true',
  });
  for (let pages = 0; next !== null && pages < mostPages && people.length < most; pages += 1) {
    // Graph searches only what it has indexed, and wants to hear that one knows it.
    const answer: unknown = await client.api(next).header('ConsistencyLevel', 'eventual').get();
    const { value, '@odata.nextLink': following } = page.parse(answer);
    people.push(...value.map((one) => personOf(tenant, one)).filter(isAnybody));
    next = ownNext(following, url);
  }
  const named = people.toSorted((one, other) => Number(one.name === null) - Number(other.name === null));
  return { people: named.slice(0, most), more: next !== null || people.length > most };
}

const personOf = (tenant: string, one: z.infer<typeof user>): DirectoryPerson => ({
  tenant,
  objectId: one.id,
  name: present(one.displayName),
  mail: present(one.mail),
  upn: present(one.userPrincipalName),
});

/** Without name and address nobody can tell who it is. */
const isAnybody = ({ name, mail }: DirectoryPerson): boolean => name !== null || mail !== null;

const present = (value: string | null | undefined): string | null => {
  const said = value?.trim() ?? '';
  return said === '' ? null : said;
};
