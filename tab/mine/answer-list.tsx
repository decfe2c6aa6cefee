import { makeStyles, tokens } from '@fluentui/react-components';
import type { MyAnswer } from '../../src/contract/mine.ts';
import { dayAndTime } from '../clock.ts';
import { useLayout } from '../components/layout-styles.ts';
import { Shape } from '../components/shape.tsx';
import { useLanguage, useText } from '../language.ts';

const useStyles = makeStyles({
  line: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', gap: tokens.spacingHorizontalS },
  sign: { paddingTop: '2px' },
});

/** What one has answered and voted, with when: what stands on record. */
export function AnswerList({ answers }: { readonly answers: readonly MyAnswer[] }) {
  const say = useText();
  const layout = useLayout();
  return (
    <section className={layout.tight}>
      <h2 className={layout.label}>{say('mine.answers')}</h2>
      {answers.length === 0 ? <p className={layout.plain}>{say('mine.answers.none')}</p> : null}
      <ul className={layout.list}>
        {answers.map((answer) => (
          <li key={`${answer.meeting}-${answer.at}-${answer.given}`} className={layout.line}>
            <Line answer={answer} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ answer }: { readonly answer: MyAnswer }) {
  const say = useText();
  const { locale } = useLanguage();
  const styles = useStyles();
  const layout = useLayout();
  const { given, item, question, at, timeZone, bodyName, open } = answer;
  return (
    <div className={styles.line}>
      <span className={styles.sign}>
        <Shape tone={given} size={16} />
      </span>
      <div className={layout.tight}>
        <span className={layout.plain}>
          <span className={layout.strong}>{say(`mine.given.${given}`)}</span>{' '}
          {say('mine.item', { number: item.number, heading: item.heading })}
        </span>
        {question === item.heading ? null : (
          <span className={`${layout.plain} ${layout.muted}`}>{question}</span>
        )}
        <span className={`${layout.plain} ${layout.muted}`}>
          {`${bodyName}, ${dayAndTime(at, timeZone, locale, true)}`}
          {open ? ` · ${say('mine.changeable')}` : ''}
        </span>
      </div>
    </div>
  );
}
