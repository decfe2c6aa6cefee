import { useState } from 'react';
import type { PersonId } from '../../src/domain/ids.ts';
import type { ElectionView, RoundView, VoteView } from '../../src/domain/view.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { HelpInPlace } from '../help/help-in-place.tsx';
import { useText } from '../language.ts';
import { answerable } from '../meeting/roll.ts';
import { AnswerButtons } from './answer-buttons.tsx';
import { Disclosure } from './disclosure.tsx';
import { useLayout } from './layout-styles.ts';
import { BallotButtons } from './own-ballot.tsx';
import { ElectionBallot } from './own-election-ballot.tsx';

type Props =
  | { readonly round: RoundView }
  | { readonly vote: VoteView }
  | { readonly election: ElectionView };

/** "Svara för …": the secretary enters what a member said aloud; that it was entered stays on record (DE6). */
export function AnswerFor(props: Props) {
  const say = useText();
  const layout = useLayout();
  const [person, setPerson] = useState<PersonId | ''>('');
  const people = answerable('round' in props ? props.round : 'vote' in props ? props.vote : props.election);
  const done = () => setPerson('');
  return (
    <Disclosure label={say('tab.answer-for')}>
      <div className={layout.column}>
        <ChoiceField
          label={say('tab.answer-for.who')}
          value={person}
          placeholder={say('tab.form.choose-person')}
          choices={people.map((line) => ({
            value: line.person,
            label: line.principal === null ? line.name : `${line.name}, ${line.principal}`,
          }))}
          onChange={setPerson}
        />
        {person === '' ? null : 'round' in props ? (
          <AnswerButtons round={props.round.id} person={person} onDone={done} />
        ) : 'vote' in props ? (
          <BallotButtons vote={props.vote} person={person} onDone={done} />
        ) : (
          <ElectionBallot key={person} election={props.election} person={person} onDone={done} />
        )}
        <HelpInPlace topic={person === '' ? 'spoken-answer' : 'wrong-vote'} />
      </div>
    </Disclosure>
  );
}
