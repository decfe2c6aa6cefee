import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ArchiveUploadAnswer } from '../../src/contract/archive.ts';
import type { FindingLine } from '../../src/contract/findings.ts';
import { day } from '../clock.ts';
import { Disclosure } from '../components/disclosure.tsx';
import { focusSoon } from '../components/focus-soon.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useLanguage, useText } from '../language.ts';
import { UnreadList } from './unread-list.tsx';

type Props = {
  readonly answer: ArchiveUploadAnswer;
  readonly file: string;
  readonly keeping: boolean;
  readonly onKeep: () => void;
  readonly onCancel: () => void;
};

/** How a file was read, before it is kept: items, what wasn't understood, what doesn't add up. */
export function Preview({ answer, file, keeping, onKeep, onCancel }: Props) {
  const say = useText();
  const { locale } = useLanguage();
  const layout = useLayout();
  const heading = useRef<HTMLHeadingElement>(null);
  const { title, date, items, counts, remarks, unread, findings } = answer;
  useEffect(() => focusSoon(() => heading.current), []);
  return (
    <div className={layout.column}>
      <h3 className={layout.label} ref={heading} tabIndex={-1}>
        {say('archive.add.preview', { file })}
      </h3>
      <p className={layout.plain}>
        {title}, {date === null ? say('archive.undated') : day(date, locale)}
      </p>
      <p className={layout.muted}>{say('archive.add.counts', { ...counts, items: items.length })}</p>
      {remarks.map((remark) => (
        <p key={remark} className={layout.plain}>
          {remark}
        </p>
      ))}
      <Disclosure label={`${say('archive.document.items')} (${items.length})`}>
        <ul className={layout.list}>
          {items.map(({ number, heading: name }) => (
            <li key={`${number} ${name}`} className={layout.line}>
              {say('archive.item', { item: number, heading: name })}
            </li>
          ))}
        </ul>
      </Disclosure>
      <UnreadList unread={unread} />
      <Findings findings={findings} />
      <div className={layout.row}>
        <Button appearance="primary" disabledFocusable={keeping} onClick={onKeep}>
          {say(keeping ? 'archive.add.keeping' : 'archive.add.keep')}
        </Button>
        <Button onClick={onCancel}>{say('archive.add.cancel')}</Button>
      </div>
    </div>
  );
}

function Findings({ findings }: { readonly findings: readonly FindingLine[] }) {
  const say = useText();
  const layout = useLayout();
  if (findings.length === 0) return <p className={layout.muted}>{say('archive.add.findings.none')}</p>;
  return (
    <Disclosure label={say('archive.add.findings', { count: findings.length })}>
      <ul className={layout.list}>
        {findings.map(({ severity, place, text }, number) => (
          <li key={number} className={layout.line}>
            <div className={layout.muted}>
              {[say(`check.severity.${severity}`), place].filter((one) => one !== '').join(' · ')}
            </div>
            <p className={layout.plain}>{text}</p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
