import { Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { FactShown, HistoryAnswer } from '../../src/contract/structure.ts';
import type { Fact } from '../../src/domain/structure/register.ts';
import { day } from '../clock.ts';
import { useLayout } from '../components/layout-styles.ts';
import { dayOf } from '../pipeline/day-of.ts';
import { useLanguage, useText, type Say } from '../language.ts';
import { dayBefore, periodText } from './days.ts';
import { wordsOf } from './facts.ts';
import { useStructure } from './structure-context.ts';

/** What held when, and who recorded it: corrections and what they replaced too. */
export function History({ fact }: { readonly fact: FactShown }) {
  const { api, register } = useStructure();
  const say = useText();
  const { locale } = useLanguage();
  const layout = useLayout();
  const [found, setFound] = useState<HistoryAnswer | 'fault' | null>(null);
  const { kind, id } = fact;
  useEffect(() => {
    let current = true;
    api.history(kind, id).then(
      (answer) => current && setFound(answer),
      () => current && setFound('fault'),
    );
    return () => {
      current = false;
    };
  }, [api, kind, id, register.version]);
  if (found === null) return <Spinner size="tiny" label={say('structure.fetching')} />;
  if (found === 'fault') return <p role="status">{say('structure.history.failed')}</p>;
  const said = (value: Fact['value']) =>
    wordsOf(register, { ...fact, value } as FactShown)
      .filter((word) => word !== '')
      .join(', ');
  return (
    <section className={layout.column} aria-label={say('structure.history.title', { what: found.name })}>
      <h4 className={layout.label}>{say('structure.history.valid')}</h4>
      <ul className={layout.list}>
        {found.versions.map((version) => (
          <li key={version.from} className={layout.line}>
            <div>{said(version.value)}</div>
            <div className={layout.muted}>
              {periodText(version, locale, say) || say('structure.period.always')}
            </div>
          </li>
        ))}
      </ul>
      <h4 className={layout.label}>{say('structure.history.record')}</h4>
      <ol className={layout.list}>
        {found.changes.map((change, index) => (
          <li key={index} className={layout.line}>
            <div>{changeText(change, say)}</div>
            {change.change !== null && 'value' in change.change ? (
              <div className={layout.small}>{said(change.change.value)}</div>
            ) : null}
            <div className={layout.muted}>
              {change.by === null
                ? say('structure.history.by-system', { day: day(dayOf(change.at), locale) })
                : say('structure.history.by', { day: day(dayOf(change.at), locale), name: change.by })}
              {change.file === null ? '' : `, ${say('structure.history.from-file', { file: change.file })}`}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function changeText({ change }: HistoryAnswer['changes'][number], say: Say): string {
  if (change === null) return say('structure.history.established');
  switch (change.do) {
    case 'add':
      return say('structure.history.add');
    case 'change':
      return say('structure.history.change', { from: change.from });
    case 'end':
      return say('structure.history.end', { last: dayBefore(change.until) });
    case 'correct':
    case 'remove':
      return say(`structure.history.${change.do}`, { reason: change.reason });
    case 'know-party':
      return change.party;
  }
}
