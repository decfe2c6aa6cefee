import { Button, Spinner } from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { ImportedAnswer, PreviewAnswer } from '../../src/contract/structure.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { ImportPreview } from './import-preview.tsx';
import type { Asked } from './structure-api.ts';
import { useStructure } from './structure-context.ts';

type Stage =
  | { readonly is: 'choosing'; readonly message: string | null }
  | { readonly is: 'reading'; readonly file: File }
  | {
      readonly is: 'looking';
      readonly file: File;
      readonly preview: PreviewAnswer;
      readonly message: string | null;
    }
  | { readonly is: 'done'; readonly answer: ImportedAnswer };

/** A spreadsheet brought in: chosen, looked at row by row, and then recorded. */
export function ImportPanel() {
  const say = useText();
  const layout = useLayout();
  const { api, reload, announce } = useStructure();
  const [stage, setStage] = useState<Stage>({ is: 'choosing', message: null });
  const key = useRef('');

  const sentence = (asked: Exclude<Asked<unknown>, { readonly outcome: 'done' }>) =>
    asked.outcome === 'refused' ? asked.message : say('structure.import.failed');

  const look = async (file: File) => {
    setStage({ is: 'reading', file });
    const asked = await api.preview(file);
    key.current = crypto.randomUUID();
    setStage(
      asked.outcome === 'done'
        ? { is: 'looking', file, preview: asked.answer, message: null }
        : { is: 'choosing', message: sentence(asked) },
    );
  };

  const confirm = async (file: File, preview: PreviewAnswer) => {
    const asked = await api.confirm(file, preview.version, key.current);
    if (asked.outcome !== 'done') {
      // What stands now may be another register than the one the rows were held against.
      const anew = asked.outcome === 'refused' ? await api.preview(file) : null;
      const fresh = anew?.outcome === 'done' ? anew.answer : preview;
      if (anew !== null) key.current = crypto.randomUUID();
      setStage({ is: 'looking', file, preview: fresh, message: sentence(asked) });
      return;
    }
    await reload();
    announce(say('structure.recorded'));
    setStage({ is: 'done', answer: asked.answer });
  };

  return (
    <div className={layout.column}>
      {stage.is === 'looking' ? (
        <ImportPreview
          file={stage.file.name}
          preview={stage.preview}
          message={stage.message}
          onConfirm={() => confirm(stage.file, stage.preview)}
          onAnother={() => setStage({ is: 'choosing', message: null })}
        />
      ) : null}
      {stage.is === 'reading' ? (
        <Spinner label={say('structure.import.reading', { file: stage.file.name })} />
      ) : null}
      {stage.is === 'done' ? <p role="status">{say('structure.import.done', stage.answer)}</p> : null}
      {stage.is === 'choosing' || stage.is === 'done' ? (
        <ChooseFile
          message={stage.is === 'choosing' ? stage.message : null}
          onFile={(file) => void look(file)}
        />
      ) : null}
    </div>
  );
}

type ChooseProps = { readonly message: string | null; readonly onFile: (file: File) => void };

function ChooseFile({ message, onFile }: ChooseProps) {
  const say = useText();
  const layout = useLayout();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={layout.column}>
      <p className={layout.plain}>{say('structure.import.intro')}</p>
      <p className={`${layout.plain} ${layout.muted}`}>
        {say('structure.import.limits', { rows: 2000, megabytes: 2 })}
      </p>
      {message === null ? null : <p role="alert">{message}</p>}
      <input
        ref={input}
        type="file"
        accept=".xlsx,.csv"
        hidden
        aria-label={say('structure.import.choose')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      <div>
        <Button
          appearance="primary"
          icon={<ArrowUploadRegular aria-hidden />}
          onClick={() => input.current?.click()}
        >
          {say('structure.import.choose')}
        </Button>
      </div>
    </div>
  );
}
