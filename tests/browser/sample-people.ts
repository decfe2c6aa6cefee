import { asId, type BodyId, type PersonId, type PrincipalId, type SeatId } from '../../src/domain/ids.ts';

/** One ordinary seat of the council, its member, and (where someone stands by) the substitute. All invented. */
export type SamplePlace = {
  readonly principal: PrincipalId;
  readonly seat: SeatId;
  readonly member: PersonId;
  readonly name: string;
  readonly party: string;
  readonly substitute: { readonly person: PersonId; readonly name: string } | null;
};

export const samråd = asId<BodyId>('samrad');

const principals = [
  ['bj', 'Bjurholm', 'Bj'],
  ['do', 'Dorotea', 'Do'],
  ['ly', 'Lycksele', 'Ly'],
  ['ma', 'Malå', 'Ma'],
  ['nm', 'Nordmaling', 'Nm'],
  ['no', 'Norsjö', 'No'],
  ['ro', 'Robertsfors', 'Ro'],
  ['sk', 'Skellefteå', 'Sk'],
  ['so', 'Sorsele', 'So'],
  ['st', 'Storuman', 'St'],
  ['um', 'Umeå', 'Um'],
  ['vi', 'Vilhelmina', 'Vi'],
  ['vd', 'Vindeln', 'Vd'],
  ['va', 'Vännäs', 'Vä'],
  ['as', 'Åsele', 'Ås'],
  ['rv', 'Region', 'Re'],
] as const;

export const samplePrincipals = principals.map(([id, shortName, abbreviation]) => ({
  id: asId<PrincipalId>(id),
  name: id === 'rv' ? 'Region Västerbotten' : `${genitive(shortName)} kommun`,
  shortName,
  abbreviation,
}));

const members = [
  ['bj', 'Torsten Alm', 's', null],
  ['do', 'Viola Rask', 'c', null],
  ['ly', 'Sixten Mark', 's', null],
  ['ma', 'Rut Fjäll', 'v', null],
  ['nm', 'Alva Strand', 'm', null],
  ['no', 'Edvin Hed', 's', null],
  ['ro', 'Tyra Lund', 'c', 'Melker Sten'],
  ['sk', 'Folke Vik', 's', null],
  ['sk', 'Saga Moberg', 'm', null],
  ['so', 'Hjalmar Sel', 'c', null],
  ['st', 'Disa Granlid', 's', 'Olle Tjärn'],
  ['um', 'Ebba Norrby', 's', null],
  ['um', 'Nils Åsander', 'l', 'Märta Ljung'],
  ['vi', 'Gerda Dal', 's', null],
  ['vd', 'Axel Kvist', 'kd', null],
  ['va', 'Signe Holm', 's', 'Loke Bäck'],
  ['as', 'Ivar Tall', 'c', null],
  ['rv', 'Elin Roos', 's', null],
  ['rv', 'Hugo Frisk', 'v', null],
  ['rv', 'Stina Berglöf', 'm', null],
] as const;

export const samplePlaces: readonly SamplePlace[] = members.map(
  ([principal, name, party, substitute], at) => ({
    principal: asId<PrincipalId>(principal),
    seat: asId<SeatId>(`seat-${String(at)}`),
    member: asId<PersonId>(`p${String(at)}`),
    name,
    party,
    substitute: substitute === null ? null : { person: asId<PersonId>(`s${String(at)}`), name: substitute },
  }),
);

/** Principals nobody represents in the sample. */
export const away: readonly string[] = ['do', 'ma', 'vi'];

function genitive(name: string): string {
  return /[såö]$/.test(name) ? name : `${name}s`;
}
