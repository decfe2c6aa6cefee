import { Button, Checkbox, Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { consentFor, type ConsentAsked, type ConsentShown } from '../../src/contract/consent.ts';
import type { DirectoryPart } from '../../src/domain/directory.ts';
import { consentAsked } from '../api.ts';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { LanguageContext, useText } from '../language.ts';
import { useWholeLanguage } from '../pipeline/use-whole-language.ts';
import { Fault, Waiting } from '../surfaces/message-page.tsx';
import { useSurface } from '../surfaces/surface-styles.ts';

/** For administrators, inside Teams and outside: what is asked for and why, and the way to Microsoft's consent (DI4). */
export default function ConsentPage() {
  const language = useWholeLanguage();
  const [shown, setShown] = useState<ConsentShown | 'fault' | null>(null);
  useEffect(() => {
    consentAsked().then(setShown, () => setShown('fault'));
  }, []);
  if (language === 'fault' || shown === 'fault') return <Fault text="tab.fault.session" />;
  if (language === null || shown === null) return <Waiting text="tab.fetching" />;
  return (
    <LanguageContext value={language}>
      <Content shown={shown} />
    </LanguageContext>
  );
}

const chatPermissions = [
  'OnlineMeeting.ReadBasic.Chat',
  'OnlineMeetingParticipant.Read.Chat',
  'MeetingStage.Write.Chat',
] as const;

function Content({ shown: { appId, parts } }: { readonly shown: ConsentShown }) {
  const say = useText();
  const surface = useSurface();
  const layout = useLayout();
  const [asked, setAsked] = useState<readonly DirectoryPart[]>(parts);
  const toggle = (part: DirectoryPart) =>
    setAsked(asked.includes(part) ? asked.filter((one) => one !== part) : [...asked, part]);
  return (
    <main className={surface.page}>
      <h1 className={layout.heading}>{say('consent.title')}</h1>
      <Outcome />
      <p className={layout.plain}>{say('consent.lead')}</p>
      <section className={layout.tight} aria-labelledby="always">
        <h2 id="always" className={layout.label}>
          {say('consent.always')}
        </h2>
        <div className={layout.box}>
          <p className={`${layout.plain} ${layout.strong}`}>{say('consent.sign-in')}</p>
          <p className={layout.plain}>{say('consent.sign-in.why')}</p>
        </div>
      </section>
      <section className={layout.tight} aria-labelledby="optional">
        <h2 id="optional" className={layout.label}>
          {say('consent.optional')}
        </h2>
        <p className={layout.plain}>{say('consent.optional.what')}</p>
        <ul className={layout.list}>
          {consentFor.map((one) => (
            <Permission
              key={one.permission}
              asked={one}
              isOn={parts.includes(one.part)}
              included={asked.includes(one.part)}
              onToggle={() => toggle(one.part)}
            />
          ))}
        </ul>
      </section>
      <section className={layout.tight} aria-labelledby="chat">
        <h2 id="chat" className={layout.label}>
          {say('consent.chat')}
        </h2>
        <p className={layout.plain}>{say('consent.chat.what')}</p>
        <ul className={layout.list}>
          {chatPermissions.map((permission) => (
            <li key={permission} className={layout.line}>
              <code>{permission}</code>: {say(`consent.chat.${permission}`)}
            </li>
          ))}
        </ul>
      </section>
      <section className={layout.tight}>
        <p className={layout.plain}>{say('consent.go.what')}</p>
        <div>
          <Button
            as="a"
            appearance="primary"
            href={`/api/consent/start?ask=${asked.join(',')}`}
            {...inNewWindow}
          >
            {say('consent.go')}
          </Button>
        </div>
        <p className={`${layout.plain} ${layout.muted}`}>{say('consent.app', { id: appId })}</p>
      </section>
      <section className={layout.tight} aria-labelledby="withdraw">
        <h2 id="withdraw" className={layout.label}>
          {say('consent.withdraw')}
        </h2>
        <p className={layout.plain}>{say('consent.withdraw.what')}</p>
      </section>
      <footer className={layout.between}>
        <Link href="/tab/">{say('consent.to-app')}</Link>
        <LanguageSwitch />
      </footer>
    </main>
  );
}

/** Microsoft's sign-in doesn't let itself be framed. */
const inNewWindow = window.parent === window ? {} : { target: '_blank', rel: 'noopener' };

type PermissionProps = {
  readonly asked: ConsentAsked;
  /** Does this installation use it? */
  readonly isOn: boolean;
  readonly included: boolean;
  readonly onToggle: () => void;
};

function Permission({ asked: { permission, kind }, isOn, included, onToggle }: PermissionProps) {
  const say = useText();
  const layout = useLayout();
  return (
    <li className={`${layout.line} ${layout.tight}`}>
      <p className={layout.plain}>
        <code className={layout.strong}>{permission}</code>{' '}
        <span className={layout.muted}>
          {say(`consent.kind.${kind}`)} · {say(isOn ? 'consent.on' : 'consent.off')}
        </span>
      </p>
      <p className={layout.plain}>{say(`consent.why.${permission}`)}</p>
      <p className={`${layout.plain} ${layout.muted}`}>{say(`consent.without.${permission}`)}</p>
      {isOn && kind === 'delegated' ? (
        <Checkbox
          label={say('consent.include', { permission })}
          checked={included}
          onChange={() => onToggle()}
        />
      ) : null}
      {kind === 'application' ? (
        <p className={`${layout.plain} ${layout.muted}`}>{say('consent.host-only')}</p>
      ) : null}
    </li>
  );
}

const outcomes = ['granted', 'granted-elsewhere', 'refused', 'failed', 'interrupted'] as const;

/** What came of going to Microsoft, as the address says it. */
function Outcome() {
  const say = useText();
  const query = new URLSearchParams(window.location.search);
  const outcome = outcomes.find((one) => one === query.get('consent'));
  const code = /^AADSTS\d{1,9}$/.exec(query.get('code') ?? '')?.[0];
  if (outcome === undefined) return null;
  const intent = outcome === 'granted' ? 'success' : 'warning';
  return (
    <MessageBar intent={intent} layout="multiline" role={outcome === 'granted' ? 'status' : 'alert'}>
      <MessageBarBody>
        {say(`consent.outcome.${outcome}`)}{' '}
        {code === undefined ? null : say('consent.outcome.code', { code })}
      </MessageBarBody>
    </MessageBar>
  );
}
