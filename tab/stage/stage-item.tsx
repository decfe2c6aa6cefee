import { mergeClasses } from '@fluentui/react-components';
import type { CurrentItem } from '../../src/domain/view.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useWording } from '../forms/use-wording.ts';
import { positionText } from '../forms/voting-order-form.tsx';
import { useText } from '../language.ts';
import { currentQuestion } from '../meeting/current-question.ts';
import { declared } from '../steps/declaration.ts';
import { Election, Round, Vote } from './questions.tsx';
import { useStage } from './stage-styles.ts';

/** Letters from which a heading is set smaller, so that the question still stands on the same picture. */
const longHeading = 110;

/** The item: what is asked of whom and how far it is, then the result, without names until it is closed. */
export function StageItem({ item }: { readonly item: CurrentItem }) {
  const styles = useStage();
  const layout = useLayout();
  const question = currentQuestion(item);
  return (
    <article className={layout.column}>
      <h2 className={mergeClasses(styles.title, item.heading.length > longHeading && styles.long)}>
        <span className={styles.number}>{item.number}</span> {item.heading}
      </h2>
      {question === null && item.proposal !== null ? <p className={styles.asked}>{item.proposal}</p> : null}
      {question === 'round' && item.round !== null ? <Round round={item.round} /> : null}
      {question === 'vote' && item.vote !== null ? <Vote vote={item.vote} /> : null}
      {question === 'election' && item.election !== null ? <Election election={item.election} /> : null}
      {item.outcomes.length > 0 || isAsked(item) ? null : <Positions item={item} />}
      <Outcome item={item} />
    </article>
  );
}

const isAsked = ({ round, vote, election }: CurrentItem): boolean =>
  round?.open === true ||
  vote?.phase === 'ordered' ||
  vote?.phase === 'open' ||
  election?.phase === 'ordered' ||
  election?.phase === 'open';

/** Before the positions are put: the motions made, and in which order they will be. */
function Positions({ item }: { readonly item: CurrentItem }) {
  const say = useText();
  const styles = useStage();
  const { motions, votingOrder } = item;
  if (motions.length === 0) return null;
  if (votingOrder === null)
    return (
      <>
        <p className={styles.state}>{say('tab.motions')}</p>
        {motions.map(({ id, name, kind, text }) => (
          <p key={id} className={styles.asked}>
            {`${name} (${say(`tab.motion.kind.${kind}`)})${text === '' ? '' : `: ${text}`}`}
          </p>
        ))}
      </>
    );
  return (
    <>
      <p className={styles.state}>
        {say(votingOrder.approvedAt === null ? 'tab.voting-order.proposed' : 'tab.voting-order.approved')}
      </p>
      <ol className={styles.order}>
        {votingOrder.order.map(({ position }) => (
          <li key={position} className={styles.asked}>
            {positionText(item, position, say)}
          </li>
        ))}
      </ol>
    </>
  );
}

function Outcome({ item }: { readonly item: CurrentItem }) {
  const last = item.outcomes.at(-1);
  return last === undefined ? null : <Declared item={item} outcome={last} />;
}

type DeclaredProps = { readonly item: CurrentItem; readonly outcome: CurrentItem['outcomes'][number] };

function Declared({ item, outcome }: DeclaredProps) {
  const styles = useStage();
  const layout = useLayout();
  const usual = useWording(item.id, declared(outcome));
  return <p className={mergeClasses(layout.quote, styles.asked)}>{outcome.wording ?? usual}</p>;
}
