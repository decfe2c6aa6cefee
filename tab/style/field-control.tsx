import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { StyleFieldShown, StyleProfileShown, StyleValue } from '../../src/contract/minutes-style.ts';
import { useLayout } from '../components/layout-styles.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { useText } from '../language.ts';

const useStyles = makeStyles({
  differs: {
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
  },
});

type Props = {
  readonly field: StyleFieldShown;
  readonly profile: StyleProfileShown;
  readonly value: StyleValue;
  readonly onChange: (value: StyleValue) => void;
};

/** Ett drag: what it is, marked where it isn't the profile's, with the way back. */
export function FieldControl({ field, profile, value, onChange }: Props) {
  const say = useText();
  const layout = useLayout();
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const own = profile.values[field.trait] ?? '';
  const differs = own !== value;
  // What a file or an earlier hand has put there may be none of those that are offered.
  const values = [value, own].reduce(
    (known, one) => (known.some((each) => each.value === one) ? known : [...known, unnamed(one)]),
    field.values,
  );
  const labelOf = (wanted: StyleValue) => values.find((one) => one.value === wanted)?.label ?? '';
  const reset = () => {
    onChange(own);
    // The button goes, and the focus would go with it.
    place.current?.querySelector('select')?.focus();
  };
  return (
    <div
      ref={place}
      className={mergeClasses(layout.tight, differs && styles.differs)}
      data-trait={field.trait}
    >
      <ChoiceField
        label={field.label}
        value={String(value)}
        choices={values.map((one) => ({ value: String(one.value), label: one.label }))}
        onChange={(chosen) => {
          const found = values.find((one) => String(one.value) === chosen);
          if (found !== undefined) onChange(found.value);
        }}
      />
      {field.inFilesOnly ? (
        <p className={mergeClasses(layout.plain, layout.muted)}>{say('style.files-only')}</p>
      ) : null}
      {differs ? (
        <div className={layout.between}>
          <span className={layout.small}>
            {say('style.differs', { profile: profile.name, value: labelOf(own) })}
          </span>
          <Button
            size="small"
            className={layout.fixed}
            aria-label={say('style.reset.field', { field: field.label })}
            onClick={reset}
          >
            {say('style.reset')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

const unnamed = (value: StyleValue) => ({ value, label: `”${String(value)}”` });
