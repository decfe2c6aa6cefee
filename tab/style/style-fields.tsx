import { makeStyles, tokens } from '@fluentui/react-components';
import type { StyleFieldShown, StyleProfileShown } from '../../src/contract/minutes-style.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { withValue, type Choice } from './draft.ts';
import { FieldControl } from './field-control.tsx';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 300px), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
});

const parts = ['words', 'figures', 'persons', 'layout'] as const;

type Props = {
  readonly fields: readonly StyleFieldShown[];
  readonly profile: StyleProfileShown;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
};

/** Every field of the style, by the part of the minutes it is about. */
export function StyleFields({ fields, profile, choice, onChoose }: Props) {
  const say = useText();
  const layout = useLayout();
  const styles = useStyles();
  return parts.map((part) => (
    <section key={part} className={layout.column} aria-label={say(`style.about.${part}`)}>
      <h2 className={layout.label}>{say(`style.about.${part}`)}</h2>
      <div className={styles.fields}>
        {fields
          .filter(({ about }) => about === part)
          .map((field) => (
            <FieldControl
              key={field.trait}
              field={field}
              profile={profile}
              value={choice.changes[field.trait] ?? profile.values[field.trait] ?? ''}
              onChange={(value) => onChoose(withValue(choice, profile, field.trait, value))}
            />
          ))}
      </div>
    </section>
  ));
}
