import type { Directory, DirectoryPerson, PeopleDirectory } from '../app/directory.ts';

/** For development: people nobody is, of the tenant that asks. */
export const inventedDirectory: Directory = {
  meetings: null,
  attendance: null,
  sharepoint: null,
  people: inventedPeople(() => [
    ['a1', 'Alma Almbrink', 'alma.almbrink'],
    ['a2', 'Arvid Ekebrink', 'arvid.ekebrink'],
    ['a3', 'Britta Björkvret', 'britta.bjorkvret'],
    ['a4', 'Caspian Granvret', 'caspian.granvret'],
    ['a5', 'Disa Lindvret', 'disa.lindvret'],
    ['a6', 'Ebbe Rönnbrink', 'ebbe.ronnbrink'],
    ['a7', 'Frida Sälgvret', 'frida.salgvret'],
    ['a8', 'Gösta Tallbrink', 'gosta.tallbrink'],
    ['a9', 'Hedda Videbrink', 'hedda.videbrink'],
    ['b1', 'Ivar Åkervret', 'ivar.akervret'],
    ['b2', null, 'delad.brevlada'],
    ['b3', 'Jorunn Ängsbrink', null],
  ]),
};

/** Id, name, and the address before its domain. */
export type Invented = readonly [string, string | null, string | null];

const most = 20;

/** People made up for whoever asks, found as Graph finds its own. */
export function inventedPeople(of: (tenant: string) => readonly Invented[]): PeopleDirectory {
  return {
    find({ tenant }, words) {
      const sought = plain(words);
      const everybody = of(tenant)
        .map((one) => personOf(tenant, one))
        .filter(({ name, mail }) => name !== null || mail !== null);
      const found = sought === '' ? [] : everybody.filter((one) => isFound(one, sought));
      const named = found.toSorted((one, other) => Number(one.name === null) - Number(other.name === null));
      const value = { people: named.slice(0, most), more: found.length > most };
      return Promise.resolve({ ok: true, value });
    },
  };
}

const domain = 'norrmark.example';

function personOf(tenant: string, [objectId, name, local]: Invented): DirectoryPerson {
  const mail = local === null ? null : `${local}@${domain}`;
  return { tenant, objectId, name, mail, upn: mail };
}

const plain = (text: string): string =>
  text.toLowerCase().replaceAll(/["\\]/g, ' ').trim().replaceAll(/\s+/g, ' ');

const isFound = ({ name, mail }: DirectoryPerson, sought: string): boolean => {
  const parts = plain(name ?? '').split(' ');
  return (
    sought.split(' ').every((word) => parts.some((part) => part.startsWith(word))) ||
    mail?.startsWith(sought) === true
  );
};
