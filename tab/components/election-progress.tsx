import type { ElectionView } from '../../src/domain/view.ts';
import { useText } from '../language.ts';
import { ElectionResult } from './election-result.tsx';
import { useLayout } from './layout-styles.ts';
import { WaitingFor } from './waiting-for.tsx';

/** An election from order to result. In a secret one who has voted is all that is known before it is counted. */
export function ElectionProgress({ election }: { readonly election: ElectionView }) {
  const say = useText();
  const layout = useLayout();
  const { office, places, candidates, phase, secret } = election;
  return (
    <section className={layout.column} aria-label={say('tab.election')}>
      <div className={layout.between}>
        <h3 className={layout.label}>{say(`tab.election.${phase}`)}</h3>
        {phase === 'open' ? (
          <span className={layout.small}>
            {say('tab.answered', { answered: election.answered, roll: election.rollSize })}
          </span>
        ) : null}
      </div>
      <p className={layout.plain}>{say('tab.election.of', { office, places })}</p>
      <p className={`${layout.plain} ${layout.muted}`}>
        {say(secret ? 'tab.election.papers.secret' : 'tab.election.papers.open')}
      </p>
      {phase === 'ordered' ? (
        <p className={layout.plain}>
          {say('tab.election.among', { names: candidates.map(({ name }) => name) })}
        </p>
      ) : null}
      {phase === 'open' ? <WaitingFor lines={election.waitingFor} roll={election.rollSize} /> : null}
      <ElectionResult election={election} />
    </section>
  );
}
