import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { addressWith } from '../address.ts';
import { places } from '../place/places.ts';
import { useText } from '../language.ts';

const useStyles = makeStyles({
  bar: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '1120px',
    marginInline: 'auto',
    // The first word stands on the page's left edge, its own room to press outside it.
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  full: { maxWidth: 'none' },
  /** Under it every page begins on its left edge, so that nothing moves sideways from one to the next. */
  edge: { '& + main': { marginInlineStart: 'max(0px, (100% - 1120px) / 2)' } },
  list: { listStyleType: 'none', display: 'flex', flexWrap: 'wrap', margin: 0, padding: 0 },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '40px',
    paddingInline: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    ':hover': { color: tokens.colorNeutralForeground2Hover, textDecorationLine: 'none' },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
  },
});

type Props = {
  readonly here: string | null;
  /** Over a page as wide as the window. */
  readonly full?: boolean;
};

/** The places of the collaboration, from everywhere but the meeting itself. */
export function Navigation({ here, full = false }: Props) {
  const say = useText();
  const styles = useStyles();
  return (
    <nav
      aria-label={say('place.navigation')}
      className={mergeClasses(styles.bar, full ? styles.full : styles.edge)}
    >
      <ul className={styles.list}>
        {places.map(({ surface, label }) => (
          <li key={surface}>
            <Link
              href={addressWith(window.location.search, { ...elsewhere, surface })}
              className={mergeClasses(styles.link, surface === here && styles.here)}
              {...(surface === here ? { 'aria-current': 'page' as const } : {})}
            >
              {say(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What belongs to the page one leaves. */
const elsewhere = { meeting: '', item: '', matter: '', body: '', topic: '' };
