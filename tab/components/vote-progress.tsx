import type { VoteView } from '../../src/domain/view.ts';
import { useText } from '../language.ts';
import { cellsOf } from '../meeting/cells.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { CountLine } from './count-line.tsx';
import { useLayout } from './layout-styles.ts';
import { PrincipalGrid } from './principal-grid.tsx';
import { VoteBars } from './vote-bars.tsx';
import { VoteEffect } from './vote-effect.tsx';
import { VoteSubject } from './vote-subject.tsx';
import { WaitingFor } from './waiting-for.tsx';

/** `brief` leaves out the proposal, where it stands above already. */
type Props = { readonly vote: VoteView; readonly brief?: boolean };

/** A vote from order to result. Nothing of how anybody voted is shown before it is closed. */
export function VoteProgress({ vote, brief = false }: Props) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  return (
    <section className={layout.column} aria-label={say('tab.vote.label')}>
      <div className={layout.between}>
        <h3 className={layout.label}>{say(`tab.vote.${vote.phase}`)}</h3>
        {vote.phase === 'open' ? (
          <span className={layout.small}>
            {say('tab.answered', { answered: vote.answered, roll: vote.rollSize })}
          </span>
        ) : null}
      </div>
      {vote.phase === 'cancelled' || vote.method === 'named' ? null : (
        <p className={`${layout.plain} ${layout.muted}`}>{say(`tab.vote.method.${vote.method}`)}</p>
      )}
      {brief ? null : <VoteSubject vote={vote} />}
      {vote.phase === 'ordered' ? (
        <p className={`${layout.plain} ${layout.small}`}>
          {say('tab.vote.ordered.reason', { reason: vote.reason })} {say('tab.vote.ordered.reservations')}
        </p>
      ) : null}
      {vote.tally === null ? null : <VoteBars vote={vote} tally={vote.tally} />}
      {vote.phase === 'open' || vote.phase === 'closed' ? (
        <PrincipalGrid cells={cellsOf(view, 'vote')} label={say('tab.vote.grid')} />
      ) : null}
      {vote.phase === 'open' ? <WaitingFor lines={vote.waitingFor} roll={vote.rollSize} /> : null}
      {vote.phase === 'closed' ? (
        <>
          <CountLine
            counts={[
              { tone: 'split', text: say('tab.tone.split') },
              { tone: 'unrepresented', text: say('tab.tone.unrepresented') },
            ]}
          />
          <VoteEffect vote={vote} />
        </>
      ) : null}
    </section>
  );
}
