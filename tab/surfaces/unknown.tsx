import { Button, Field, Input } from '@fluentui/react-components';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { ClaimAnswer } from '../../src/contract/accounts.ts';
import { json, type Ask } from '../api.ts';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { Waiting } from './message-page.tsx';
import { useSurface } from './surface-styles.ts';

type Props = {
  readonly ask: Ask;
  /** What those see who are known. */
  readonly children: ReactNode;
};

/** Asks first whether the server knows whoever looks; who isn't known can say who they are (AC2). */
export function UnlessUnknown({ ask, children }: Props) {
  const [claim, setClaim] = useState<ClaimAnswer | 'known' | null>(null);
  const look = useCallback(() => {
    ask('/api/claim')
      .then((answer) => json<ClaimAnswer>(answer))
      // No answer to that says nothing of who it is: what follows tells what is the matter.
      .then(
        (answer) => setClaim(answer.state === 'linked' ? 'known' : answer),
        () => setClaim('known'),
      );
  }, [ask]);
  useEffect(look, [look]);
  if (claim === null) return <Waiting text="tab.fetching" />;
  return claim === 'known' ? children : <Unknown ask={ask} claim={claim} onClaim={setClaim} onLook={look} />;
}

type UnknownProps = {
  readonly ask: Ask;
  readonly claim: ClaimAnswer;
  readonly onClaim: (claim: ClaimAnswer) => void;
  readonly onLook: () => void;
};

function Unknown({ ask, claim, onClaim, onLook }: UnknownProps) {
  const say = useText();
  const surface = useSurface();
  const layout = useLayout();
  const [name, setName] = useState(claim.name);
  const [state, setState] = useState<'idle' | 'sending' | 'failed'>('idle');
  const waits = claim.state === 'waiting';
  const send = () => {
    setState('sending');
    ask('/api/claim', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: name.trim() }),
    })
      .then((answer) => json<ClaimAnswer>(answer))
      .then(
        (answer) => {
          onClaim(answer);
          setState('idle');
        },
        () => setState('failed'),
      );
  };
  return (
    <main className={`${surface.page} ${surface.centre}`}>
      <h1 className={layout.heading}>{say('tab.unknown.title')}</h1>
      {waits ? (
        <>
          <p className={layout.plain} role="status">
            {say('tab.unknown.waiting', { name: claim.name })}
          </p>
          <Button appearance="primary" onClick={onLook}>
            {say('tab.unknown.look')}
          </Button>
        </>
      ) : (
        <form
          className={layout.column}
          aria-label={say('tab.unknown.title')}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '' && state !== 'sending') send();
          }}
        >
          <p className={layout.plain}>{say('tab.unknown.text')}</p>
          {claim.reason === null ? null : (
            <p className={layout.plain} role="alert">
              {say('tab.unknown.turned-down', { reason: claim.reason })}
            </p>
          )}
          <Field label={say('tab.unknown.name')} required>
            <Input className={layout.wide} value={name} onChange={(_event, data) => setName(data.value)} />
          </Field>
          <Button type="submit" appearance="primary" disabledFocusable={state === 'sending'}>
            {say('tab.unknown.send')}
          </Button>
          {state === 'failed' ? <p role="alert">{say('tab.unknown.failed')}</p> : null}
        </form>
      )}
      <LanguageSwitch />
    </main>
  );
}
