import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { MeetingView } from '../../src/domain/view.ts';
import type { AfterPart } from '../after/after-meeting.tsx';
import { HelpInPlace } from '../help/help-in-place.tsx';
import { helpOfForm, helpOfStep } from '../help/help-of-situation.ts';
import { FormInPlace } from '../forms/form-in-place.tsx';
import { useText } from '../language.ts';
import { may } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import type { Action, FormName } from '../steps/action.ts';
import { actionFor, shortcutOf } from '../steps/keyboard.ts';
import { otherActions, ways } from '../steps/others.ts';
import { needs, primaryAction } from '../steps/primary.ts';
import { ActionIcon } from './action-icon.tsx';
import { focusButton } from './focus-button.ts';
import { useLayout } from './layout-styles.ts';
import { OtherActions } from './other-actions.tsx';
import { SendButton } from './send-button.tsx';
import { SendLine } from './send-line.tsx';
import { useSettled } from './use-settled.ts';

const useStyles = makeStyles({
  primary: { width: '100%', minHeight: '44px', justifyContent: 'flex-start', textAlign: 'left' },
  confirm: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** What becomes of the meeting once it is closed opens in place. */
type Props = { readonly onRead: (part: AfterPart) => void };

/** The one next step, and under it everything else that the rules allow now. */
export function NextStep({ onRead }: Props) {
  const view = stepped(useMeeting().view);
  const say = useText();
  const styles = useStyles();
  const layout = useLayout();
  const sending = useSend();
  const [open, setOpen] = useState<FormName | null>(null);
  const [asked, setAsked] = useState<Action | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const primary = primaryAction(view, say);
  const settled = useSettled(`${view.next.step}:${view.current?.id ?? ''}`);
  const form = open ?? (view.next.step === 'choose-way' && isMine(view) ? 'ways' : null);

  const topic = form === null ? helpOfStep[view.next.step] : helpOfForm[form];

  const close = () => {
    setOpen(null);
    setAsked(null);
    focusButton(place);
  };
  const perform = (action: Action) => {
    const { performance } = action;
    sending.forget();
    if (performance.does === 'read-minutes') onRead('minutes');
    else if (performance.does === 'go') onRead(performance.surface);
    else if (performance.does === 'form') {
      setAsked(null);
      setOpen(open === performance.form ? null : performance.form);
    } else if (performance.does === 'confirm') {
      setOpen(null);
      setAsked(action);
    } else void sending.send(...performance.commands(view, () => crypto.randomUUID()));
  };
  const others = otherActions(view);
  useShortcuts(
    isMine(view) && settled ? [primary, ...ways.filter((way) => way.offered(view)), ...others] : others,
    perform,
  );

  return (
    <section className={layout.column} ref={place}>
      <h2 className="visually-hidden">{say('tab.next')}</h2>
      {isMine(view) ? (
        <SendButton
          sending={sending}
          appearance={asked === null && (form === null || form === 'ways') ? 'primary' : 'secondary'}
          className={styles.primary}
          icon={<ActionIcon name={primary.icon} />}
          shortcut={shortcutOf(primary)}
          settled={settled}
          onPress={() => perform(primary)}
        >
          {say(primary.label, primary.params)}
        </SendButton>
      ) : null}
      {asked?.performance.does === 'confirm' ? (
        <div
          className={`${styles.confirm} ${layout.column}`}
          role="group"
          aria-label={say(asked.label, asked.params)}
        >
          <p className={layout.plain}>{say(asked.performance.question, asked.performance.params)}</p>
          <div className={layout.row}>
            <SendButton
              sending={sending}
              appearance="primary"
              onPress={() => {
                const { performance } = asked;
                if (performance.does !== 'confirm') return;
                void sending
                  .send(...performance.commands(view, () => crypto.randomUUID()))
                  .then((done) => done && close());
              }}
            >
              {say('tab.confirm.yes')}
            </SendButton>
            <Button appearance="subtle" onClick={close}>
              {say('tab.confirm.no')}
            </Button>
          </div>
        </div>
      ) : null}
      <SendLine sending={sending} />
      {form === null ? null : <FormInPlace key={form} form={form} onClose={close} onOpen={setOpen} />}
      <OtherActions actions={others} onPress={perform} />
      {(isMine(view) || form !== null) && sending.state.is !== 'refused' ? (
        <HelpInPlace key={topic} topic={topic} />
      ) : null}
    </section>
  );
}

/** After the meeting the secretary's work comes next; for everybody else, to read what there is. */
function stepped(view: MeetingView): MeetingView {
  return view.phase === 'closed' && !isMine(view) ? { ...view, next: { step: 'read-minutes' } } : view;
}

/** Is the next step the viewer's to take? */
function isMine(view: MeetingView): boolean {
  const commands = needs[view.next.step];
  if (view.next.step === 'take-the-chair') return view.you.roles.includes('viceChair');
  return commands === null || commands.some((command) => may(view, command));
}

function useShortcuts(actions: readonly Action[], perform: (action: Action) => void): void {
  const latest = useRef({ actions, perform });
  useEffect(() => {
    latest.current = { actions, perform };
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const action = actionFor(event, latest.current.actions);
      if (action === undefined) return;
      event.preventDefault();
      latest.current.perform(action);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
