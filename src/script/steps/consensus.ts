import { asId, type RoundId } from '../../domain/ids.ts';
import type { ScriptAnswer } from '../script.ts';
import { itemMeant, member, presides, type Tell, type Telling, type Told } from '../telling.ts';

export const askConsensus: Tell<'ask-consensus'> = ({ who, item, question }, telling) => {
  const meant = itemMeant(telling, item);
  const round = asId<RoundId>(`${meant}-round-${telling.rounds.length + 1}`);
  const plan = telling.items.get(meant);
  const asked = question ?? plan?.proposal ?? plan?.summary ?? null;
  if (asked === null && telling.items.has(meant))
    telling.lookup.fault(telling.path, 'cli.fault.nothing-to-ask', { name: 'question' });
  telling.rounds.push({ id: round, item: meant });
  return presides(telling, who, { type: 'AskConsensus', round, item: meant, question: asked ?? '' });
};

export const answer: Tell<'answer'> = ({ answers, 'entered-by': enteredBy }, telling) => {
  const round = latestRound(telling);
  return Object.entries(answers).map(([name, said]): Told => {
    const path = [...telling.path, 'answers', name];
    const { for: whom, ...told } = member(telling, telling.lookup.person(name, path), enteredBy, path);
    const command = { type: 'AnswerConsensus', round, ...inFull(said), ...(whom && { for: whom }) } as const;
    return { ...told, command };
  });
};

function inFull(said: ScriptAnswer) {
  const { answer: word, text = null, minuted = false } = typeof said === 'string' ? { answer: said } : said;
  return { answer: word, text, minuted };
}

export const closeRound: Tell<'close-round'> = (step, telling) =>
  presides(telling, step.who, {
    type: 'CloseConsensusRound',
    round: latestRound(telling),
    agreed: step.agreed,
    nobodyObjects: step['nobody-objects'] ?? false,
  });

function latestRound({ rounds, lookup, path }: Telling): RoundId {
  const round = rounds.at(-1);
  if (round === undefined) lookup.fault(path, 'cli.fault.comes-before', { verb: 'ask-consensus' });
  return round?.id ?? asId('');
}
