import type { CurrentItem, VoteView } from '../../src/domain/view.ts';
import { useText } from '../language.ts';
import { currentQuestion } from '../meeting/current-question.ts';
import { Disclosure } from './disclosure.tsx';
import { ElectionResult } from './election-result.tsx';
import { useLayout } from './layout-styles.ts';
import { VoteBars } from './vote-bars.tsx';
import { VoteEffect } from './vote-effect.tsx';
import { VoteSubject } from './vote-subject.tsx';

/** What was asked on the item before what is asked now: votes and election with their results. */
export function EarlierQuestions({ item }: { readonly item: CurrentItem }) {
  const say = useText();
  const layout = useLayout();
  const question = currentQuestion(item);
  const { vote, election } = item;
  const before = question !== 'vote' && vote?.phase === 'closed' ? [vote] : [];
  const votes = [...item.earlierVotes, ...before];
  const elected = question !== 'election' && election?.phase === 'closed' ? election : null;
  const count = votes.length + (elected === null ? 0 : 1);
  if (count === 0) return null;
  return (
    <Disclosure small label={say('tab.earlier', { n: count })}>
      <div className={layout.column}>
        {votes.map((one) => (
          <Earlier key={one.id} vote={one} />
        ))}
        {elected === null ? null : <ElectionResult election={elected} />}
      </div>
    </Disclosure>
  );
}

function Earlier({ vote }: { readonly vote: VoteView }) {
  const layout = useLayout();
  return (
    <div className={`${layout.box} ${layout.tight}`}>
      <VoteSubject vote={vote} />
      {vote.tally === null ? null : <VoteBars vote={vote} tally={vote.tally} />}
      <VoteEffect vote={vote} />
    </div>
  );
}
