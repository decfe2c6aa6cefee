import { Spinner } from '@fluentui/react-components';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { may } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { Confirm } from './confirm.tsx';
import { FindingsList } from './findings-list.tsx';
import { SignersList } from './signers-list.tsx';
import { useAfterApi } from './use-after-api.ts';
import { useAnswer } from './use-answer.ts';

/** Before the minutes go out: who will sign in which order, who is missing, and what the check still finds. It warns and doesn't lock. */
export function SendForSigning() {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const api = useAfterApi();
  const about = String(view.version);
  const writing = useAnswer(api.writing, about).answer;
  const findings = useAnswer(api.findings, about);
  if (view.phase !== 'closed') return <p className={layout.plain}>{say('after.sign.when-closed')}</p>;
  if (writing === null) return <Spinner label={say('after.sign.fetching')} />;
  const remaining = findings.answer?.findings.length ?? 0;
  return (
    <>
      <h3 className={layout.label}>{say('after.sign.will-sign')}</h3>
      <SignersList signers={writing.signers} waitingFor={[]} />
      {writing.unfilled.map((role) => (
        <p key={role} className={layout.quote}>
          {say(`after.sign.unfilled.${role}`)}
        </p>
      ))}
      <h3 className={layout.label}>{say('after.sign.findings')}</h3>
      <FindingsList findings={findings} onGo={() => undefined} />
      {may(view, 'RequestSignOff') ? (
        <Confirm
          label={say('after.sign.send')}
          question={say(remaining === 0 ? 'after.sign.send.question' : 'after.sign.send.question-findings', {
            count: remaining,
          })}
          command={{ type: 'RequestSignOff' }}
        />
      ) : null}
    </>
  );
}
