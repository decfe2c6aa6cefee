import { useState } from 'react';
import type { CandidateId } from '../../src/domain/ids.ts';
import type { ElectionView } from '../../src/domain/view.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import { CheckList } from './check-list.tsx';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';

/** The chair declares who is elected; between those who got the same the lot drawn in the room decides (DE10). */
export function ElectedForm({ onClose }: FormProps) {
  const election = useMeeting().view.current?.election;
  if (election?.result == null) return null;
  return <Declaring election={election} result={election.result} onClose={onClose} />;
}

type Props = {
  readonly election: ElectionView;
  readonly result: NonNullable<ElectionView['result']>;
  readonly onClose: () => void;
};

function Declaring({ election, result, onClose }: Props) {
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const [drawn, setDrawn] = useState<readonly CandidateId[]>([]);
  const { sure, tied, lines } = result;
  const byLot = tied.length > 0;
  const nameOf = (id: CandidateId) => lines.find((line) => line.id === id)?.name ?? '';
  const declare = () => {
    void sending
      .send({ type: 'DeclareElected', election: election.id, candidates: [...sure, ...drawn], byLot })
      .then((done) => done && onClose());
  };
  return (
    <FormFrame
      title={say('tab.elected.title', { office: election.office })}
      submit={say('tab.elected.submit')}
      onSubmit={declare}
      onClose={onClose}
      sending={sending}
    >
      {sure.length === 0 ? null : (
        <p className={layout.plain}>{say('tab.elected.sure', { names: sure.map(nameOf) })}</p>
      )}
      {byLot ? (
        <CheckList
          label={say('tab.elected.lot', { left: election.places - sure.length })}
          strong
          choices={tied.map((id) => ({ value: id, label: nameOf(id) }))}
          ticked={drawn}
          onChange={setDrawn}
        />
      ) : null}
    </FormFrame>
  );
}
