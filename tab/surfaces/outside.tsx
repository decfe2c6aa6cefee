import { Button, Link, mergeClasses } from '@fluentui/react-components';
import type { DevelopmentPersons } from '../api.ts';
import { addressWith } from '../address.ts';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { useSurface } from './surface-styles.ts';

/** Outside Teams: the app is opened there, or one signs in here. What went wrong with that is said. */
export function OpenInTeams({ signIn }: { readonly signIn: boolean }) {
  const say = useText();
  const surface = useSurface();
  const layout = useLayout();
  return (
    <main className={mergeClasses(surface.page, surface.centre)}>
      <h1 className={layout.heading}>{say('tab.outside.title')}</h1>
      <p className={layout.plain}>{say('tab.outside.text')}</p>
      <Button as="a" appearance="primary" href="https://teams.microsoft.com/">
        {say('tab.outside.open')}
      </Button>
      {signIn ? (
        <>
          <p className={layout.plain}>{say('tab.sign-in.text')}</p>
          <SignInFailed />
          <Button as="a" href="/api/sign-in?go=/tab/">
            {say('tab.sign-in')}
          </Button>
        </>
      ) : null}
      <footer className={layout.footer}>
        <LanguageSwitch />
      </footer>
    </main>
  );
}

const reasons = [
  'interrupted',
  'cancelled',
  'unproven',
  'keys-unavailable',
  'foreign-tenant',
  'consent-needed',
  'another-person',
  'link-ended',
  'away',
] as const;

/** Why the sign-in that one comes from came to nothing, as the address says it. */
export function SignInFailed() {
  const say = useText();
  const layout = useLayout();
  const told = new URLSearchParams(window.location.search).get('signin');
  const why = reasons.find((reason) => reason === told);
  if (why === undefined) return null;
  return (
    <p className={layout.plain} role="alert">
      {say(`tab.sign-in.failed.${why}`)}
    </p>
  );
}

/** Development, outside Teams: whom to be. Says plainly that they are invented. */
export function PersonPicker({ persons, meeting }: DevelopmentPersons) {
  const say = useText();
  const surface = useSurface();
  const layout = useLayout();
  const address = (person: string) =>
    addressWith(window.location.search, { as: person, ...(meeting === null ? {} : { meeting }) });
  return (
    <main className={surface.page}>
      <h1 className={layout.heading}>{say('tab.picker.title')}</h1>
      <p className={layout.plain}>{say('tab.picker.note')}</p>
      <ul className={layout.list}>
        {persons.map(({ person, name, role }) => (
          <li key={person} className={layout.line}>
            <Link href={address(person)}>{name}</Link> <span className={layout.muted}>{role}</span>
          </li>
        ))}
      </ul>
      <footer className={layout.footer}>
        <LanguageSwitch />
      </footer>
    </main>
  );
}
