import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type KeyboardEvent } from 'react';
import type { ChosenStyleShown, MinutesStyleAnswer } from '../../src/contract/minutes-style.ts';
import { day } from '../clock.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useLanguage, useText } from '../language.ts';
import type { StructureApi } from '../structure/structure-api.ts';
import { beginWith, choose, isSame, redo, undo, withProfile, type Choice, type Draft } from './draft.ts';
import { DraftTools } from './draft-tools.tsx';
import { ProfileChoice } from './profile-choice.tsx';
import { RecordedLine } from './recorded-line.tsx';
import { SaveForm } from './save-form.tsx';
import type { StyleApi } from './style-api.ts';
import { StyleFields } from './style-fields.tsx';
import { StylePreview } from './style-preview.tsx';
import { useSaving } from './use-saving.ts';

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 641px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1.1fr)' },
  },
});

type Props = {
  readonly answer: MinutesStyleAnswer;
  readonly chosen: ChosenStyleShown;
  readonly api: StyleApi;
  readonly structure: StructureApi;
  readonly reload: () => Promise<MinutesStyleAnswer | null>;
  /** What is being chosen, by body: looking at another body loses nothing. */
  readonly drafts: Map<string, Draft>;
};

const choiceOf = ({ profile, changes }: ChosenStyleShown): Choice => ({ profile, changes });

/** One body's style being chosen: to the left what it is, to the right how the minutes read then. */
export function StyleEditor({ answer, chosen, api, structure, reload, drafts }: Props) {
  const say = useText();
  const { locale } = useLanguage();
  const layout = useLayout();
  const styles = useStyles();
  const [draft, setDraft] = useState(() => drafts.get(chosen.body) ?? beginWith(choiceOf(chosen)));
  const [saved, setSaved] = useState<{ readonly choice: Choice; readonly from: string } | null>(null);
  const [byOther, setByOther] = useState(false);
  const saving = useSaving(structure, async ({ choice, from }) => {
    setSaved({ choice, from });
    setByOther(false);
    await reload();
  });
  const recorded = saved?.choice ?? choiceOf(chosen);
  const differs = !isSame(draft.now, recorded);
  useLeaveWarning(differs);
  const profile = answer.profiles.find(({ name }) => name === draft.now.profile);
  if (profile === undefined) return null;
  const set = (next: Draft) => {
    drafts.set(chosen.body, next);
    setDraft(next);
    saving.forget();
  };
  const fetchAgain = async () => {
    const now = (await reload())?.chosen;
    setByOther(now !== null && now !== undefined && !isSame(choiceOf(now), choiceOf(chosen)));
    saving.forget();
  };
  const keys = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    set(event.shiftKey ? redo(draft) : undo(draft));
  };
  return (
    <>
      <RecordedLine chosen={chosen} />
      {byOther ? <p role="status">{say('style.changed-by-other')}</p> : null}
      <div onKeyDown={keys}>
        <ProfileChoice
          profiles={answer.profiles}
          chosen={draft.now.profile}
          onChoose={(one) => set(choose(draft, withProfile(draft.now, one)))}
        />
      </div>
      <div className={styles.sides}>
        <div className={layout.column}>
          <div className={layout.column} onKeyDown={keys}>
            <DraftTools draft={draft} recorded={choiceOf(chosen)} onDraft={set} />
            <StyleFields
              fields={answer.fields}
              profile={profile}
              choice={draft.now}
              onChoose={(choice) => set(choose(draft, choice))}
            />
          </div>
          <SaveForm
            today={answer.on}
            beginnings={chosen.beginnings}
            differs={differs || (saved === null && !chosen.chose) || chosen.faults.length > 0}
            saving={saving}
            onSave={(from, reason) =>
              void saving.save({ body: chosen.body, choice: draft.now, from, reason, seen: answer.version })
            }
            onReload={() => void fetchAgain()}
          />
          <p className={layout.plain} role="status">
            {saved !== null && !differs ? say('style.saved', { day: day(saved.from, locale) }) : ''}
          </p>
        </div>
        <StylePreview api={api} body={chosen.body} choice={draft.now} />
      </div>
    </>
  );
}

/** The browser asks before it leaves what isn't recorded. */
function useLeaveWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
}
