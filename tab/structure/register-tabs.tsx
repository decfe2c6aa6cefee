import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Tabs } from '../components/tabs.tsx';
import { useText } from '../language.ts';
import { Accounts } from './accounts.tsx';
import { Bodies } from './bodies.tsx';
import { factsOf } from './facts.ts';
import { ImportPanel } from './import-panel.tsx';
import { Persons } from './persons.tsx';
import { Principals } from './principals.tsx';
import { Route } from './route.tsx';
import { useStructure } from './structure-context.ts';

const parts = {
  bodies: Bodies,
  principals: Principals,
  persons: Persons,
  route: Route,
  accounts: Accounts,
  import: ImportPanel,
} as const;
type Part = keyof typeof parts;

const useStyles = makeStyles({ content: { paddingTop: tokens.spacingVerticalM } });

/** The register by body, by principal, by person; the route of its matters; and a spreadsheet brought in, for those who may. */
export function RegisterTabs() {
  const say = useText();
  const styles = useStyles();
  const { register } = useStructure();
  const [wanted, setWanted] = useState<Part>('bodies');
  const counts: Readonly<Record<Part, number>> = {
    bodies: factsOf(register, 'body').length,
    principals: factsOf(register, 'principal').length,
    persons: factsOf(register, 'person').length,
    route: 0,
    accounts: 0,
    import: 0,
  };
  const names = (Object.keys(parts) as Part[]).filter(
    (name) => (name !== 'import' && name !== 'accounts') || register.mayChange,
  );
  const chosen = names.includes(wanted) ? wanted : 'bodies';
  const Content = parts[chosen];
  return (
    <Tabs
      items={names.map((name) => ({ name, label: say(`structure.tab.${name}`), count: counts[name] }))}
      chosen={chosen}
      onChoose={setWanted}
    >
      <h2 className="visually-hidden">{say(`structure.tab.${chosen}`)}</h2>
      <div className={styles.content}>
        <Content />
      </div>
    </Tabs>
  );
}
