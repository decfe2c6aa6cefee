import { Button, Spinner } from '@fluentui/react-components';
import type { RecapAnswer, RecapItem } from '../../src/contract/recap.ts';
import { dayAndTime } from '../clock.ts';
import { Disclosure } from '../components/disclosure.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { SendButton } from '../components/send-button.tsx';
import { SendLine } from '../components/send-line.tsx';
import { useLanguage, useText } from '../language.ts';
import { may, runs } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { AttendancePart } from '../microsoft-365/attendance-part.tsx';
import { useSend } from '../sending/use-send.ts';
import { Confirm } from './confirm.tsx';
import { FindingsList } from './findings-list.tsx';
import { RecapWords } from './recap-words.tsx';
import { useAfterApi } from './use-after-api.ts';
import { useAnswer } from './use-answer.ts';

/** Sammanfattning (MI10): own words, then decisions, who is to act, votes, objections, who was missing. */
export function RecapPart() {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const api = useAfterApi();
  const { answer, failed, again } = useAnswer(api.recap, String(view.version));
  const { recap } = view.after;
  return (
    <div className={layout.column}>
      {runs(view) ? <Standing /> : null}
      {may(view, 'EditRecap') && recap.publishedAt === null ? (
        <RecapWords />
      ) : recap.text === null ? null : (
        <p className={layout.quote}>{recap.text}</p>
      )}
      {answer === null ? (
        failed ? (
          <div className={layout.row} role="status">
            <p className={layout.plain}>{say('after.recap.failed')}</p>
            <Button onClick={again}>{say('tab.send.again')}</Button>
          </div>
        ) : (
          <Spinner label={say('after.recap.fetching')} />
        )
      ) : (
        <Facts recap={answer} />
      )}
      <AttendancePart />
      {runs(view) ? <Checked /> : null}
      {runs(view) ? <Steps /> : null}
    </div>
  );
}

/** Where it stands: not approved, approved by whom, published when. */
function Standing() {
  const { view } = useMeeting();
  const { locale } = useLanguage();
  const say = useText();
  const layout = useLayout();
  const { approvedAt, approvedBy, publishedAt } = view.after.recap;
  const time = (at: string) => dayAndTime(at, view.timeZone, locale);
  return (
    <p className={`${layout.plain} ${layout.box}`} role="status">
      {publishedAt !== null
        ? say('after.recap.published', { at: time(publishedAt) })
        : approvedAt !== null
          ? say('after.recap.approved', { at: time(approvedAt), by: approvedBy ?? '–' })
          : say('after.recap.waiting')}
    </p>
  );
}

function Facts({ recap }: { readonly recap: RecapAnswer }) {
  const say = useText();
  const layout = useLayout();
  return (
    <div className={layout.column}>
      {recap.items.length === 0 ? <p className={layout.plain}>{say('after.recap.nothing')}</p> : null}
      {recap.items.map((item) => (
        <Item key={item.number} item={item} />
      ))}
      {recap.unrepresented.length === 0 ? null : (
        <p className={layout.plain}>{say('after.recap.missing', { names: recap.unrepresented })}</p>
      )}
      {recap.nextMeetings.length === 0 ? null : (
        <p className={layout.plain}>{say('after.recap.next', { meetings: recap.nextMeetings })}</p>
      )}
    </div>
  );
}

function Item({ item }: { readonly item: RecapItem }) {
  const say = useText();
  const layout = useLayout();
  const { number, heading, decisions, vote, reservations, addressees } = item;
  return (
    <section className={layout.tight}>
      <h3 className={layout.label}>
        {number}. {heading}
      </h3>
      {decisions.map((words) => (
        <p key={words} className={layout.plain} lang="sv">
          {words}
        </p>
      ))}
      {addressees.length === 0 ? null : (
        <p className={layout.plain}>{say('after.recap.addressees', { names: addressees })}</p>
      )}
      {vote === null ? null : (
        <p className={layout.plain}>
          {say('after.recap.vote', { counted: vote.counted })}
          {vote.hasEffect ? '' : ` ${say('after.recap.no-effect')}`}
        </p>
      )}
      {reservations.length === 0 ? null : (
        <p className={`${layout.plain} ${layout.muted}`}>
          {say('after.recap.reservations', { names: reservations })}
        </p>
      )}
    </section>
  );
}

function Checked() {
  const { view } = useMeeting();
  const say = useText();
  const api = useAfterApi();
  const findings = useAnswer(api.findings, `${String(view.version)}-${document.documentElement.lang}`);
  const count = findings.answer?.findings.length ?? 0;
  return (
    <Disclosure label={say('after.recap.findings', { count })}>
      <FindingsList findings={findings} onGo={() => undefined} />
    </Disclosure>
  );
}

/** Approve, then publish: the members see nothing before. */
function Steps() {
  const { view } = useMeeting();
  const say = useText();
  const sending = useSend();
  const layout = useLayout();
  const { approvedAt, publishedAt } = view.after.recap;
  if (publishedAt !== null) return null;
  if (approvedAt !== null)
    return may(view, 'PublishRecap') ? (
      <Confirm
        label={say('after.recap.publish')}
        question={say('after.recap.publish.question')}
        command={{ type: 'PublishRecap' }}
      />
    ) : null;
  if (!may(view, 'ApproveRecap')) return null;
  return (
    <div className={layout.tight}>
      <div>
        <SendButton
          sending={sending}
          appearance="primary"
          onPress={() => void sending.send({ type: 'ApproveRecap' })}
        >
          {say('after.recap.approve')}
        </SendButton>
      </div>
      <SendLine sending={sending} />
    </div>
  );
}
