import { Button } from '@fluentui/react-components';
import { ArrowRedoRegular, ArrowUndoRegular } from '@fluentui/react-icons';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { choose, redo, undo, withoutChanges, type Choice, type Draft } from './draft.ts';

type Props = {
  readonly draft: Draft;
  readonly recorded: Choice;
  readonly onDraft: (draft: Draft) => void;
};

/** How far the choice is from its profile, and the ways back. Buttons keep the focus when there is nothing more to undo. */
export function DraftTools({ draft, recorded, onDraft }: Props) {
  const say = useText();
  const layout = useLayout();
  const { profile, changes } = draft.now;
  const count = Object.keys(changes).length;
  return (
    <div className={layout.tight}>
      <p className={layout.plain} role="status">
        {count === 0 ? say('style.differing.none', { profile }) : say('style.differing', { profile, count })}
      </p>
      <div className={layout.row}>
        <Button
          size="small"
          icon={<ArrowUndoRegular aria-hidden />}
          disabledFocusable={draft.past.length === 0}
          onClick={() => onDraft(undo(draft))}
        >
          {say('style.undo')}
        </Button>
        <Button
          size="small"
          icon={<ArrowRedoRegular aria-hidden />}
          disabledFocusable={draft.future.length === 0}
          onClick={() => onDraft(redo(draft))}
        >
          {say('style.redo')}
        </Button>
        <Button
          size="small"
          disabledFocusable={count === 0}
          onClick={() => onDraft(choose(draft, withoutChanges(draft.now)))}
        >
          {count === 0 ? say('style.reset.none') : say('style.reset.all', { count })}
        </Button>
        <Button size="small" onClick={() => onDraft(choose(draft, recorded))}>
          {say('style.as-recorded')}
        </Button>
      </div>
    </div>
  );
}
