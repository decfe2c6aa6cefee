import { Button, Field, Input, mergeClasses } from '@fluentui/react-components';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { ClaimAnswer } from '../../src/contract/accounts.ts';
import { HttpFault, json, type Ask } from '../api.ts';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { Fault, Waiting } from './message-page.tsx';
import { useSurface } from './surface-styles.ts';

type Props = {
  readonly ask: Ask;
  /** What those see who are known. */
  readonly children: ReactNode;
};

/** Asks first whether the server knows whoever looks; who isn't known can say who they are (AC2). */
export function UnlessUnknown({ ask, children }: Props) {
  const [claim, setClaim] = useState<ClaimAnswer | 'known' | TurnedAway | null>(null);
  const look = useCallback(() => {
    ask('/api/claim')
      .then((answer) => json<ClaimAnswer>(answer))
      .then(
        (answer) => setClaim(answer.state === 'linked' ? 'known' : answer),
        (fault: unknown) =>
          setClaim(
            fault instanceof HttpFault && fault.status === 403
              ? { turnedAway: fault.message }
              : // No answer says nothing of who it is: what follows tells what is the matter.
                'known',
          ),
      );
  }, [ask]);
  useEffect(look, [look]);
  // Nearly everybody is known: what they see is fetched meanwhile, and shown once it is certain.
  if (claim === null || claim === 'known')
    return (
      <>
        {claim === null ? <Waiting text="tab.fetching" /> : null}
        <div hidden={claim === null}>{children}</div>
      </>
    );
  if ('turnedAway' in claim) return <Fault text="tab.fault.turned-away" detail={claim.turnedAway} />;
  return <Unknown ask={ask} claim={claim} onClaim={setClaim} onLook={look} />;
}

/** An account that isn't let in, with the server's reason. */
type TurnedAway = { readonly turnedAway: string };

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
    <main className={mergeClasses(surface.page, surface.centre)}>
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
      <footer className={layout.footer}>
        <LanguageSwitch />
      </footer>
    </main>
  );
}
