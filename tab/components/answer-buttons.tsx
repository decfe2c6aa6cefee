import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ConsensusAnswer } from '../../src/domain/meeting/events.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { PersonId, RoundId } from '../../src/domain/ids.ts';
import { FormFrame } from '../forms/form-frame.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useText } from '../language.ts';
import { consensusAnswers, needsText } from '../meeting/answers.ts';
import { useSend } from '../sending/use-send.ts';
import { SendButton } from './send-button.tsx';
import { SendLine } from './send-line.tsx';
import { Shape } from './shape.tsx';

const useStyles = makeStyles({
  grid: { display: 'grid', gridTemplateColumns: '1fr', gap: tokens.spacingVerticalS },
  big: { minHeight: '44px', justifyContent: 'flex-start' },
});

type Props = {
  readonly round: RoundId;
  /** For whom, when it isn't one's own answer. */
  readonly person?: PersonId;
  readonly onDone?: () => void;
  /** Where another button is the primary one. */
  readonly quiet?: boolean;
};

/** The four answers, the commonest first and biggest; an answer that needs words asks for them in place. */
export function AnswerButtons({ round, person, onDone, quiet = false }: Props) {
  const styles = useStyles();
  const say = useText();
  const sending = useSend();
  const [wording, setWording] = useState<ConsensusAnswer | null>(null);
  const answer = (choice: ConsensusAnswer, text: string | null, minuted: boolean) => {
    const command: MeetingCommand = { type: 'AnswerConsensus', round, answer: choice, text, minuted };
    void sending
      .send(person === undefined ? command : { ...command, for: person })
      .then((done) => done && onDone?.());
  };
  if (wording !== null) {
    return <AnswerText answer={wording} sending={sending} onClose={() => setWording(null)} onSend={answer} />;
  }
  return (
    <div className={styles.grid} role="group" aria-label={say('tab.answer.label')}>
      {consensusAnswers.map((choice, at) => (
        <SendButton
          key={choice}
          sending={sending}
          appearance={at === 0 && person === undefined && !quiet ? 'primary' : 'secondary'}
          className={styles.big}
          icon={<Shape tone={choice} size={16} />}
          onPress={() => (needsText(choice) ? setWording(choice) : answer(choice, null, false))}
        >
          {say(`tab.answer.${choice}`)}
        </SendButton>
      ))}
      <SendLine sending={sending} />
    </div>
  );
}

type TextProps = {
  readonly answer: ConsensusAnswer;
  readonly sending: ReturnType<typeof useSend>;
  readonly onClose: () => void;
  readonly onSend: (answer: ConsensusAnswer, text: string, minuted: boolean) => void;
};

function AnswerText({ answer, sending, onClose, onSend }: TextProps) {
  const say = useText();
  const [text, setText] = useState('');
  const [minuted, setMinuted] = useState(false);
  return (
    <FormFrame
      title={say(`tab.answer.${answer}`)}
      submit={say('tab.answer.submit')}
      onSubmit={() => onSend(answer, text.trim(), minuted)}
      onClose={onClose}
      sending={sending}
    >
      <TextField
        label={say(answer === 'disagree' ? 'tab.answer.why' : 'tab.answer.remark')}
        value={text}
        onChange={setText}
        required
      />
      <Checkbox
        label={say('tab.answer.minuted')}
        checked={minuted}
        onChange={(_event, data) => setMinuted(data.checked === true)}
      />
    </FormFrame>
  );
}
