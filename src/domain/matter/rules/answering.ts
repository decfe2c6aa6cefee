import type { PrincipalId } from '../../ids.ts';
import { nameIn, principalIn } from '../../meeting/roster.ts';
import { accept, refuse, type Result } from '../../result.ts';
import { answerOf } from '../adoption.ts';
import type { MatterCommand } from '../commands.ts';
import type { MatterContext } from '../context.ts';
import type { MatterEvent } from '../events.ts';
import type { Answer, AnswerWords, Recommendation } from '../facts.ts';
import { answersFor, matterRoles } from '../roles-of.ts';
import type { Matter } from '../state.ts';
import { all } from './demands.ts';

type Command = Extract<MatterCommand, { readonly type: 'AnswerRecommendation' }>;
type Decided = Result<readonly MatterEvent[]>;

/**
 * Svar: a principal says how it decided. Its contacts do, or a coordinator for it, on record. One answer each: what
 * stands is corrected with a reason, and both stay; the same answer once more changes nothing (PI4).
 */
export function answer(matter: Matter, command: Command, context: MatterContext): Decided {
  const { recommendation: id, principal, words, correction } = command;
  const known = matter.recommendations[id];
  if (known === undefined) return refuse({ code: 'recommendation-unknown' });
  const sound = all(
    () => stillAsked(matter, known),
    () => addressed(known, principal, context),
    () => ownPrincipal(principal, context),
  );
  if (!sound.ok) return sound;
  const before = answerOf(known, principal);
  if (before !== null && saysTheSame(before, words)) return accept([]);
  const fits = all(
    () => whole(words, context),
    () => inTurn(before, correction, principal, context),
  );
  if (!fits.ok) return fits;
  const { actor, at } = context;
  const onBehalf = actor.person === null || !answersFor(context.roster, actor.person).includes(principal);
  return accept([
    {
      type: 'RecommendationAnswered',
      at,
      by: actor.person,
      recommendation: id,
      principal,
      words,
      onBehalf,
      // What follows on "later" is no correction.
      correction: before === null || before.answer === 'later' ? null : correction,
    },
  ]);
}

function stillAsked({ relations, end }: Matter, { withdrawnFor }: Recommendation): Result<null> {
  const by = relations.findLast(({ kind }) => kind === 'superseded-by' || kind === 'joined-into');
  if (by !== undefined) return refuse({ code: 'recommendation-superseded', by: by.title });
  return withdrawnFor !== null || end !== null ? refuse({ code: 'recommendation-withdrawn' }) : accept(null);
}

const printed = ({ roster }: MatterContext, principal: PrincipalId): string =>
  principalIn(roster, principal)?.name ?? principal;

const addressed = (
  { addressees }: Recommendation,
  principal: PrincipalId,
  context: MatterContext,
): Result<null> =>
  addressees.includes(principal)
    ? accept(null)
    : refuse({ code: 'not-addressed', principal: printed(context, principal) });

function ownPrincipal(principal: PrincipalId, context: MatterContext): Result<null> {
  const { roster, actor } = context;
  const roles = matterRoles(roster, actor, [], null);
  if (roles.has('coordinator') || roles.has('system')) return accept(null);
  if (actor.person !== null && answersFor(roster, actor.person).includes(principal)) return accept(null);
  const contacts = principalIn(roster, principal)?.contacts ?? [];
  return refuse({
    code: 'wrong-principal',
    principal: printed(context, principal),
    contacts: contacts.map((person) => nameIn(roster, person)),
  });
}

const fields = ['answer', 'decidedOn', 'organ', 'wording', 'registryNumber', 'link'] as const;

const saysTheSame = (before: Answer, words: AnswerWords): boolean =>
  fields.every((field) => before[field] === words[field]);

function whole({ answer: kind, decidedOn, wording }: AnswerWords, { today }: MatterContext): Result<null> {
  if (kind === 'later') return accept(null);
  if (decidedOn === null) return refuse({ code: 'decision-day-needed' });
  if (decidedOn > today) return refuse({ code: 'decision-day-to-come', today });
  return kind === 'adopted-with-changes' && (wording ?? '').trim() === ''
    ? refuse({ code: 'own-wording-needed' })
    : accept(null);
}

function inTurn(
  before: Answer | null,
  correction: string | null,
  principal: PrincipalId,
  context: MatterContext,
): Result<null> {
  const reason = correction?.trim() ?? '';
  if (before === null)
    return reason === ''
      ? accept(null)
      : refuse({ code: 'nothing-to-correct', principal: printed(context, principal) });
  if (before.answer === 'later' || reason !== '') return accept(null);
  const on = before.decidedOn ?? before.at.slice(0, 10);
  return refuse({ code: 'answered-already', principal: printed(context, principal), on });
}
