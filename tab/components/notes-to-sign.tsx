import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { NoteLine } from '../../src/domain/view.ts';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import { useLayout } from './layout-styles.ts';
import { SendButton } from './send-button.tsx';
import { SendLine } from './send-line.tsx';

/** Notes that wait for the viewer's signature. Signing can't be undone, so it takes two presses. */
export function NotesToSign() {
  const { view } = useMeeting();
  const waiting = view.notes.filter((note) =>
    note.signers.some(({ person, signedAt }) => person === view.you.person && signedAt === null),
  );
  return waiting.map((note) => <NoteToSign key={note.id} note={note} />);
}

function NoteToSign({ note }: { readonly note: NoteLine }) {
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const [asked, setAsked] = useState(false);
  return (
    <section className={`${layout.box} ${layout.tight}`} aria-label={say('tab.note.sign.title')}>
      <h3 className={layout.label}>{say('tab.note.sign.title')}</h3>
      {note.heading === null ? null : <p className={`${layout.plain} ${layout.strong}`}>{note.heading}</p>}
      {note.sections.map((section) => (
        <p key={section.text} className={layout.quote}>
          {section.heading === null ? '' : `${section.heading}: `}
          {section.text}
        </p>
      ))}
      <p className={`${layout.plain} ${layout.muted}`}>
        {say('tab.note.with', { names: note.signers.map(({ name }) => name) })}
      </p>
      {asked ? (
        <div className={layout.row}>
          <SendButton
            sending={sending}
            appearance="primary"
            onPress={() => void sending.send({ type: 'SignNote', note: note.id })}
          >
            {say('tab.note.sign.yes')}
          </SendButton>
          <Button appearance="subtle" onClick={() => setAsked(false)}>
            {say('tab.confirm.no')}
          </Button>
        </div>
      ) : (
        <Button onClick={() => setAsked(true)}>{say('tab.note.sign')}</Button>
      )}
      <SendLine sending={sending} />
    </section>
  );
}
