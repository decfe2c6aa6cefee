import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { StyleProfileShown } from '../../src/contract/minutes-style.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';

const useStyles = makeStyles({
  set: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0 },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 180px), 1fr))',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalS,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  chosen: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
  },
  name: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, cursor: 'pointer' },
  radio: { width: '18px', height: '18px', margin: 0, accentColor: tokens.colorCompoundBrandBackground },
  line: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

type Props = {
  readonly profiles: readonly StyleProfileShown[];
  readonly chosen: string;
  readonly onChoose: (profile: StyleProfileShown) => void;
};

/** The profiles side by side, each by the same few lines as it prints them. */
export function ProfileChoice({ profiles, chosen, onChoose }: Props) {
  const say = useText();
  const styles = useStyles();
  const layout = useLayout();
  const group = useId();
  return (
    <fieldset className={styles.set}>
      <legend className={mergeClasses(layout.label, styles.legend)}>{say('style.profile')}</legend>
      <div className={styles.cards}>
        {profiles.map((profile) => (
          <label
            key={profile.name}
            className={mergeClasses(styles.card, profile.name === chosen && styles.chosen)}
          >
            <span className={mergeClasses(styles.name, layout.strong)}>
              <input
                type="radio"
                className={styles.radio}
                name={group}
                checked={profile.name === chosen}
                aria-label={say('style.profile.name', { profile: profile.name })}
                aria-describedby={`${group}-${profile.name}`}
                onChange={() => onChoose(profile)}
              />
              {say('style.profile.name', { profile: profile.name })}
            </span>
            <span
              id={`${group}-${profile.name}`}
              lang="sv"
              className={mergeClasses(layout.tight, layout.small)}
            >
              {profile.sample.map((line, index) => (
                <span key={index} className={styles.line}>
                  {line}
                </span>
              ))}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
