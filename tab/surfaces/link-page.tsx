import { Button, mergeClasses } from '@fluentui/react-components';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import type { Session } from '../session/session.ts';
import { SignInFailed } from './outside.tsx';
import { useSurface } from './surface-styles.ts';

/** A personal link that is open and not confirmed: how it becomes so (AC6). */
export function LinkToConfirm({ shown }: Extract<Session, { as: 'link' }>) {
  const say = useText();
  const surface = useSurface();
  const layout = useLayout();
  const { name, atRollCall, signIn } = shown;
  return (
    <main className={mergeClasses(surface.page, surface.centre)}>
      <h1 className={layout.heading}>{say('tab.link.title', { name })}</h1>
      <p className={layout.plain}>{say(atRollCall ? 'tab.link.either' : 'tab.link.sign-in-only')}</p>
      <SignInFailed />
      {signIn ? (
        <Button as="a" appearance="primary" href="/api/sign-in?go=/tab/">
          {say('tab.sign-in')}
        </Button>
      ) : null}
      {atRollCall ? <Button onClick={() => window.location.reload()}>{say('tab.link.look')}</Button> : null}
      <footer className={layout.footer}>
        <LanguageSwitch />
      </footer>
    </main>
  );
}

/** The link is wrong, has been used up or was revoked. */
export function LinkEnded() {
  const say = useText();
  const surface = useSurface();
  const layout = useLayout();
  return (
    <main className={mergeClasses(surface.page, surface.centre)}>
      <h1 className={layout.heading}>{say('tab.link.ended.title')}</h1>
      <p className={layout.plain} role="alert">
        {say('tab.link.ended')}
      </p>
      <footer className={layout.footer}>
        <LanguageSwitch />
      </footer>
    </main>
  );
}
