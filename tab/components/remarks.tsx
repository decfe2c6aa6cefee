import type { RoundView } from '../../src/domain/view.ts';
import { useText } from '../language.ts';
import { Disclosure } from './disclosure.tsx';
import { useLayout } from './layout-styles.ts';
import { Shape } from './shape.tsx';

/** What was said with the answers, for those who may see it. */
export function Remarks({ round }: { readonly round: RoundView }) {
  const say = useText();
  const layout = useLayout();
  const said = round.answers.filter(({ text }) => text !== null);
  if (said.length === 0) return null;
  return (
    <Disclosure small label={say('tab.round.remarks', { n: said.length })}>
      <ul className={layout.list}>
        {said.map((line) => (
          <li key={line.seat} className={layout.line}>
            <p className={`${layout.plain} ${layout.small}`}>
              <Shape tone={line.answer} /> <span className={layout.strong}>{line.name}</span>
              {line.principal === null ? '' : `, ${line.principal}`}
            </p>
            <p className={`${layout.plain} ${layout.small}`}>{line.text}</p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
