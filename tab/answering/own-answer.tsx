import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { AnswerKind, answerKinds } from '../../src/domain/matter/facts.ts';
import type { PrincipalAnswer, RecommendationView } from '../../src/domain/matter/view.ts';
import { clock, day } from '../clock.ts';
import { focusSoon } from '../components/focus-soon.ts';
import { useLayout } from '../components/layout-styles.ts';
import { Recorded } from '../components/recorded.tsx';
import { Shape } from '../components/shape.tsx';
import { useLanguage, useText } from '../language.ts';
import { toneOf } from '../pipeline/adoption-cells.tsx';
import { dayOf } from '../pipeline/day-of.ts';
import { useNames } from '../pipeline/names.ts';
import { SpecForm } from '../pipeline/spec-form.tsx';
import { useMatterSend } from '../pipeline/use-matter-send.ts';
import { answerForm } from './answer-form.ts';

const useStyles = makeStyles({
  answers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  answer: { justifyContent: 'flex-start', minHeight: '48px', maxWidth: 'none' },
});

/** The likeliest first. */
const kinds: typeof answerKinds = ['adopted', 'adopted-with-changes', 'rejected', 'later'];

type Props = {
  readonly matter: string;
  readonly recommendation: RecommendationView;
  readonly line: PrincipalAnswer;
  readonly today: string;
  readonly onAnswered: () => void;
};

/** One principal's answer: four buttons, then the few words that belong to it. What stands is shown as recorded. */
export function OwnAnswer({ matter, recommendation, line, today, onAnswered }: Props) {
  const say = useText();
  const layout = useLayout();
  const styles = useStyles();
  const names = useNames();
  const [chosen, setChosen] = useState<AnswerKind | null>(null);
  const [correcting, setCorrecting] = useState(false);
  const place = useRef<HTMLElement>(null);
  const sending = useMatterSend(onAnswered);
  const stands = line.answer !== null && line.state !== 'later';
  const open = recommendation.state === 'open' || recommendation.state === 'answered';
  const close = () => {
    setChosen(null);
    setCorrecting(false);
    sending.forget();
    focusSoon(() => place.current);
  };
  const { name } = names.principal(line.principal);
  return (
    <section className={layout.tight} ref={place} tabIndex={-1} aria-label={name}>
      <h3 className={layout.label}>{name}</h3>
      {line.answer === null ? null : <Stands line={line} />}
      {!open ? <p className={layout.plain}>{say('answer.closed')}</p> : null}
      {open && stands && !correcting ? (
        <div>
          <Button size="small" onClick={() => setCorrecting(true)}>
            {say('answer.correct')}
          </Button>
        </div>
      ) : null}
      {open && (!stands || correcting) ? (
        <>
          <p className={layout.plain}>{say('answer.question', { principal: name })}</p>
          <div
            className={styles.answers}
            role="group"
            aria-label={say('answer.question', { principal: name })}
          >
            {kinds.map((kind) => (
              <Button
                key={kind}
                size="large"
                className={styles.answer}
                appearance={chosen === kind ? 'primary' : 'secondary'}
                aria-pressed={chosen === kind}
                icon={<Shape tone={toneOf[kind]} size={16} />}
                onClick={() => {
                  sending.forget();
                  setChosen(kind);
                }}
              >
                {say(`pipeline.answer.${kind}`)}
              </Button>
            ))}
          </div>
          {correcting && chosen === null ? (
            <Button size="small" appearance="subtle" onClick={close}>
              {say('tab.form.close')}
            </Button>
          ) : null}
        </>
      ) : null}
      {chosen === null ? null : (
        <SpecForm
          key={chosen}
          spec={answerForm({ kind: chosen, line, recommendation, today, correcting, say })}
          matter={matter}
          sending={sending}
          onDone={close}
          onClose={close}
        />
      )}
    </section>
  );
}

/** What is on record, with when it was, and what it replaced. */
function Stands({ line: { state, answer, earlier } }: { readonly line: PrincipalAnswer }) {
  const say = useText();
  const { locale } = useLanguage();
  const layout = useLayout();
  if (answer === null) return null;
  const details = [
    ...(answer.organ === null ? [] : [answer.organ]),
    ...(answer.decidedOn === null
      ? []
      : [
          say(state === 'later' ? 'answer.expected' : 'answer.decided', {
            date: day(answer.decidedOn, locale),
          }),
        ]),
    ...(answer.registryNumber === null ? [] : [say('matter.registered', { number: answer.registryNumber })]),
  ];
  return (
    <Recorded tone={toneOf[state]} remark={answer.wording}>
      {say('answer.recorded', {
        answer: say(`pipeline.answer.${state}`),
        date: day(dayOf(answer.at), locale),
        time: clock(answer.at, 'Europe/Stockholm', locale),
      })}{' '}
      {details.length === 0 ? null : <span className={layout.muted}>{details.join(' · ')}</span>}
      {answer.correction === null ? null : (
        <span className={layout.muted}> {say('matter.answer.corrected', { reason: answer.correction })}</span>
      )}
      {earlier.length === 0 ? null : (
        <span className={layout.muted}> {say('matter.answer.earlier', { count: earlier.length })}</span>
      )}
    </Recorded>
  );
}
