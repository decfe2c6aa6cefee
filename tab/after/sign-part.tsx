import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SignOffView } from '../../src/domain/view.ts';
import { dayAndTime } from '../clock.ts';
import { Disclosure } from '../components/disclosure.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { ReasonForm } from '../forms/reason-form.tsx';
import { useLanguage, useText } from '../language.ts';
import { has, may, runs } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { FilingPart } from '../microsoft-365/filing-part.tsx';
import { AdditionsPart } from './additions-part.tsx';
import { LateForm } from './late-form.tsx';
import { Paper } from './paper.tsx';
import { SendForSigning } from './send-for-signing.tsx';
import { SignForm } from './sign-form.tsx';
import { SignersList } from './signers-list.tsx';
import { useAfterApi } from './use-after-api.ts';
import { useAnswer } from './use-answer.ts';

const useStyles = makeStyles({
  standing: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  lock: { flexShrink: 0, marginTop: '2px', fontSize: '16px' },
});

/** Justering (MI6): sent, signed in turn, and from then on unchanged. */
export function SignPart() {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const { signOff, calledBack } = view.after;
  return (
    <div className={layout.column}>
      {calledBack.map(({ at, reason }) => (
        <CalledBack key={at} at={at} reason={reason} />
      ))}
      {signOff === null ? <NotSent /> : <Sent signOff={signOff} />}
      <FilingPart />
      {view.phase === 'closed' && has(view, 'chair') && signOff?.completedAt == null ? (
        <Disclosure label={say('after.late')}>
          <LateForm />
        </Disclosure>
      ) : null}
    </div>
  );
}

function CalledBack({ at, reason }: { readonly at: string; readonly reason: string }) {
  const { view } = useMeeting();
  const { locale } = useLanguage();
  const say = useText();
  const layout = useLayout();
  const when = dayAndTime(at, view.timeZone, locale);
  return <p className={layout.quote}>{say('after.sign.called-back', { at: when, reason })}</p>;
}

function NotSent() {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  if (runs(view)) return <SendForSigning />;
  return <p className={layout.plain}>{say('after.sign.not-sent')}</p>;
}

function Sent({ signOff }: { readonly signOff: SignOffView }) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const { completedAt, waitingFor, yourTurn } = signOff;
  return (
    <>
      <Standing signOff={signOff} />
      <SignersList signers={signOff.signers} waitingFor={waitingFor} />
      <p className={`${layout.plain} ${layout.muted}`}>
        {say('after.sign.hash', { hash: signOff.hash.slice(0, 16).replaceAll(/(.{4})(?=.)/g, '$1 ') })}
      </p>
      {completedAt === null ? null : <AdditionsPart />}
      {yourTurn && completedAt === null ? (
        <>
          <TheMinutes />
          <SignForm signOff={signOff} />
        </>
      ) : (
        <Disclosure label={say('after.sign.read')}>
          <TheMinutes />
        </Disclosure>
      )}
      {completedAt === null && may(view, 'CallBackSignOff') ? <CallBack /> : null}
    </>
  );
}

/** Återkallar: the signatures given count for nothing, and what the minutes say can be changed again. */
function CallBack() {
  const say = useText();
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <div>
        <Button onClick={() => setOpen(true)}>{say('after.sign.call-back')}</Button>
      </div>
    );
  return (
    <ReasonForm
      title="after.sign.call-back"
      label="after.sign.call-back.reason"
      submit="after.sign.call-back.submit"
      required
      command={(reason) => ({ type: 'CallBackSignOff', reason })}
      onClose={() => setOpen(false)}
    />
  );
}

function Standing({ signOff }: { readonly signOff: SignOffView }) {
  const { view } = useMeeting();
  const { locale } = useLanguage();
  const say = useText();
  const layout = useLayout();
  const styles = useStyles();
  const time = (at: string) => dayAndTime(at, view.timeZone, locale);
  const { completedAt, requestedAt, waitingFor } = signOff;
  return (
    <p className={mergeClasses(layout.box, layout.plain, styles.standing)} role="status">
      {completedAt === null ? null : <LockClosedRegular className={styles.lock} aria-hidden />}
      <span>
        {completedAt === null
          ? say('after.sign.under-way', { at: time(requestedAt), names: waitingFor })
          : say('after.sign.complete', { at: time(completedAt) })}
      </span>
    </p>
  );
}

/** The very minutes that are signed: nothing in them can change while they are out. */
function TheMinutes() {
  const { view } = useMeeting();
  const say = useText();
  const api = useAfterApi();
  const { answer, failed } = useAnswer(() => api.page(null), String(view.version));
  if (answer !== null) return <Paper html={answer} label={say('tab.minutes')} />;
  return failed ? (
    <p role="alert">{say('tab.minutes.failed')}</p>
  ) : (
    <Spinner label={say('tab.minutes.fetching')} />
  );
}
