import type { MatterCommand } from '../commands.ts';
import type { MatterContext } from '../context.ts';
import type { MatterEvent } from '../events.ts';
import type { MatterId } from '../../ids.ts';
import type { Relation } from '../facts.ts';
import type { Matter } from '../state.ts';
import { accept, refuse, type Result } from '../../result.ts';
import { all, reasoned } from './demands.ts';
import { notCalled } from './moving.ts';

type Command<Type extends MatterCommand['type']> = Extract<MatterCommand, { readonly type: Type }>;
type Decided = Result<readonly MatterEvent[]>;

/** Sammanföra: it goes on in the other, which is told. */
export function join(
  matter: Matter,
  { into, reason }: Command<'JoinMatter'>,
  context: MatterContext,
): Decided {
  const sound = all(
    () => notCalled(matter, context.roster),
    () => takesOver(matter, into, context),
    () => reasoned(reason),
  );
  return sound.ok ? accept([related(context, 'joined-into', into, context.other, reason)]) : sound;
}

/** Ersätta: a later document takes its place. From here on no principal can answer what it recommended (PI5). */
export function supersede(
  matter: Matter,
  { by, reason }: Command<'SupersedeMatter'>,
  context: MatterContext,
): Decided {
  const sound = all(
    () => notCalled(matter, context.roster),
    () => takesOver(matter, by, context),
    () => reasoned(reason),
  );
  return sound.ok ? accept([related(context, 'superseded-by', by, context.other, reason)]) : sound;
}

function takesOver(matter: Matter, id: MatterId, { other }: MatterContext): Result<null> {
  if (id === matter.id) return refuse({ code: 'same-matter' });
  if (other === null) return refuse({ code: 'other-matter-unknown' });
  return other.end === null ? accept(null) : refuse({ code: 'other-matter-ended', title: other.words.title });
}

/** Dela upp: each part becomes a matter of its own, where this one is. */
export function split(
  matter: Matter,
  { parts, reason }: Command<'SplitMatter'>,
  context: MatterContext,
): Decided {
  const ids = new Set(parts.map((part) => part.matter));
  if (parts.length === 0 || parts.some(({ title }) => title.trim() === ''))
    return refuse({ code: 'parts-needed' });
  if (ids.size < parts.length || ids.has(matter.id)) return refuse({ code: 'same-matter' });
  const again = parts.find((part) => matter.relations.some((known) => known.matter === part.matter));
  if (again !== undefined) return refuse({ code: 'part-raised-already', title: again.title });
  const said = reasoned(reason);
  if (!said.ok) return said;
  const { at, actor } = context;
  return accept(
    parts.map(({ matter: part, title }) => ({
      type: 'MatterRelated',
      at,
      by: actor.person,
      relation: { kind: 'split-into', matter: part, title, reason, at },
    })),
  );
}

/** The other side of a relation, told by the installation. Twice changes nothing. */
export function relate(
  matter: Matter,
  { kind, matter: id, title, reason }: Command<'RelateMatter'>,
  { at, actor }: MatterContext,
): Decided {
  if (matter.relations.some((known) => known.kind === kind && known.matter === id)) return accept([]);
  return accept([
    { type: 'MatterRelated', at, by: actor.person, relation: { kind, matter: id, title, reason, at } },
  ]);
}

const related = (
  { at, actor }: MatterContext,
  kind: Relation['kind'],
  id: MatterId,
  other: Matter | null,
  reason: string,
): MatterEvent => ({
  type: 'MatterRelated',
  at,
  by: actor.person,
  relation: { kind, matter: id, title: other?.words.title ?? '', reason, at },
});
