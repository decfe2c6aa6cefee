import type { MatterCommand } from '../commands.ts';
import type { MatterContext } from '../context.ts';
import type { MatterEvent } from '../events.ts';
import type { Origin } from '../facts.ts';
import { answersFor, matterRoles } from '../roles-of.ts';
import type { Matter } from '../state.ts';
import { accept, refuse, type Result } from '../../result.ts';
import { principalIn } from '../../meeting/roster.ts';
import { all, knownBody, knownPrincipals } from './demands.ts';
import { deviationOf } from './deviation.ts';

type Command<Type extends MatterCommand['type']> = Extract<MatterCommand, { readonly type: Type }>;
type Decided = Result<readonly MatterEvent[]>;

/** Väcka: in the name of a principal, a body, the coordinators, or from an item of a meeting (PI1). */
export function raise(
  matter: Matter,
  command: Command<'RaiseMatter'>,
  context: MatterContext,
  id: Matter['id'],
): Decided {
  if (matter.version > 0) return refuse({ code: 'matter-already-raised' });
  const { words, origin, body, concerns, draft } = command;
  const { roster, actor, at } = context;
  const sound = all(
    () => (words.title.trim() === '' ? refuse({ code: 'title-needed' }) : accept(null)),
    () => knownBody(roster, body),
    () => (words.destination === null ? accept(null) : knownBody(roster, words.destination)),
    () => knownPrincipals(roster, concerns),
    () => ownOrigin(origin, context),
  );
  if (!sound.ok) return sound;
  const deviation = deviationOf(
    origin.kind === 'body' ? origin.body : null,
    body,
    command.deviation,
    context,
  );
  if (!deviation.ok) return deviation;
  const by = actor.person;
  return accept([
    {
      type: 'MatterRaised',
      at,
      by,
      matter: id,
      words,
      origin,
      body,
      concerns,
      draft,
      deviation: deviation.value,
    },
  ]);
}

/** Nobody raises a matter in another's name; coordinators do it for all. */
function ownOrigin(origin: Origin, { roster, actor }: MatterContext): Result<null> {
  const roles = matterRoles(roster, actor, origin.kind === 'body' ? [origin.body] : [], null);
  if (roles.has('coordinator') || roles.has('system')) return accept(null);
  if (origin.kind === 'body')
    return ['secretary', 'chair', 'member'].some((role) => roles.has(role as 'chair'))
      ? accept(null)
      : refuse({ code: 'not-authorised', needs: ['member', 'coordinator'] });
  if (origin.kind === 'coordinator') return refuse({ code: 'not-authorised', needs: ['coordinator'] });
  if (origin.kind === 'item' || actor.person === null) return accept(null);
  const principal = principalIn(roster, origin.principal);
  return answersFor(roster, actor.person).includes(origin.principal)
    ? accept(null)
    : refuse({ code: 'wrong-principal', principal: principal?.name ?? origin.principal, contacts: [] });
}

/** Part of a matter that was split: a matter of its own, where the whole one was. */
export function raisePart(
  matter: Matter,
  { of, ofTitle, words, body, concerns, reason }: Command<'RaisePart'>,
  { at, actor: { person: by } }: MatterContext,
  id: Matter['id'],
): Decided {
  if (matter.version > 0) return accept([]);
  return accept([
    {
      type: 'MatterRaised',
      at,
      by,
      matter: id,
      words,
      origin: { kind: 'body', body },
      body,
      concerns,
      draft: false,
      deviation: null,
    },
    {
      type: 'MatterRelated',
      at,
      by,
      relation: { kind: 'split-from', matter: of, title: ofTitle, reason, at },
    },
  ]);
}

export const open = (matter: Matter, { at, actor: { person: by } }: MatterContext): Decided =>
  accept(matter.draft ? [{ type: 'MatterOpened', at, by }] : []);

export function edit(
  matter: Matter,
  { changes }: Command<'EditMatter'>,
  { at, roster, actor: { person: by } }: MatterContext,
): Decided {
  if (changes.title?.trim() === '') return refuse({ code: 'title-needed' });
  if (changes.destination !== undefined && changes.destination !== null) {
    const known = knownBody(roster, changes.destination);
    if (!known.ok) return known;
  }
  const told = Object.entries(changes).filter(
    ([field, value]) => !same(value, matter.words[field as keyof Matter['words']]),
  );
  return accept(
    told.length === 0 ? [] : [{ type: 'MatterEdited', at, by, changes: Object.fromEntries(told) }],
  );
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
