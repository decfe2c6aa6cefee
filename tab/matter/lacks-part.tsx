import { makeStyles, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { useMatterPage } from './matter-context.ts';

const useStyles = makeStyles({
  box: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  sign: { color: tokens.colorStatusWarningForeground1, verticalAlign: 'text-bottom' },
  list: { margin: 0, paddingInlineStart: '1.4em' },
});

/** What the matter lacks before it is called, and who can mend it (PI6). It warns and locks nothing. */
export function LacksPart() {
  const { lacks } = useMatterPage().answer.matter;
  const say = useText();
  const layout = useLayout();
  const styles = useStyles();
  if (lacks.length === 0) return null;
  return (
    <section className={styles.box}>
      <h2 className={layout.label}>
        <WarningRegular className={styles.sign} aria-hidden /> {say('matter.lacks')}
      </h2>
      <ul className={styles.list}>
        {lacks.map(({ need, mender, who }) => (
          <li key={need}>
            {say(`matter.need.${need}`)}{' '}
            <span className={layout.muted}>
              {who.length === 0 ? say(`matter.mender.${mender}`) : say('matter.mender.named', { who })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
