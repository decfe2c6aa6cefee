import { MeetingHeader } from '../components/meeting-header.tsx';
import { PrincipalGrid } from '../components/principal-grid.tsx';
import { useText } from '../language.ts';
import { cellsOf } from '../meeting/cells.ts';
import { currentQuestion } from '../meeting/current-question.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { BetweenItems } from '../stage/between-items.tsx';
import { Speakers } from '../stage/speakers.tsx';
import { StageItem } from '../stage/stage-item.tsx';
import { useStage } from '../stage/stage-styles.ts';

/** What everybody in the room sees: the item, what is asked, how far it is, then the result. Nothing can be pressed. */
export default function Stage() {
  const { view } = useMeeting();
  const say = useText();
  const styles = useStage();
  return (
    <main className={styles.page}>
      <MeetingHeader large />
      {view.current === null ? <BetweenItems /> : <StageItem item={view.current} />}
      <Speakers />
      <div className={styles.grid}>
        <PrincipalGrid cells={cells(view)} large label={say('tab.representation.grid')} />
      </div>
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
