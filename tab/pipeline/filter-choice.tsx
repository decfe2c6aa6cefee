import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useText } from '../language.ts';

const useStyles = makeStyles({ choice: { minWidth: 0, maxWidth: 'none' } });

type Props = {
  readonly label: string;
  /** Id of what is chosen; empty for any. */
  readonly value: string;
  readonly among: readonly { readonly id: string; readonly shortName: string }[];
  readonly onChange: (id: string) => void;
};

/** One thing that a list is narrowed to, or any. */
export function FilterChoice({ label, value, among, onChange }: Props) {
  const say = useText();
  const styles = useStyles();
  return (
    <Field label={label}>
      <Select className={styles.choice} value={value} onChange={(_event, chosen) => onChange(chosen.value)}>
        <option value="">{say('board.filter.any')}</option>
        {among.map(({ id, shortName }) => (
          <option key={id} value={id}>
            {shortName}
          </option>
        ))}
      </Select>
    </Field>
  );
}
