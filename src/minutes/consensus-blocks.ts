import type { Item } from '../domain/meeting/agenda.ts';
import { bodyIn } from '../domain/meeting/roster.ts';
import type { RecordedAnswer, Round } from '../domain/meeting/state.ts';
import { t } from '../i18n/index.ts';
import { bodyOf } from './belonging.ts';
import type { Block, LinesBlock } from './blocks.ts';
import { personLine } from './person-line.ts';
import type { Setting } from './setting.ts';
import { sentence } from './wording.ts';

/** A round that closed without consensus, and what members wanted minuted. */
export function consensusBlocks(setting: Setting, item: Item): readonly Block[] {
  const { meeting, locale } = setting;
  const rounds = item.rounds.flatMap((id) => meeting.rounds[id] ?? []);
  const failed =
    rounds.at(-1)?.agreed === false && item.outcomes.every(({ outcome }) => outcome !== 'no-agreement');
  const session = meeting.sessions.find(({ id }) => id === item.session);
  const body = bodyIn(meeting.plan.roster, session?.body ?? meeting.plan.body);
  return [
    ...(failed
      ? [{ kind: 'fact', text: t(locale, 'minutes.no-consensus', { subject: body?.subject ?? '' }) } as const]
      : []),
    ...remarks(setting, item, rounds),
  ];
}

function remarks(setting: Setting, item: Item, rounds: readonly Round[]): readonly LinesBlock[] {
  const { meeting, locale } = setting;
  const lines = remarksIn(rounds).map(({ person, answer, text }) => {
    const said = sentence(`${t(locale, `minutes.remark.${answer}`)}: ${text ?? ''}`);
    const statement = `${said.charAt(0).toLocaleUpperCase(locale)}${said.slice(1)}`;
    return personLine(setting, person, bodyOf(meeting, item, person), { statement });
  });
  return lines.length === 0 ? [] : [{ kind: 'lines', heading: t(locale, 'minutes.remarks.heading'), lines }];
}

/** What members wanted minuted, each member's latest: a round that is repeated asks the same again. */
function remarksIn(rounds: readonly Round[]): readonly RecordedAnswer[] {
  const minuted = rounds
    .filter(({ closedAt }) => closedAt !== null)
    .flatMap(({ answers }) => Object.values(answers))
    .filter((answer) => answer.minuted && answer.text !== null && answer.text.trim() !== '');
  return [...new Map(minuted.map((answer) => [answer.person, answer])).values()];
}
