import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { PersonId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { Choice } from '../../src/domain/meeting/events.ts';
import type { VoteView } from '../../src/domain/view.ts';
import { clock } from '../clock.ts';
import { useLanguage, useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import { focusSoon } from './focus-soon.ts';
import { useLayout } from './layout-styles.ts';
import { Recorded } from './recorded.tsx';
import { SendButton } from './send-button.tsx';
import { SendLine } from './send-line.tsx';
import { Shape } from './shape.tsx';

const useStyles = makeStyles({
  grid: { display: 'grid', gap: tokens.spacingVerticalS },
  big: { minHeight: '44px', justifyContent: 'flex-start' },
});

type Props = { readonly vote: VoteView; readonly person?: PersonId; readonly onDone?: () => void };

/** The choices on the ballot; none is given more room than another. */
export function BallotButtons({ vote, person, onDone }: Props) {
  const styles = useStyles();
  const say = useText();
  const sending = useSend();
  const cast = (choice: Choice['id']) => {
    const command: MeetingCommand = { type: 'CastBallot', vote: vote.id, choice };
    void sending
      .send(person === undefined ? command : { ...command, for: person })
      .then((done) => done && onDone?.());
  };
  return (
    <div className={styles.grid} role="group" aria-label={say('tab.vote.ballot')}>
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

/** The viewer's own ballot: asked for, then what was recorded and until when it can be changed. */
export function OwnBallot({ vote }: { readonly vote: VoteView }) {
  const { view } = useMeeting();
  const { locale } = useLanguage();
  const say = useText();
  const layout = useLayout();
  const [changing, setChanging] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const done = () => {
    setChanging(false);
    focusSoon(() => box.current);
  };
  if (!vote.asked) return null;
  const { mine } = vote;
  const open = vote.phase === 'open';
  if (mine === null) return open ? <BallotButtons vote={vote} onDone={done} /> : null;
  const params = {
    choice: vote.choices.find(({ id }) => id === mine.choice)?.label ?? mine.choice,
    at: clock(mine.at, view.timeZone, locale, true),
    principal: view.you.principal ?? '',
  };
  return (
    <div className={layout.column} ref={box} tabIndex={-1}>
      <Recorded tone={mine.choice}>
        {say('tab.vote.recorded', params)} {open ? say('tab.vote.changeable') : ''}
      </Recorded>
      {!open || changing ? null : <Button onClick={() => setChanging(true)}>{say('tab.vote.change')}</Button>}
      {open && changing ? <BallotButtons vote={vote} onDone={done} /> : null}
    </div>
  );
}
