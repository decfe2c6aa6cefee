import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';

const useStyles = makeStyles({
  figure: {
    margin: 0,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& th, & td': {
      textAlign: 'start',
      padding: tokens.spacingHorizontalXS,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
    },
    '& td:not(:first-child), & th:not(:first-child)': {
      textAlign: 'end',
      fontVariantNumeric: 'tabular-nums',
    },
  },
});

export type Figures = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

type Props = {
  readonly title: string;
  /** What the picture says, in words: read by everybody, and all of it by those who don't see the picture. */
  readonly text: string;
  readonly figures: Figures;
  /** Null where there is nothing to draw yet. */
  readonly children: ReactNode;
};

/** A picture with its sentence, and its figures one press away. The picture itself is for the eye alone. */
export function Picture({ title, text, figures, children }: Props) {
  const say = useText();
  const layout = useLayout();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <figure className={styles.figure} aria-labelledby={`${id}-title`}>
      <figcaption className={layout.tight}>
        <h2 className={layout.label} id={`${id}-title`}>
          {title}
        </h2>
        <p className={layout.plain}>{text}</p>
      </figcaption>
      {children === null ? null : <div aria-hidden>{children}</div>}
      {figures.rows.length === 0 ? null : (
        <div>
          <Button
            size="small"
            aria-expanded={open}
            aria-controls={`${id}-figures`}
            aria-label={say(open ? 'follow.figures.hide.of' : 'follow.figures.show.of', { title })}
            onClick={() => setOpen(!open)}
          >
            {say(open ? 'follow.figures.hide' : 'follow.figures.show')}
          </Button>
        </div>
      )}
      <div id={`${id}-figures`} hidden={!open}>
        {open ? (
          <table className={styles.table} aria-label={title}>
            <thead>
              <tr>
                {figures.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {figures.rows.map((row, at) => (
                <tr key={at}>
                  {row.map((cell, place) =>
                    place === 0 ? (
                      <th key={place} scope="row">
                        {cell}
                      </th>
                    ) : (
                      <td key={place}>{cell}</td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        ) : null}
      </div>
    </figure>
  );
}
