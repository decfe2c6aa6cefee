import type { AgendaLine, MeetingView } from '../../src/domain/view.ts';
import { clock } from '../clock.ts';
import { useLanguage, useText } from '../language.ts';
import { may } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import { useLayout } from './layout-styles.ts';
import { SendButton } from './send-button.tsx';
import { SendLine } from './send-line.tsx';

/** What stands on record so far: outcomes by item, reservations, notes, verifiers, next meetings. */
export function RecordList() {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const dealtWith = view.agenda.filter((line) => line.outcomes.length > 0 || hasDissent(view, line));
  if (dealtWith.length + view.verifiers.length + view.nextMeetings.length === 0 && view.openedAt === null) {
    return <p className={`${layout.plain} ${layout.muted}`}>{say('tab.record.none')}</p>;
  }
  return (
    <ul className={layout.list} aria-label={say('tab.record')}>
      <Times view={view} />
      <Sessions view={view} />
      {view.verifiers.length === 0 ? null : (
        <li className={layout.line}>
          {say('tab.record.verifiers', { names: view.verifiers.map(({ name }) => name) })}
          <Verifiers view={view} />
        </li>
      )}
      {dealtWith.map((line) => (
        <ItemRecord key={line.id} line={line} />
      ))}
      {view.nextMeetings.map(({ text }) => (
        <li key={text} className={layout.line}>
          {say('tab.record.next-meeting', { text })}
        </li>
      ))}
    </ul>
  );
}

const hasDissent = (view: MeetingView, { id }: AgendaLine) =>
  view.reservations.some(({ item }) => item === id) || view.notes.some(({ item }) => item === id);

function Times({ view }: { readonly view: MeetingView }) {
  const { locale } = useLanguage();
  const say = useText();
  const layout = useLayout();
  if (view.openedAt === null) return null;
  return (
    <li className={layout.line}>
      {say('tab.record.opened', { at: clock(view.openedAt, view.timeZone, locale) })}
      {view.closedAt === null
        ? null
        : ` ${say('tab.record.closed', { at: clock(view.closedAt, view.timeZone, locale) })}`}
    </li>
  );
}

/** Parts of the meeting with their times, where there is more than one (AG4). */
function Sessions({ view }: { readonly view: MeetingView }) {
  const { locale } = useLanguage();
  const say = useText();
  const layout = useLayout();
  if (view.sessions.length < 2) return null;
  const time = (at: string) => clock(at, view.timeZone, locale);
  return view.sessions.flatMap(({ id, body, openedAt, closedAt }) =>
    openedAt === null ? (
      []
    ) : (
      <li key={id} className={layout.line}>
        {closedAt === null
          ? say('tab.record.session.open', { body, from: time(openedAt) })
          : say('tab.record.session', { body, from: time(openedAt), to: time(closedAt) })}
      </li>
    ),
  );
}

/** A verifier chosen by mistake is released with one press. */
function Verifiers({ view }: { readonly view: MeetingView }) {
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  if (!may(view, 'ReleaseVerifier')) return null;
  return (
    <div className={layout.row}>
      {view.verifiers.map(({ person, name }) => (
        <SendButton
          key={person}
          sending={sending}
          size="small"
          appearance="subtle"
          onPress={() => void sending.send({ type: 'ReleaseVerifier', person })}
        >
          {say('tab.record.verifier.release', { name })}
        </SendButton>
      ))}
      <SendLine sending={sending} />
    </div>
  );
}

function ItemRecord({ line }: { readonly line: AgendaLine }) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  return (
    <li className={layout.line}>
      <div className={layout.tight}>
        <span>
          <span className={layout.strong}>{line.number}.</span> {line.heading}
        </span>
        {line.outcomes.map((kind, at) => (
          <span key={`${kind}:${String(at)}`} className={layout.small}>
            {say(`tab.outcome.${kind}`)}
          </span>
        ))}
        {view.reservations
          .filter(({ item }) => item === line.id)
          .map(({ id, name, against, text }) => (
            <span key={id} className={layout.small}>
              {say(`tab.record.reservation.${against}`, { name })}
              {text === null ? '' : `: ${text}`}
            </span>
          ))}
        {view.notes
          .filter(({ item }) => item === line.id)
          .map(({ id, signers }) => (
            <span key={id} className={layout.small}>
              {say('tab.record.note', { names: signers.map(({ name }) => name) })}
            </span>
          ))}
      </div>
    </li>
  );
}
