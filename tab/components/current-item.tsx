import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { FlagRegular } from '@fluentui/react-icons';
import type { CurrentItem } from '../../src/domain/view.ts';
import { useText } from '../language.ts';
import { Disclosure } from './disclosure.tsx';
import { ItemLink } from './item-link.tsx';
import { useLayout } from './layout-styles.ts';

const useStyles = makeStyles({
  head: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
  },
  number: { color: tokens.colorNeutralForeground2 },
  flag: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '2px',
    color: tokens.colorStatusWarningForeground1,
  },
  summary: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

/** The item being dealt with: number, heading, what is asked, and what lies behind it. */
export function ItemHead({ item, large = false }: { readonly item: CurrentItem; readonly large?: boolean }) {
  const say = useText();
  const styles = useStyles();
  const layout = useLayout();
  return (
    <div className={styles.head}>
      <span className={mergeClasses(layout.heading, styles.number)}>{item.number}</span>
      <div className={layout.tight}>
        <h2 className={layout.heading}>{item.heading}</h2>
        <p className={mergeClasses(layout.plain, layout.muted)}>
          {say(`tab.kind.${item.kind ?? 'unlabelled'}`)}
          {item.deviation === null ? null : (
            <>
              {' · '}
              <span className={styles.flag}>
                <FlagRegular aria-hidden />
                {say('tab.item.deviation')}
              </span>
            </>
          )}
        </p>
        {large || item.summary === null ? null : (
          <p className={mergeClasses(layout.plain, styles.summary)}>{item.summary}</p>
        )}
      </div>
      <ItemLink item={item} />
    </div>
  );
}

type Behind = Pick<CurrentItem, 'proposal' | 'documents' | 'presenters' | 'deviation'>;

/** The proposal and the papers, closed until asked for. */
export function ItemDetails({ item, open = false }: { readonly item: Behind; readonly open?: boolean }) {
  const say = useText();
  const layout = useLayout();
  const empty =
    item.proposal === null && item.documents.length + item.presenters.length === 0 && item.deviation === null;
  if (empty) return null;
  return (
    <Disclosure small label={say('tab.item.details')} open={open}>
      <div className={layout.column}>
        {item.proposal === null ? null : (
          <div className={layout.tight}>
            <h3 className={layout.label}>{say('tab.item.proposal')}</h3>
            <p className={layout.quote}>{item.proposal}</p>
          </div>
        )}
        {item.deviation === null ? null : (
          <p className={mergeClasses(layout.plain, layout.small)}>
            {say('tab.item.deviation.reason', { by: item.deviation.by, reason: item.deviation.reason })}
          </p>
        )}
        {item.presenters.length === 0 ? null : (
          <p className={mergeClasses(layout.plain, layout.small)}>
            {say('tab.item.presenters', { names: item.presenters.map(({ text }) => text) })}
          </p>
        )}
        {item.documents.map(({ title, url }) => (
          <Link key={url} href={url} target="_blank" rel="noreferrer">
            {title}
          </Link>
        ))}
      </div>
    </Disclosure>
  );
}
