import { Spinner } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { NoticeView } from '../../src/domain/view.ts';
import { Confirm } from '../after/confirm.tsx';
import { Paper } from '../after/paper.tsx';
import { useAfterApi } from '../after/use-after-api.ts';
import { useAnswer } from '../after/use-answer.ts';
import { dayAndTime } from '../clock.ts';
import { Disclosure } from '../components/disclosure.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { SendButton } from '../components/send-button.tsx';
import { SendLine } from '../components/send-line.tsx';
import { useLanguage, useText } from '../language.ts';
import { may, runs } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';

/** Kallelsen (AG8): how it reads, sending it, and who hasn't read it, by name, for those who run the meeting. */
export function NoticePart() {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const { notice } = view;
  return (
    <div className={layout.column}>
      {notice === null ? (
        <p className={layout.plain}>{say('before.notice.not-sent')}</p>
      ) : (
        <Sent notice={notice} />
      )}
      <Disclosure label={say('before.notice.preview')}>
        <Preview />
      </Disclosure>
      {may(view, 'SendNotice') ? (
        <Confirm
          label={say(notice === null ? 'before.notice.send' : 'before.notice.send-again')}
          question={say(notice === null ? 'before.notice.question' : 'before.notice.question-again')}
          command={{ type: 'SendNotice' }}
          primary={notice === null}
        />
      ) : null}
    </div>
  );
}

function Sent({ notice }: { readonly notice: NoticeView }) {
  const { view } = useMeeting();
  const { locale } = useLanguage();
  const say = useText();
  const layout = useLayout();
  const { sentAt, readCount, unread, readByYou } = notice;
  const at = dayAndTime(sentAt, view.timeZone, locale);
  return (
    <div className={layout.column}>
      <p className={layout.plain}>{say('before.notice.sent', { at })}</p>
      {readByYou ? (
        <p className={`${layout.plain} ${layout.row}`}>
          <CheckmarkCircleRegular aria-hidden />
          {say('before.notice.read-by-you')}
        </p>
      ) : may(view, 'AcknowledgeNotice') ? (
        <Acknowledge />
      ) : null}
      {runs(view) ? (
        <Disclosure label={say('before.notice.read', { read: readCount, called: readCount + unread.length })}>
          <p className={layout.plain}>
            {unread.length === 0
              ? say('before.notice.all-read')
              : say('before.notice.unread', { names: unread.map(({ name }) => name) })}
          </p>
        </Disclosure>
      ) : null}
    </div>
  );
}

function Acknowledge() {
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  return (
    <div className={layout.tight}>
      <div>
        <SendButton
          sending={sending}
          appearance="primary"
          onPress={() => void sending.send({ type: 'AcknowledgeNotice' })}
        >
          {say('before.notice.acknowledge')}
        </SendButton>
      </div>
      <SendLine sending={sending} />
    </div>
  );
}

function Preview() {
  const { view } = useMeeting();
  const say = useText();
  const api = useAfterApi();
  const { answer, failed } = useAnswer(api.notice, String(view.version));
  if (answer !== null) return <Paper html={answer} label={say('before.notice')} />;
  return failed ? (
    <p role="alert">{say('before.notice.failed')}</p>
  ) : (
    <Spinner label={say('before.notice.fetching')} />
  );
}
