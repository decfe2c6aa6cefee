import { Button } from '@fluentui/react-components';
import { MicRegular } from '@fluentui/react-icons';
import type { SpeakerLine } from '../../src/domain/view.ts';
import { useText } from '../language.ts';
import { has, may } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import { Disclosure } from './disclosure.tsx';
import { EnterSpeaker } from './enter-speaker.tsx';
import { useLayout } from './layout-styles.ts';
import { SendButton } from './send-button.tsx';
import { SendLine } from './send-line.tsx';

const kinds = ['speech', 'reply', 'point-of-order'] as const;

/** Talarlistan: who has the floor, who waits, and asking for it. */
export function SpeakersList() {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  return (
    <div className={layout.column}>
      {view.speaking === null ? null : <Speaking person={view.speaking} />}
      {view.speakers.length === 0 ? (
        <p className={`${layout.plain} ${layout.muted}`}>{say('tab.speakers.none')}</p>
      ) : null}
      <ol className={layout.list} aria-label={say('tab.speakers')}>
        {view.speakers.map((line) => (
          <Waiting key={`${line.person}:${line.kind}`} line={line} />
        ))}
      </ol>
      <AskForFloor />
      {has(view, 'chair', 'secretary') && may(view, 'RequestFloor') ? (
        <Disclosure small label={say('tab.speakers.enter')}>
          <EnterSpeaker />
        </Disclosure>
      ) : null}
    </div>
  );
}

function Speaking({
  person: { person, name },
}: {
  readonly person: { person: SpeakerLine['person']; name: string };
}) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const mine = person === view.you.person;
  return (
    <div className={layout.box}>
      <div className={layout.between}>
        <span>
          <MicRegular aria-hidden /> {say('tab.speakers.speaking', { name })}
        </span>
        {may(view, 'GiveFloor') || mine ? (
          <SendButton
            sending={sending}
            size="small"
            onPress={() => void sending.send({ type: 'ReleaseFloor', person })}
          >
            {say('tab.speakers.done')}
          </SendButton>
        ) : null}
      </div>
      <SendLine sending={sending} />
    </div>
  );
}

function Waiting({ line }: { readonly line: SpeakerLine }) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const { person, name, kind } = line;
  return (
    <li className={layout.line}>
      <div className={layout.between}>
        <span>
          {name} <span className={layout.muted}>{say(`tab.speech.${kind}`)}</span>
        </span>
        {may(view, 'GiveFloor') ? (
          <SendButton
            sending={sending}
            size="small"
            className={layout.fixed}
            label={say('tab.speakers.give', { name })}
            onPress={() => void sending.send({ type: 'GiveFloor', person })}
          >
            {say('tab.speakers.give.short')}
          </SendButton>
        ) : null}
      </div>
      <SendLine sending={sending} />
    </li>
  );
}

/** Begär ordet. */
export function AskForFloor() {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const waits = view.speakers.some(({ person }) => person === view.you.person);
  if (!may(view, 'RequestFloor') || view.you.person === null || view.speaking?.person === view.you.person)
    return null;
  if (waits) {
    const person = view.you.person;
    return (
      <div className={layout.tight}>
        <p className={`${layout.plain} ${layout.small}`}>{say('tab.speakers.waiting')}</p>
        <Button appearance="subtle" onClick={() => void sending.send({ type: 'ReleaseFloor', person })}>
          {say('tab.speakers.withdraw')}
        </Button>
        <SendLine sending={sending} />
      </div>
    );
  }
  return (
    <div className={layout.tight}>
      <div className={layout.row} role="group" aria-label={say('tab.speakers.ask')}>
        {kinds.map((kind) => (
          <SendButton
            key={kind}
            sending={sending}
            size="small"
            onPress={() => void sending.send({ type: 'RequestFloor', kind })}
          >
            {say(`tab.speakers.ask.${kind}`)}
          </SendButton>
        ))}
      </div>
      <SendLine sending={sending} />
    </div>
  );
}
