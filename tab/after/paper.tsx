import { makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';
import { leavesOf, type Leaf } from './paper-leaves.ts';

const useStyles = makeStyles({
  paper: {
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalM },
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  leaf: {
    scrollMarginTop: tokens.spacingVerticalXXL,
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '4px' },
  },
});

/** The minutes follow the theme around them instead of the reader's system; the words are the server's. */
const inTheme = `
:host { display: block; line-height: 1.55; font-size: 15px;
  --ink: ${tokens.colorNeutralForeground1}; --paper: ${tokens.colorNeutralBackground1}; --soft: ${tokens.colorNeutralForeground2};
  --line: ${tokens.colorNeutralStroke1}; --tint: ${tokens.colorNeutralBackground2}; }
h2 { font-size: 1.1rem; }
h2.title { font-size: 1.35rem; margin-bottom: 1rem; }
:host th, :host td { overflow-wrap: normal; }
:host > :first-child { margin-top: 0; }
:host > section.item:first-child > h2:first-child { margin-top: 1.6rem; }
`;

type Props = {
  readonly html: string;
  readonly label: string;
  /** What stands in place of an item while it is written in. */
  readonly instead?: (item: number) => ReactNode;
  readonly under?: (item: number) => ReactNode;
};

/** Protokollet as it stands, item by item. */
export function Paper({ html, label, instead, under }: Props) {
  const styles = useStyles();
  const { css, leaves } = useMemo(() => leavesOf(html), [html]);
  return (
    <article className={styles.paper} aria-label={label} lang="sv">
      {leaves.map((leaf) => {
        const replaced = leaf.item === null ? null : (instead?.(leaf.item) ?? null);
        return (
          <div key={leaf.id} id={leaf.id} tabIndex={-1} className={styles.leaf}>
            {replaced ?? <Shown leaf={leaf} css={css} />}
            {leaf.item === null || replaced !== null ? null : under?.(leaf.item)}
          </div>
        );
      })}
    </article>
  );
}

/** In a tree of its own, so that the page's styles and the document's don't meet. */
function Shown({ leaf, css }: { readonly leaf: Leaf; readonly css: string }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const host = place.current;
    if (host === null) return;
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    const style = document.createElement('style');
    style.textContent = css + inTheme;
    root.replaceChildren(...leaf.nodes.map((node) => document.importNode(node, true)), style);
  }, [leaf, css]);
  return <div ref={place} />;
}

/** Goes to an item, for the eye and for the keyboard. */
export function goToItem(item: number | null): void {
  const target = document.getElementById(item === null ? 'leaf-0' : `leaf-item-${String(item)}`);
  target?.scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: true });
}
