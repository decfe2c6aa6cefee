import { makeStyles, tokens } from '@fluentui/react-components';
import type { PrincipalAnswer, RecommendationView } from '../../src/domain/matter/view.ts';
import { day } from '../clock.ts';
import { useLayout } from '../components/layout-styles.ts';
import { Shape } from '../components/shape.tsx';
import { useLanguage, useText } from '../language.ts';
import { toneOf } from '../pipeline/adoption-cells.tsx';
import { SafeLink } from '../pipeline/safe-link.tsx';
import { useNames } from '../pipeline/names.ts';
import { PlaceLink } from '../pipeline/place-link.tsx';
import { toSurface } from '../pipeline/place.ts';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'baseline',
    '& svg': { flexShrink: 0 },
  },
});

type Props = { readonly matter: string; readonly recommendation: RecommendationView };

/** Every principal's answer in its own words. Lines rather than a table: on a phone nothing scrolls sideways. */
export function AnswersTable({ matter, recommendation }: Props) {
  const say = useText();
  const layout = useLayout();
  return (
    <ul className={layout.list} aria-label={say('matter.answers')}>
      {recommendation.principals.map((line) => (
        <li key={line.principal} className={layout.line}>
          <Line line={line} />
          {line.mayAnswer ? (
            <PlaceLink
              to={toSurface('answer', {
                matter,
                recommendation: recommendation.id,
                principal: line.principal,
              })}
            >
              {say(line.answer === null ? 'matter.answer.give' : 'matter.answer.correct')}
            </PlaceLink>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Line({
  line: { principal, state, answer, earlier, contacts, remindedAt },
}: {
  readonly line: PrincipalAnswer;
}) {
  const say = useText();
  const { locale } = useLanguage();
  const layout = useLayout();
  const styles = useStyles();
  const names = useNames();
  const details =
    answer === null
      ? [
          ...(contacts.length === 0 ? [] : [say('matter.answer.contacts', { names: contacts })]),
          ...(remindedAt.length === 0 ? [] : [say('matter.answer.reminded', { count: remindedAt.length })]),
        ]
      : [
          ...(answer.organ === null ? [] : [answer.organ]),
          ...(answer.decidedOn === null ? [] : [day(answer.decidedOn, locale)]),
          ...(answer.registryNumber === null ? [] : [answer.registryNumber]),
          ...(answer.onBehalf && answer.by !== null
            ? [say('matter.answer.entered-by', { name: answer.by })]
            : []),
          ...(answer.correction === null
            ? []
            : [say('matter.answer.corrected', { reason: answer.correction })]),
          ...(earlier.length === 0 ? [] : [say('matter.answer.earlier', { count: earlier.length })]),
        ];
  return (
    <>
      <div className={styles.mark}>
        <Shape tone={toneOf[state]} />
        <span>
          <span className={layout.strong}>{names.principal(principal).name}</span>
          {': '}
          {say(`pipeline.answer.${state}`)}
        </span>
      </div>
      {details.length === 0 ? null : <div className={layout.muted}>{details.join(' · ')}</div>}
      {answer?.wording == null ? null : <p className={layout.quote}>{answer.wording}</p>}
      {answer?.link == null ? null : <SafeLink href={answer.link}>{say('matter.answer.link')}</SafeLink>}
    </>
  );
}
