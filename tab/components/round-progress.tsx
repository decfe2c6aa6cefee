import type { RoundView } from '../../src/domain/view.ts';
import { consensusAnswers } from '../meeting/answers.ts';
import { useText } from '../language.ts';
import { cellsOf } from '../meeting/cells.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { AnswersByName } from './answers-by-name.tsx';
import { CountLine } from './count-line.tsx';
import { useLayout } from './layout-styles.ts';
import { PrincipalGrid } from './principal-grid.tsx';
import { Remarks } from './remarks.tsx';
import { WaitingFor } from './waiting-for.tsx';

/** `brief` leaves out the question, where it stands above already. */
type Props = { readonly round: RoundView; readonly brief?: boolean };

/** A consensus round, live or closed: who stands where, and who is waited for. */
export function RoundProgress({ round, brief = false }: Props) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const before = view.current?.earlierRounds ?? 0;
  const answered = round.rollSize - round.waitingFor.length;
  return (
    <section className={layout.column} aria-label={say('tab.round.label')}>
      <div className={layout.between}>
        <h3 className={layout.label}>
          {before === 0 ? '' : `${say('tab.round.number', { number: before + 1 })} · `}
          {say(stateKey(round))}
        </h3>
        <span className={layout.small}>{say('tab.answered', { answered, roll: round.rollSize })}</span>
      </div>
      {brief || round.question === view.current?.proposal ? null : (
        <p className={layout.quote}>{round.question}</p>
      )}
      <CountLine
        counts={consensusAnswers.map((answer) => ({
          tone: answer,
          text: say(`tab.count.${answer}`, { n: round.counts[answer] }),
        }))}
      />
      <PrincipalGrid cells={cellsOf(view, 'round')} label={say('tab.round.grid')} />
      {round.open ? <WaitingFor lines={round.waitingFor} roll={round.rollSize} /> : null}
      <Remarks round={round} />
      <AnswersByName round={round} />
    </section>
  );
}

function stateKey(round: RoundView) {
  if (round.open) return 'tab.round.open';
  if (round.agreed !== true) return 'tab.round.ended-without';
  return round.nobodyObjects ? 'tab.round.ended-nobody-objects' : 'tab.round.ended-agreed';
}
