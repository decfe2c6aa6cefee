import { Badge, createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  /** Many tabs in one line, which is pushed aside for the others. */
  strip: { flexWrap: 'nowrap', overflowX: 'auto', scrollbarWidth: 'thin' },
  tab: {
    flexShrink: 0,
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '0.3em',
    border: 'none',
    borderBottom: '2px solid transparent',
    backgroundColor: 'transparent',
    padding: `${tokens.spacingVerticalS} 0`,
    '@media (min-width: 360px)': { marginInlineEnd: tokens.spacingHorizontalXS },
    minHeight: '32px',
    cursor: 'pointer',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ...createFocusOutlineStyle(),
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
});

export type TabItem<Name extends string> = {
  readonly name: Name;
  readonly label: string;
  readonly count: number;
};

type Props<Name extends string> = {
  readonly items: readonly TabItem<Name>[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
  readonly children: ReactNode;
  readonly strip?: boolean;
};

/** Tabs by the ARIA pattern: one stop for Tab, arrows move between them. */
export function Tabs<Name extends string>(props: Props<Name>) {
  const { items, chosen, onChoose, children, strip = false } = props;
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const at = items.findIndex(({ name }) => name === chosen);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: items.length - 1 }[event.key];
    const target = next === undefined ? undefined : items[(next + items.length) % items.length];
    if (target === undefined) return;
    event.preventDefault();
    onChoose(target.name);
    bar.current?.querySelector<HTMLElement>(`#tab-${target.name}`)?.focus();
  };
  return (
    <div>
      <div
        className={mergeClasses(styles.bar, strip && styles.strip)}
        role="tablist"
        ref={bar}
        onKeyDown={move}
      >
        {items.map(({ name, label, count }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={name === chosen}
            aria-controls="tab-content"
            tabIndex={name === chosen ? 0 : -1}
            className={mergeClasses(styles.tab, name === chosen && styles.chosen)}
            onClick={() => onChoose(name)}
            onFocus={({ currentTarget }) =>
              currentTarget.scrollIntoView({ block: 'nearest', inline: 'nearest' })
            }
          >
            {label}
            {count === 0 ? null : (
              <>
                {' '}
                <Badge size="small" appearance="tint" color="informative">
                  {count}
                </Badge>
              </>
            )}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="tab-content" aria-labelledby={`tab-${chosen}`}>
        {children}
      </div>
    </div>
  );
}
