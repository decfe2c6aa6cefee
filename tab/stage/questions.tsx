import type { ElectionView, RoundView, VoteView } from '../../src/domain/view.ts';
import { CountLine } from '../components/count-line.tsx';
import { ElectionResult } from '../components/election-result.tsx';
import { Shape } from '../components/shape.tsx';
import { VoteBars } from '../components/vote-bars.tsx';
import { VoteEffect } from '../components/vote-effect.tsx';
import { useText } from '../language.ts';
import { consensusAnswers } from '../meeting/answers.ts';
import { Progress } from './progress.tsx';
import { useStage } from './stage-styles.ts';

export function Round({ round }: { readonly round: RoundView }) {
  const say = useText();
  const styles = useStage();
  const answered = round.rollSize - round.waitingFor.length;
  return (
    <>
      <p className={styles.asked}>{round.question}</p>
      {round.open ? (
        <Answered answered={answered} roll={round.rollSize} label={say('tab.round.open')} />
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

export function Vote({ vote }: { readonly vote: VoteView }) {
  const say = useText();
  const styles = useStage();
  return (
    <>
      {vote.between === null ? <p className={styles.asked}>{vote.proposal}</p> : <Sides vote={vote} />}
      {vote.phase === 'open' ? (
        <Answered answered={vote.answered} roll={vote.rollSize} label={say('tab.vote.open')} />
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
  const styles = useStage();
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

export function Election({ election }: { readonly election: ElectionView }) {
  const say = useText();
  const styles = useStage();
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
        <Answered answered={election.answered} roll={election.rollSize} label={say('tab.election.open')} />
      ) : (
        <p className={styles.state}>{say(`tab.election.${phase}`)}</p>
      )}
      <ElectionResult election={election} large />
    </>
  );
}

type AnsweredProps = { readonly answered: number; readonly roll: number; readonly label: string };

function Answered({ answered, roll, label }: AnsweredProps) {
  const say = useText();
  return (
    <Progress done={answered} of={roll} text={`${label} · ${say('tab.answered', { answered, roll })}`} />
  );
}
