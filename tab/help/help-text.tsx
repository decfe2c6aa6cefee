import type { HelpPage } from '../../src/i18n/help/topics.ts';
import { useLayout } from '../components/layout-styles.ts';

/** A page of help without its title: when it applies, what to do, what is good to know. */
export function HelpText({ page }: { readonly page: HelpPage }) {
  const layout = useLayout();
  return (
    <div className={layout.column}>
      <p className={layout.plain}>{page.when}</p>
      <ol className={layout.numbered}>
        {page.steps.map((step) => (
          <li key={step} className={layout.step}>
            {step}
          </li>
        ))}
      </ol>
      {page.know === null ? null : <p className={`${layout.plain} ${layout.muted}`}>{page.know}</p>}
    </div>
  );
}
