import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CurrentItem, ElectionView, RoundView, VoteView } from '../../src/domain/view.ts';
import { CountLine } from '../components/count-line.tsx';
import { ElectionResult } from '../components/election-result.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { MeetingHeader } from '../components/meeting-header.tsx';
import { PrincipalGrid } from '../components/principal-grid.tsx';
import { Shape } from '../components/shape.tsx';
import { VoteBars } from '../components/vote-bars.tsx';
import { VoteEffect } from '../components/vote-effect.tsx';
import { useWording } from '../forms/use-wording.ts';
import { positionText } from '../forms/voting-order-form.tsx';
import { useText } from '../language.ts';
import { consensusAnswers } from '../meeting/answers.ts';
import { cellsOf } from '../meeting/cells.ts';
import { currentQuestion } from '../meeting/current-question.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { declared } from '../steps/declaration.ts';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    minHeight: '100vh',
    padding: 'clamp(12px, 3vw, 48px)',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXL,
    overflowWrap: 'anywhere',
  },
  number: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  title: {
    margin: 0,
    fontSize: 'clamp(24px, 4vw, 48px)',
    lineHeight: 1.2,
    fontWeight: tokens.fontWeightSemibold,
  },
  long: { fontSize: 'clamp(18px, 2.6vw, 30px)', lineHeight: 1.3 },
  asked: { margin: 0, fontSize: 'clamp(18px, 2.4vw, 30px)', lineHeight: 1.35, whiteSpace: 'pre-line' },
  state: {
    margin: 0,
    fontSize: 'clamp(18px, 2vw, 26px)',
    lineHeight: 1.3,
    fontWeight: tokens.fontWeightSemibold,
  },
  order: { margin: 0, paddingLeft: '1.4em', fontSize: 'clamp(18px, 2.4vw, 30px)' },
  rail: {
    height: '14px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground5,
  },
  bar: {
    height: '100%',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
  },
});

/** Letters from which a heading is set smaller, so that the question still stands on the same picture. */
const longHeading = 110;

/** What everybody in the room sees: the item, what is asked, how far it is, then the result. Nothing can be pressed. */
export default function Stage() {
  const { view } = useMeeting();
  const say = useText();
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <MeetingHeader />
      {view.current === null ? (
        <p className={styles.title}>{say(`tab.phase.${view.phase}`, { waiting: 0, present: 0 })}</p>
      ) : (
        <Item item={view.current} />
      )}
      <PrincipalGrid cells={cells(view)} large label={say('tab.representation.grid')} />
    </main>
  );
}

/** The grid tells who is represented until a question is closed, then how they stood. */
function cells(view: ReturnType<typeof useMeeting>['view']) {
  const item = view.current;
  if (item === null) return cellsOf(view, 'representation');
  const question = currentQuestion(item);
  if (question === 'round' && item.round?.open === false) return cellsOf(view, 'round');
  if (question === 'vote' && item.vote?.phase === 'closed') return cellsOf(view, 'vote');
  return cellsOf(view, 'representation');
}

function Item({ item }: { readonly item: CurrentItem }) {
  const styles = useStyles();
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

function Round({ round }: { readonly round: RoundView }) {
  const say = useText();
  const styles = useStyles();
  const answered = round.rollSize - round.waitingFor.length;
  return (
    <>
      <p className={styles.asked}>{round.question}</p>
      {round.open ? (
        <Progress answered={answered} roll={round.rollSize} label={say('tab.round.open')} />
      ) : (
        <>
          <p className={styles.state}>
            {say(round.agreed === true ? 'tab.round.ended-agreed' : 'tab.round.ended-without')}
          </p>
          <CountLine
            large
            counts={consensusAnswers.map((answer) => ({
              tone: answer,
              text: say(`tab.count.${answer}`, { n: round.counts[answer] }),
            }))}
          />
        </>
      )}
    </>
  );
}

function Vote({ vote }: { readonly vote: VoteView }) {
  const say = useText();
  const styles = useStyles();
  return (
    <>
      {vote.between === null ? <p className={styles.asked}>{vote.proposal}</p> : <Sides vote={vote} />}
      {vote.phase === 'open' ? (
        <Progress answered={vote.answered} roll={vote.rollSize} label={say('tab.vote.open')} />
      ) : (
        <p className={styles.state}>{say(`tab.vote.${vote.phase}`)}</p>
      )}
      {vote.tally === null ? null : <VoteBars vote={vote} tally={vote.tally} large />}
      {vote.phase === 'closed' ? <VoteEffect vote={vote} className={styles.asked} /> : null}
    </>
  );
}

/** Two positions against each other, each by the choice that stands for it. */
function Sides({ vote }: { readonly vote: VoteView }) {
  const styles = useStyles();
  const { between } = vote;
  if (between === null) return null;
  return (['approve', 'reject'] as const).map((side) => (
    <div key={side}>
      <p className={styles.state}>
        <Shape tone={side} size={20} /> {vote.choices.find(({ id }) => id === side)?.label}
      </p>
      <p className={styles.asked}>{between[side].text}</p>
    </div>
  ));
}

function Election({ election }: { readonly election: ElectionView }) {
  const say = useText();
  const styles = useStyles();
  const { office, places, candidates, phase } = election;
  return (
    <>
      <p className={styles.asked}>{say('tab.election.of', { office, places })}</p>
      {phase === 'ordered' || phase === 'open' ? (
        <p className={styles.asked}>
          {say('tab.election.among', { names: candidates.map(({ name }) => name) })}
        </p>
      ) : null}
      {phase === 'open' ? (
        <Progress answered={election.answered} roll={election.rollSize} label={say('tab.election.open')} />
      ) : (
        <p className={styles.state}>{say(`tab.election.${phase}`)}</p>
      )}
      <ElectionResult election={election} large />
    </>
  );
}

/** Before the positions are put: the motions made, and in which order they will be. */
function Positions({ item }: { readonly item: CurrentItem }) {
  const say = useText();
  const styles = useStyles();
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

type ProgressProps = { readonly answered: number; readonly roll: number; readonly label: string };

function Progress({ answered, roll, label }: ProgressProps) {
  const say = useText();
  const styles = useStyles();
  const layout = useLayout();
  return (
    <div className={layout.tight}>
      <p className={styles.state}>
        {label} · {say('tab.answered', { answered, roll })}
      </p>
      <div className={styles.rail} aria-hidden>
        <div className={styles.bar} style={{ width: `${roll === 0 ? 0 : (answered / roll) * 100}%` }} />
      </div>
    </div>
  );
}

function Outcome({ item }: { readonly item: CurrentItem }) {
  const last = item.outcomes.at(-1);
  return last === undefined ? null : <Declared item={item} outcome={last} />;
}

type DeclaredProps = { readonly item: CurrentItem; readonly outcome: CurrentItem['outcomes'][number] };

function Declared({ item, outcome }: DeclaredProps) {
  const styles = useStyles();
  const layout = useLayout();
  const usual = useWording(item.id, declared(outcome));
  return <p className={mergeClasses(layout.quote, styles.asked)}>{outcome.wording ?? usual}</p>;
}
