import { asId, type ItemId, type PersonId, type SeatId } from '../../src/domain/ids.ts';
import type { ItemPlan } from '../../src/domain/meeting/agenda.ts';
import type { MeetingPlan } from '../../src/domain/meeting/events.ts';
import type { Body, Mandate, Principal, Roster, Seat } from '../../src/domain/structure/facts.ts';

/**
 * A small council to tell rules with: Ada chairs for Umeå (two seats), Bo is vice chair for the region, Cia sits for
 * Malå, Dan for Umeå. Eva substitutes for Umeå, Fia and Gun for the region (in that order). Sol is secretary, Kim
 * coordinator, Lis sits in the officials' group that joins for the second session.
 */
export const person = (name: string): PersonId => asId(name);
export const seat = (name: string): SeatId => asId(name);
export const itemId = (name: string): ItemId => asId(name);

const principal = (id: string, name: string, abbreviation: string): Principal => ({
  id: asId(id),
  name,
  shortName: name,
  abbreviation,
  kind: id === 'region' ? 'region' : 'municipality',
});

const body = (
  id: string,
  name: string,
  membersAre: Body['membersAre'],
  jointOf: readonly string[] = [],
): Body => ({
  id: asId(id),
  name,
  genitive: `${name}s`,
  subject: name,
  shortName: name,
  membersAre,
  decidesBy: 'consensus',
  jointOf: jointOf.map((part) => asId(part)),
  namedBallotsInChat: false,
});

const councilSeat = (id: string, principalId: string, inBody = 'council'): Seat => ({
  id: asId(id),
  body: asId(inBody),
  principal: asId(principalId),
});

const ordinary = (who: string, inSeat: string, inBody = 'council'): Mandate => ({
  kind: 'ordinary',
  person: asId(who),
  body: asId(inBody),
  seat: asId(inSeat),
});

const substitute = (who: string, principalId: string, order: number): Mandate => ({
  kind: 'substitute',
  person: asId(who),
  body: asId('council'),
  principal: asId(principalId),
  order,
});

const official = (who: string, office: 'secretary' | 'coordinator'): Mandate => ({
  kind: 'official',
  person: asId(who),
  body: asId('council'),
  office,
});

const names = ['ada', 'bo', 'cia', 'dan', 'eva', 'fia', 'gun', 'hal', 'sol', 'kim', 'lis'];

export const roster: Roster = {
  principals: [
    principal('umea', 'Umeå kommun', 'Um'),
    principal('mala', 'Malå kommun', 'Ma'),
    principal('region', 'Region Västerbotten', 'Rv'),
  ],
  bodies: [
    body('council', 'Samrådet', 'elected'),
    body('officials', 'Länssamverkansgruppen', 'officials'),
    body('joint', 'Systemledningen', 'elected', ['council', 'officials']),
  ],
  persons: names.map((name) => ({
    id: asId(name),
    name: name[0]!.toUpperCase() + name.slice(1),
    party: 's',
  })),
  seats: [
    councilSeat('umea-1', 'umea'),
    councilSeat('umea-2', 'umea'),
    councilSeat('mala-1', 'mala'),
    councilSeat('region-1', 'region'),
    councilSeat('region-2', 'region'),
    councilSeat('officials-1', 'mala', 'officials'),
  ],
  mandates: [
    ordinary('ada', 'umea-1'),
    ordinary('dan', 'umea-2'),
    ordinary('cia', 'mala-1'),
    ordinary('bo', 'region-1'),
    ordinary('hal', 'region-2'),
    substitute('eva', 'umea', 1),
    substitute('fia', 'region', 1),
    substitute('gun', 'region', 2),
    official('sol', 'secretary'),
    official('kim', 'coordinator'),
    ordinary('lis', 'officials-1', 'officials'),
  ],
  presidencies: [
    { body: asId('council'), person: asId('ada'), office: 'chair' },
    { body: asId('council'), person: asId('bo'), office: 'viceChair' },
  ],
};

export const item = (id: string, more: Partial<ItemPlan> = {}): ItemPlan => ({
  id: asId(id),
  heading: `Ärendet ${id}`,
  kind: 'decision',
  presenters: [],
  summary: null,
  proposal: null,
  session: asId('morning'),
  standing: null,
  documents: [],
  deviation: null,
  matter: null,
  ...more,
});

export const plan: MeetingPlan = {
  id: asId('meeting'),
  collaboration: asId('county'),
  body: asId('council'),
  registryNumber: 'HSN 50:1-2024',
  date: '2024-03-15',
  timeZone: 'Europe/Stockholm',
  place: 'Teams',
  scheduledStart: '2024-03-15T08:00:00.000Z',
  scheduledEnd: '2024-03-15T14:00:00.000Z',
  firstItemNumber: 1,
  sessions: [
    { id: asId('morning'), body: asId('council'), attending: [asId('council')] },
    { id: asId('afternoon'), body: asId('joint'), attending: [asId('council'), asId('officials')] },
  ],
  agenda: [
    item('a'),
    item('b', { kind: 'information' }),
    item('c'),
    item('d', { session: asId('afternoon') }),
  ],
  roster,
};
