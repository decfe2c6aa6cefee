import { Button, Field, makeStyles, mergeClasses, SearchBox, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { day } from '../clock.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useLanguage, useText } from '../language.ts';
import { DayField } from '../forms/day-field.tsx';
import { saveFile } from './save-file.ts';
import { useStructure } from './structure-context.ts';

const useStyles = makeStyles({
  tools: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'end',
  },
  /** As tall as the fields beside it. */
  exports: { minHeight: '32px', justifyContent: 'center' },
  warning: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
});

type Props = {
  readonly on: string | null;
  readonly onDay: (day: string | null) => void;
  readonly onSearch: (text: string) => void;
};

/** Which day, what to look for, and the register as a file. */
export function StructureTools({ on, onDay, onSearch }: Props) {
  const say = useText();
  const { locale } = useLanguage();
  const styles = useStyles();
  const layout = useLayout();
  const { register, search } = useStructure();
  const other = register.on !== register.today;
  return (
    <div className={layout.column}>
      <div className={styles.tools}>
        <Field label={say('structure.search')}>
          <SearchBox
            className={layout.wide}
            style={{ maxWidth: 'none' }}
            value={search}
            onChange={(_event, data) => onSearch(data.value)}
          />
        </Field>
        <DayField
          label={say('structure.as-of')}
          value={on ?? register.today}
          onChange={(date) => {
            if (date !== '') onDay(date);
          }}
        />
        <Exports />
      </div>
      {other ? (
        <div className={layout.row}>
          <p className={styles.warning} role="status">
            {say('structure.as-of.other', { day: day(register.on, locale) })}
          </p>
          <Button size="small" onClick={() => onDay(null)}>
            {say('structure.as-of.today')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function Exports() {
  const say = useText();
  const layout = useLayout();
  const styles = useStyles();
  const { api, register } = useStructure();
  const [failed, setFailed] = useState(false);
  const save = (form: 'xlsx' | 'csv') => {
    setFailed(false);
    api.exported(form, register.on).then(
      (file) => saveFile(file, `matrikel-${register.on}.${form}`),
      () => setFailed(true),
    );
  };
  return (
    <div className={mergeClasses(layout.tight, styles.exports)}>
      <div className={layout.row}>
        {(['xlsx', 'csv'] as const).map((form) => (
          <Button
            key={form}
            size="small"
            {...(form === 'xlsx'
              ? { icon: <ArrowDownloadRegular aria-hidden /> }
              : { appearance: 'subtle' as const })}
            onClick={() => save(form)}
          >
            {say(`structure.export.${form}`)}
          </Button>
        ))}
      </div>
      {failed ? <span role="status">{say('structure.export.failed')}</span> : null}
    </div>
  );
}
