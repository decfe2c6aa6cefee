import { Button, Checkbox } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { CandidateId, PersonId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { ElectionView } from '../../src/domain/view.ts';
import { clock } from '../clock.ts';
import { FormFrame } from '../forms/form-frame.tsx';
import { useLanguage, useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import { focusSoon } from './focus-soon.ts';
import { useLayout } from './layout-styles.ts';
import { Recorded } from './recorded.tsx';

type Props = { readonly election: ElectionView; readonly person?: PersonId; readonly onDone?: () => void };

/** Valsedeln: at most as many names as there are places; none is a blank paper (DE10). */
export function ElectionBallot({ election, person, onDone }: Props) {
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const [names, setNames] = useState<readonly CandidateId[]>(
    person === undefined ? (election.mine?.candidates ?? []) : [],
  );
  const { places, secret } = election;
  const cast = () => {
    const command: MeetingCommand = {
      type: 'CastElectionBallot',
      election: election.id,
      candidates: names,
    };
    void sending
      .send(person === undefined ? command : { ...command, for: person })
      .then((done) => done && onDone?.());
  };
  return (
    <FormFrame
      quiet
      title={say('tab.election.ballot')}
      submit={say(names.length === 0 ? 'tab.election.cast.blank' : 'tab.election.cast')}
      onSubmit={cast}
      sending={sending}
    >
      <p className={layout.plain}>{say('tab.election.choose', { places })}</p>
      <div role="group" aria-label={say('tab.election.candidates')} className={layout.tight}>
        {election.candidates.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={names.includes(id)}
            onChange={(_event, data) => setNames(marked(names, id, data.checked === true, places))}
          />
        ))}
      </div>
      <p className={`${layout.plain} ${layout.muted}`}>
        {say(secret ? 'tab.election.cast.final' : 'tab.election.cast.changeable')}
      </p>
    </FormFrame>
  );
}

/** With one place a new mark moves the old one; with more, a mark too many isn't taken. */
function marked(
  names: readonly CandidateId[],
  id: CandidateId,
  on: boolean,
  places: number,
): readonly CandidateId[] {
  if (!on) return names.filter((one) => one !== id);
  if (places === 1) return [id];
  return names.length < places ? [...names, id] : names;
}

/** The viewer's own paper: asked for, then that it is in, and whether it can be changed. */
export function OwnElectionBallot({ election }: { readonly election: ElectionView }) {
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
  const open = election.phase === 'open';
  if (!election.asked || (!election.voted && !open)) return null;
  if (election.secret)
    return (
      <div ref={box} tabIndex={-1}>
        {election.voted ? (
          <Recorded tone="answered">{say('tab.election.dropped')}</Recorded>
        ) : (
          <ElectionBallot election={election} onDone={done} />
        )}
      </div>
    );
  if (election.mine === null) return <ElectionBallot election={election} onDone={done} />;
  const names = election.mine.candidates.map(
    (id) => election.candidates.find((one) => one.id === id)?.name ?? id,
  );
  return (
    <div className={layout.column} ref={box} tabIndex={-1}>
      <Recorded tone="answered">
        {say(names.length === 0 ? 'tab.election.recorded.blank' : 'tab.election.recorded', {
          names,
          at: clock(election.mine.at, view.timeZone, locale, true),
        })}{' '}
        {open ? say('tab.election.changeable') : ''}
      </Recorded>
      {!open || changing ? null : (
        <Button onClick={() => setChanging(true)}>{say('tab.election.change')}</Button>
      )}
      {open && changing ? <ElectionBallot election={election} onDone={done} /> : null}
    </div>
  );
}
