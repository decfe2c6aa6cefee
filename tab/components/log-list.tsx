import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Correction, LogLine } from '../../src/contract/log.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { clock } from '../clock.ts';
import { ReasonForm } from '../forms/reason-form.tsx';
import { useLanguage, useText } from '../language.ts';
import { logText } from '../meeting/log-text.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useLog } from '../meeting/use-log.ts';
import { useSend } from '../sending/use-send.ts';
import { useLayout } from './layout-styles.ts';
import { SendButton } from './send-button.tsx';
import { SendLine } from './send-line.tsx';

/** How many lines at once: the latest are what is put right. */
const page = 30;

/** What has happened, newest first, with "Ångra" where the rules have a way back; the correction is a line of its own. */
export function LogList() {
  const { lines, fault } = useLog();
  const say = useText();
  const layout = useLayout();
  const [shown, setShown] = useState(page);
  if (fault) return <p role="status">{say('tab.log.failed')}</p>;
  if (lines === null) return <p className={layout.muted}>{say('tab.log.fetching')}</p>;
  return (
    <>
      <ol className={layout.list} aria-label={say('tab.log')} reversed>
        {lines.slice(0, shown).map((line) => (
          <Line key={line.version} line={line} />
        ))}
      </ol>
      {lines.length > shown ? (
        <Button size="small" appearance="subtle" onClick={() => setShown(shown + page)}>
          {say('tab.log.more')}
        </Button>
      ) : null}
    </>
  );
}

function Line({ line }: { readonly line: LogLine }) {
  const { view } = useMeeting();
  const { locale } = useLanguage();
  const say = useText();
  const layout = useLayout();
  const time = (at: string) => clock(at, view.timeZone, locale);
  const text = logText(line, say);
  const later = time(line.recordedAt) !== time(line.at);
  return (
    <li className={`${layout.line} ${layout.tight}`}>
      <span className={layout.small}>
        <span className={layout.muted}>{time(line.at)}</span> {text}
      </span>
      <span className={layout.muted}>
        {line.by ?? say(line.via === 'teams' ? 'tab.log.by-teams' : 'tab.log.by-system')}
        {later ? ` · ${say('tab.log.entered', { at: time(line.recordedAt) })}` : ''}
      </span>
      {line.undo === null ? null : <Undo undo={line.undo} text={text} />}
    </li>
  );
}

function Undo({ undo, text }: { readonly undo: Correction; readonly text: string }) {
  const say = useText();
  const sending = useSend();
  const [asking, setAsking] = useState(false);
  if (asking)
    return (
      <ReasonForm
        title="tab.log.undo"
        label="tab.form.reason"
        submit="tab.log.undo"
        required
        command={(reason): MeetingCommand => ({ ...undo.command, reason }) as MeetingCommand}
        onClose={() => setAsking(false)}
      />
    );
  return (
    <div>
      <SendButton
        sending={sending}
        size="small"
        appearance="subtle"
        icon={<ArrowUndoRegular aria-hidden />}
        label={say('tab.log.undo.line', { text })}
        onPress={() => (undo.asksReason ? setAsking(true) : void sending.send(undo.command))}
      >
        {say('tab.log.undo')}
      </SendButton>
      <SendLine sending={sending} />
    </div>
  );
}
