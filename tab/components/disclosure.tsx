import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  button: {
    width: '100%',
    minWidth: 0,
    justifyContent: 'space-between',
    textAlign: 'left',
    paddingInline: 0,
    fontWeight: tokens.fontWeightRegular,
  },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  content: { paddingBottom: tokens.spacingVerticalS },
});

type Props = {
  readonly label: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
  readonly small?: boolean;
};

/** A line that opens what belongs to it, in place. */
export function Disclosure({ label, children, open: first = false, small = false }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(first);
  const id = useId();
  return (
    <div>
      <Button
        appearance="transparent"
        className={mergeClasses(styles.button, small && styles.small)}
        icon={open ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
        iconPosition="after"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      <div id={id} hidden={!open} className={styles.content}>
        {open ? children : null}
      </div>
    </div>
  );
}
