import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { IssuedLinkAnswer } from '../../src/contract/web-session.ts';
import type { WebLinkLine } from '../../src/domain/view.ts';
import { json } from '../api.ts';
import { dayAndTime } from '../clock.ts';
import { FormFrame } from '../forms/form-frame.tsx';
import { PersonSearch } from '../forms/person-search.tsx';
import { useLanguage, useText } from '../language.ts';
import { may } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { people, type Choosable } from '../meeting/people.ts';
import { idle, type SendState } from '../sending/send-state.ts';
import { useSend } from '../sending/use-send.ts';
import { Disclosure } from './disclosure.tsx';
import { useLayout } from './layout-styles.ts';
import { SendButton } from './send-button.tsx';
import { SendLine } from './send-line.tsx';

/** Personliga svarslänkar (AC6): for those whom the app doesn't reach. */
export function WebLinks() {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const running = view.links.filter(({ state }) => state !== 'ended');
  if (running.length === 0 && !may(view, 'IssueWebLink')) return null;
  return (
    <section className={layout.tight} aria-label={say('tab.links.title')}>
      <h3 className={layout.label}>{say('tab.links.title')}</h3>
      {running.length === 0 ? null : (
        <ul className={layout.list}>
          {running.map((link) => (
            <Link key={link.id} link={link} />
          ))}
        </ul>
      )}
      {may(view, 'IssueWebLink') ? (
        <Disclosure small label={say('tab.links.issue')}>
          <IssueLink />
        </Disclosure>
      ) : null}
    </section>
  );
}

function Link({ link }: { readonly link: WebLinkLine }) {
  const { view } = useMeeting();
  const say = useText();
  const { locale } = useLanguage();
  const layout = useLayout();
  const sending = useSend();
  const until = dayAndTime(link.expiresAt, view.timeZone, locale);
  return (
    <li className={`${layout.line} ${layout.tight}`}>
      <span>
        {link.name}{' '}
        <span className={layout.muted}>
          {say(`tab.links.state.${link.state}`)} · {say('tab.links.until', { until })}
        </span>
      </span>
      <div className={layout.row}>
        {link.state === 'opened' && may(view, 'ConfirmWebLink') ? (
          <SendButton
            sending={sending}
            appearance="primary"
            onPress={() => void sending.send({ type: 'ConfirmWebLink', link: link.id })}
          >
            {say('tab.links.confirm')}
          </SendButton>
        ) : null}
        {may(view, 'RevokeWebLink') ? (
          <SendButton
            sending={sending}
            onPress={() => void sending.send({ type: 'RevokeWebLink', link: link.id })}
          >
            {say('tab.links.revoke')}
          </SendButton>
        ) : null}
      </div>
      <SendLine sending={sending} />
    </li>
  );
}

const lasting = [4, 24, 168] as const;

function IssueLink() {
  const { api, view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const [state, setState] = useState<SendState>(idle);
  const [chosen, setChosen] = useState<Choosable | null>(null);
  const [hours, setHours] = useState<number>(lasting[0]);
  const [url, setUrl] = useState<string | null>(null);
  const members = people(view, (line) => line.class === 'ordinary' || line.class === 'substitute');
  const issue = async (): Promise<boolean> => {
    if (chosen === null) {
      setState({ is: 'refused', code: 'incomplete', message: say('tab.links.whom-first') });
      return false;
    }
    setState({ is: 'registering' });
    try {
      const body = JSON.stringify({ key: crypto.randomUUID(), person: chosen.person, hours });
      const path = `/api/meetings/${encodeURIComponent(view.id)}/links`;
      const headers = { 'content-type': 'application/json' };
      const made = await json<IssuedLinkAnswer>(await api.ask(path, { method: 'POST', headers, body }));
      setUrl(made.url);
      setState({ is: 'recorded' });
      return true;
    } catch (fault) {
      const message = fault instanceof Error ? fault.message : '';
      setState({ is: 'refused', code: 'link', message });
      return false;
    }
  };
  const sending = { state, busy: state.is === 'registering', again: issue };
  if (url !== null && chosen !== null)
    return (
      <div className={layout.column}>
        <Field label={say('tab.links.made', { name: chosen.name })} hint={say('tab.links.once')}>
          <Input className={layout.wide} readOnly value={url} onFocus={(event) => event.target.select()} />
        </Field>
        <div className={layout.row}>
          <Button appearance="primary" onClick={() => void navigator.clipboard.writeText(url)}>
            {say('tab.links.copy')}
          </Button>
          <Button
            onClick={() => {
              setUrl(null);
              setChosen(null);
              setState(idle);
            }}
          >
            {say('tab.links.another')}
          </Button>
        </div>
      </div>
    );
  return (
    <FormFrame
      title={say('tab.links.issue')}
      submit={say('tab.links.make')}
      onSubmit={() => void issue()}
      sending={sending}
    >
      <p className={`${layout.plain} ${layout.muted}`}>{say('tab.links.what')}</p>
      {chosen === null ? (
        <PersonSearch label={say('tab.links.whom')} persons={members} onChoose={setChosen} />
      ) : (
        <p className={layout.plain}>
          {chosen.name}{' '}
          <Button size="small" onClick={() => setChosen(null)}>
            {say('tab.links.change')}
          </Button>
        </p>
      )}
      <Field label={say('tab.links.lasts')}>
        <Select value={String(hours)} onChange={(_event, data) => setHours(Number(data.value))}>
          {lasting.map((one) => (
            <option key={one} value={one}>
              {say(`tab.links.lasts.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
    </FormFrame>
  );
}
