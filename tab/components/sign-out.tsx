import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { signOut, type InCookie } from '../api.ts';
import { useText } from '../language.ts';

/** Logga ut: for who is here by a cookie, on a computer that others may use. */
export function SignOut({ session }: { readonly session: () => Promise<InCookie> }) {
  const say = useText();
  const [failed, setFailed] = useState(false);
  const leave = () =>
    void session()
      .then(signOut)
      .then(
        () => window.location.reload(),
        () => setFailed(true),
      );
  return (
    <footer style={{ textAlign: 'center' }}>
      <Button size="small" appearance="transparent" onClick={leave}>
        {say('tab.sign-out')}
      </Button>
      <span role="status">{failed ? say('tab.sign-out.failed') : ''}</span>
    </footer>
  );
}
