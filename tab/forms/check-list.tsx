import { Checkbox } from '@fluentui/react-components';
import { useLayout } from '../components/layout-styles.ts';
import type { Choosable } from './choice-field.tsx';

type Props<Value extends string> = {
  readonly label: string;
  /** The label stands out, as one that asks for something. */
  readonly strong?: boolean;
  readonly choices: readonly Choosable<Value>[];
  readonly ticked: readonly Value[];
  readonly onChange: (ticked: readonly Value[]) => void;
};

/** Any number of a list, in the order they were ticked. */
export function CheckList<Value extends string>(props: Props<Value>) {
  const { label, strong = false, choices, ticked, onChange } = props;
  const layout = useLayout();
  return (
    <fieldset className={layout.group}>
      <legend className={strong ? layout.label : undefined}>{label}</legend>
      {choices.map((choice) => (
        <Checkbox
          key={choice.value}
          label={choice.label}
          checked={ticked.includes(choice.value)}
          onChange={(_event, { checked }) =>
            onChange(
              checked === true ? [...ticked, choice.value] : ticked.filter((one) => one !== choice.value),
            )
          }
        />
      ))}
    </fieldset>
  );
}
