import type { RoundView } from '../../src/domain/view.ts';
import { clock } from '../clock.ts';
import { useLanguage, useText } from '../language.ts';
import { consensusAnswers } from '../meeting/answers.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { Disclosure } from './disclosure.tsx';
import { useLayout } from './layout-styles.ts';
import { Shape } from './shape.tsx';

/** Who answered what, those who disagree first, for those who may see it (AU4). */
export function AnswersByName({ round }: { readonly round: RoundView }) {
  const { view } = useMeeting();
  const { locale } = useLanguage();
  const say = useText();
  const layout = useLayout();
  if (round.answers.length === 0) return null;
  const weight = ({ answer }: RoundView['answers'][number]) => -consensusAnswers.indexOf(answer);
  return (
    <Disclosure small label={say('tab.round.who')}>
      <ul className={layout.list} aria-label={say('tab.round.who')}>
        {round.answers
          .toSorted((a, b) => weight(a) - weight(b))
          .map((line) => (
            <li key={line.seat} className={layout.line}>
              <p className={`${layout.plain} ${layout.small}`}>
                <Shape tone={line.answer} /> <span className={layout.strong}>{line.name}</span>
                {line.principal === null ? '' : `, ${line.principal}`} · {say(`tab.tone.${line.answer}`)}
              </p>
              <p className={`${layout.plain} ${layout.muted}`}>
                {clock(line.at, view.timeZone, locale, true)}
                {line.enteredBy === null ? '' : ` · ${say('tab.round.entered-by', { name: line.enteredBy })}`}
              </p>
            </li>
          ))}
      </ul>
    </Disclosure>
  );
}
