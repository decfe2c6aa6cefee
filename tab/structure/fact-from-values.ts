import { asId } from '../../src/domain/ids.ts';
import type { Body, Mandate } from '../../src/domain/structure/facts.ts';
import type { Fact, FactKind } from '../../src/domain/structure/register.ts';
import type { Values } from './fields.ts';

/** The fact that a filled-in form says. What a form has no field for is kept from the recorded value. */
export function factFromValues(kind: FactKind, id: string, values: Values, recorded: Fact | null): Fact {
  const of = (name: string) => (values[name] ?? '').trim();
  switch (kind) {
    case 'principal':
      return {
        kind,
        id,
        value: {
          id: asId(id),
          name: of('name'),
          shortName: of('shortName'),
          abbreviation: of('abbreviation'),
          kind: of('kind') === 'region' ? 'region' : 'municipality',
          ...(recorded?.kind === 'principal' && recorded.value.contacts !== undefined
            ? { contacts: recorded.value.contacts }
            : {}),
        },
      };
    case 'body':
      return { kind, id, value: bodyFrom(id, of, recorded) };
    case 'person':
      return {
        kind,
        id,
        value: {
          id: asId(id),
          name: of('name'),
          ...(of('party') === '' ? {} : { party: of('party') }),
          ...(of('organisation') === '' ? {} : { organisation: of('organisation') }),
          ...(of('title') === '' ? {} : { title: of('title') }),
        },
      };
    case 'seat':
      return {
        kind,
        id,
        value: {
          id: asId(id),
          body: asId(of('body')),
          principal: of('principal') === '' ? null : asId(of('principal')),
          ...(of('label') === '' ? {} : { label: of('label') }),
        },
      };
    case 'presidency':
      return {
        kind,
        id,
        value: {
          body: asId(of('body')),
          person: asId(of('person')),
          office: of('office') === 'viceChair' ? 'viceChair' : 'chair',
        },
      };
    case 'mandate':
      return { kind, id, value: mandateFrom(of) };
  }
}

type Of = (name: string) => string;

function bodyFrom(id: string, of: Of, recorded: Fact | null): Body {
  const { customs, takesFrom, takesDirectly } = recorded?.kind === 'body' ? recorded.value : noBody;
  return {
    id: asId(id),
    name: of('name'),
    genitive: of('genitive'),
    subject: of('subject'),
    shortName: of('shortName'),
    membersAre: of('membersAre') === 'officials' ? 'officials' : 'elected',
    decidesBy: of('decidesBy') === 'majority' ? 'majority' : 'consensus',
    jointOf: of('jointOf')
      .split(',')
      .filter((part) => part !== '')
      .map((part) => asId<Body['id']>(part)),
    namedBallotsInChat: of('namedBallotsInChat') === 'true',
    ...(takesFrom === undefined ? {} : { takesFrom }),
    ...(takesDirectly === undefined ? {} : { takesDirectly }),
    ...(customs === undefined ? {} : { customs }),
  };
}

const noBody: Partial<Body> = {};

function mandateFrom(of: Of): Mandate {
  const holder = { person: asId<Mandate['person']>(of('person')), body: asId<Mandate['body']>(of('body')) };
  switch (of('kind')) {
    case 'ordinary':
      return { kind: 'ordinary', ...holder, seat: asId(of('seat')) };
    case 'substitute':
      return { kind: 'substitute', ...holder, principal: asId(of('principal')), order: Number(of('order')) };
    case 'secretary':
      return { kind: 'official', ...holder, office: 'secretary' };
    case 'coordinator':
      return { kind: 'official', ...holder, office: 'coordinator' };
    default:
      return of('invited') === ''
        ? { kind: 'coOpted', ...holder }
        : { kind: 'coOpted', ...holder, from: of('invited') };
  }
}
