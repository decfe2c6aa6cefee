import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { WritingAnswer } from '../../src/contract/writing.ts';
import { Disclosure } from '../components/disclosure.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { useText } from '../language.ts';
import { may, runs } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { StyleLink } from '../style/style-link.tsx';
import { FilesPart } from './files-part.tsx';
import { FindingsList } from './findings-list.tsx';
import { ItemWriter } from './item-writer.tsx';
import { goToItem, Paper } from './paper.tsx';
import { SharePart } from './share-part.tsx';
import { useAfterApi } from './use-after-api.ts';
import { useAnswer } from './use-answer.ts';

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr) 340px' },
  },
  side: {
    '@media (min-width: 900px)': {
      position: 'sticky',
      top: tokens.spacingVerticalM,
      maxHeight: `calc(100vh - 2 * ${tokens.spacingVerticalM})`,
      overflowY: 'auto',
    },
  },
});

/** The document beside the findings: the minutes as they stand to the left, what doesn't add up to the right. */
export function MinutesPart() {
  const { view } = useMeeting();
  return runs(view) ? <Working /> : <Reading />;
}

/** Somebody who doesn't write reads, and can save the minutes as a file. */
function Reading() {
  const say = useText();
  const styles = useStyles();
  return (
    <div className={styles.sides}>
      <PaperPart style={null} />
      <Side>
        <Disclosure label={say('after.files')} open>
          <FilesPart />
        </Disclosure>
      </Side>
    </div>
  );
}

function Working() {
  const { view } = useMeeting();
  const say = useText();
  const styles = useStyles();
  const api = useAfterApi();
  const [style, setStyle] = useState('');
  const writing = useAnswer(api.writing, String(view.version)).answer;
  const findings = useAnswer(api.findings, `${String(view.version)}-${document.documentElement.lang}`);
  return (
    <div className={styles.sides}>
      <PaperPart style={style === '' || style === writing?.style ? null : style} writing={writing} />
      <Side>
        <Disclosure label={say('after.findings')} open>
          <FindingsList findings={findings} onGo={goToItem} />
        </Disclosure>
        <Disclosure label={say('after.files')}>
          <FilesPart />
        </Disclosure>
        <Disclosure label={say('after.share')}>
          <SharePart />
        </Disclosure>
        <Disclosure label={say('after.style')}>
          <StyleChoice writing={writing} style={style} onChange={setStyle} />
        </Disclosure>
      </Side>
    </div>
  );
}

function Side({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const layout = useLayout();
  return <aside className={`${styles.side} ${layout.tight}`}>{children}</aside>;
}

type PaperProps = { readonly style: string | null; readonly writing?: WritingAnswer | null };

function PaperPart({ style, writing = null }: PaperProps) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const api = useAfterApi();
  const [open, setOpen] = useState<number | null>(null);
  const {
    answer: html,
    failed,
    again,
  } = useAnswer(() => api.page(style), `${String(view.version)}-${style ?? ''}`);
  const writes = style === null && (may(view, 'WriteProse') || may(view, 'RewordOutcome'));
  const itemOf = (number: number) => writing?.items.find((item) => item.number === number);
  const close = (number: number) => {
    setOpen(null);
    setTimeout(() => goToItem(number));
  };
  if (html === null)
    return failed ? (
      <div className={layout.row} role="alert">
        <p className={layout.plain}>{say('tab.minutes.failed')}</p>
        <Button onClick={again}>{say('tab.send.again')}</Button>
      </div>
    ) : (
      <Spinner label={say('tab.minutes.fetching')} />
    );
  return (
    <div className={layout.tight}>
      {failed ? (
        <p role="status" className={layout.plain}>
          {say('after.paper.stale')}
        </p>
      ) : null}
      {style === null ? null : <p className={layout.plain}>{say('after.style.preview')}</p>}
      <Paper
        html={html}
        label={say('tab.minutes')}
        instead={(number) => {
          const item = number === open ? itemOf(number) : undefined;
          return item === undefined ? null : <ItemWriter item={item} onDone={() => close(number)} />;
        }}
        under={(number) =>
          writes && itemOf(number) !== undefined ? (
            <Button
              size="small"
              appearance="subtle"
              icon={<EditRegular aria-hidden />}
              aria-label={say('after.write.item', { number })}
              onClick={() => setOpen(number)}
            >
              {say('after.write')}
            </Button>
          ) : null
        }
      />
    </div>
  );
}

type StyleProps = {
  readonly writing: WritingAnswer | null;
  readonly style: string;
  readonly onChange: (style: string) => void;
};

/** How the same minutes would look in another style. The body's own is changed in the register. */
function StyleChoice({ writing, style, onChange }: StyleProps) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  if (writing === null) return null;
  return (
    <div className={layout.tight}>
      <ChoiceField
        label={say('after.style.label')}
        value={style === '' ? writing.style : style}
        choices={writing.styles.map((value) => ({
          value,
          label:
            value === writing.style
              ? say('after.style.own', { style: value })
              : say('after.style.other', { style: value }),
        }))}
        onChange={onChange}
      />
      <p className={`${layout.plain} ${layout.muted}`}>{say('after.style.where')}</p>
      <StyleLink body={view.body.id} name={view.body.name} />
    </div>
  );
}
