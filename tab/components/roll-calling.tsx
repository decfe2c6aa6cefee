import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Choice } from '../../src/domain/meeting/events.ts';
import type { VoteView } from '../../src/domain/view.ts';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { has } from '../meeting/may.ts';
import { useSend } from '../sending/use-send.ts';
import { useLayout } from './layout-styles.ts';
import { SendButton } from './send-button.tsx';
import { SendLine } from './send-line.tsx';
import { Shape } from './shape.tsx';

const useStyles = makeStyles({
  name: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: 0 },
  grid: { display: 'grid', gap: tokens.spacingVerticalS },
  big: { minHeight: '44px', justifyContent: 'flex-start' },
});

/** Omröstning med upprop: the name to call now, what was answered, and who comes after (DE12). */
export function RollCalling({ vote }: { readonly vote: VoteView }) {
  const { view } = useMeeting();
  const say = useText();
  const styles = useStyles();
  const layout = useLayout();
  const { calling } = vote;
  if (vote.method !== 'roll-call' || vote.phase !== 'open') return null;
  if (calling === null) return <p className={layout.plain}>{say('tab.calling.all')}</p>;
  const after = vote.waitingFor.filter(({ person }) => person !== calling.person).slice(0, 3);
  const own = calling.person === view.you.person;
  return (
    <section className={`${layout.box} ${layout.column}`} aria-label={say('tab.calling')}>
      <div>
        <p className={`${layout.plain} ${layout.muted}`}>{say('tab.calling.now')}</p>
        <p className={styles.name} aria-live="polite">
          {calling.name}
        </p>
        <p className={`${layout.plain} ${layout.muted}`}>
          {calling.servesFor === null
            ? (calling.principal ?? '')
            : say('tab.calling.for', { name: calling.servesFor, principal: calling.principal ?? '' })}
        </p>
      </div>
      {has(view, 'secretary') || own ? <Spoken vote={vote} own={own} /> : null}
      {after.length === 0 ? null : (
        <p className={`${layout.plain} ${layout.small}`}>
          {say('tab.calling.after', { names: after.map(({ name }) => name) })}
        </p>
      )}
    </section>
  );
}

/** One press a name: when the next is called, the focus stands on the same answer again. */
function Spoken({ vote, own }: { readonly vote: VoteView; readonly own: boolean }) {
  const say = useText();
  const styles = useStyles();
  const sending = useSend();
  const group = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  const person = vote.calling?.person;
  useEffect(() => {
    if (!pressed.current) return;
    pressed.current = false;
    group.current?.querySelector('button')?.focus();
  }, [person]);
  if (person === undefined) return null;
  const cast = (choice: Choice['id']) => {
    pressed.current = true;
    const command = { type: 'CastBallot', vote: vote.id, choice } as const;
    void sending.send(own ? command : { ...command, for: person });
  };
  return (
    <div className={styles.grid} role="group" aria-label={say('tab.calling.answer')} ref={group}>
      {vote.choices.map(({ id, label }) => (
        <SendButton
          key={id}
          sending={sending}
          className={styles.big}
          icon={<Shape tone={id} size={16} />}
          onPress={() => cast(id)}
        >
          {label}
        </SendButton>
      ))}
      <SendLine sending={sending} />
    </div>
  );
}
