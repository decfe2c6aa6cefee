import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CurrentItem } from '../../src/domain/view.ts';
import { AgendaList } from '../components/agenda-list.tsx';
import { ItemDetails, ItemHead } from '../components/current-item.tsx';
import { Conflicts } from '../components/conflicts.tsx';
import { Disclosure } from '../components/disclosure.tsx';
import { Dissent } from '../components/dissent.tsx';
import { EarlierDissent } from '../components/earlier-dissent.tsx';
import { EarlierQuestions } from '../components/earlier-questions.tsx';
import { ElectionProgress } from '../components/election-progress.tsx';
import { HelpLink } from '../help/help-link.tsx';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { MeetingHeader } from '../components/meeting-header.tsx';
import { MemberActions } from '../components/member-actions.tsx';
import { Motions } from '../components/motions.tsx';
import { NotesToSign } from '../components/notes-to-sign.tsx';
import { OutcomeList } from '../components/outcome-list.tsx';
import { OwnAnswer } from '../components/own-answer.tsx';
import { OwnBallot } from '../components/own-ballot.tsx';
import { OwnElectionBallot } from '../components/own-election-ballot.tsx';
import { RecordList } from '../components/record-list.tsx';
import { RepresentationLine } from '../components/representation-line.tsx';
import { RoundProgress } from '../components/round-progress.tsx';
import { SpeakersList } from '../components/speakers-list.tsx';
import { StandingLine } from '../components/standing-line.tsx';
import { VoteProgress } from '../components/vote-progress.tsx';
import { VoteSubject } from '../components/vote-subject.tsx';
import { useText } from '../language.ts';
import { currentQuestion } from '../meeting/current-question.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { JoinLink } from '../microsoft-365/teams-meeting-part.tsx';
import { Minutes } from './minutes.tsx';
import { useSurface } from './surface-styles.ts';

/** The meeting as a member meets it: what is asked, one's own answer, and where the meeting is. */
export default function MeetingSurface() {
  const { view, item, teams } = useMeeting();
  const say = useText();
  const surface = useSurface();
  const layout = useLayout();
  const [reading, setReading] = useState(false);
  if (reading) return <Minutes first="minutes" onBack={() => setReading(false)} />;
  return (
    <main className={surface.page}>
      <MeetingHeader />
      <StandingLine />
      {view.teamsMeeting !== null && view.phase !== 'closed' && teams === null ? (
        <JoinLink url={view.teamsMeeting.joinUrl} />
      ) : null}
      <hr className={surface.rule} />
      {view.current === null ? (
        <p className={layout.plain}>{say(`tab.phase.${view.phase}`, { waiting: 0, present: 0 })}</p>
      ) : (
        <Item item={view.current} />
      )}
      <NotesToSign />
      <EarlierDissent />
      {view.phase === 'closed' ? (
        <Button appearance="primary" onClick={() => setReading(true)}>
          {say('tab.next.read-minutes')}
        </Button>
      ) : null}
      <hr className={surface.rule} />
      <RepresentationLine />
      <Disclosure label={say('tab.agenda')} open={item !== null}>
        <AgendaList />
      </Disclosure>
      <Disclosure label={say('tab.speakers')}>
        <SpeakersList />
      </Disclosure>
      <Disclosure label={say('tab.record')}>
        <RecordList />
      </Disclosure>
      <footer className={layout.footer}>
        <LanguageSwitch />
        <HelpLink />
      </footer>
    </main>
  );
}

/** What is asked comes first and the answer right under it; who stands where follows. */
function Item({ item }: { readonly item: CurrentItem }) {
  const layout = useLayout();
  const question = currentQuestion(item);
  return (
    <article className={layout.column}>
      <ItemHead item={item} />
      <Conflicts item={item} />
      {question === 'round' && item.round !== null ? (
        <>
          <p className={layout.quote}>{item.round.question}</p>
          <OwnAnswer round={item.round} />
          <RoundProgress round={item.round} brief />
        </>
      ) : null}
      {question === 'vote' && item.vote !== null ? (
        <>
          <VoteSubject vote={item.vote} />
          <OwnBallot vote={item.vote} />
          <VoteProgress vote={item.vote} brief />
        </>
      ) : null}
      {question === 'election' && item.election !== null ? (
        <>
          <OwnElectionBallot election={item.election} />
          <ElectionProgress election={item.election} />
        </>
      ) : null}
      <OutcomeList item={item} />
      <EarlierQuestions item={item} />
      <Motions item={item} />
      <div className={layout.tight}>
        <ItemDetails item={item} />
        <MemberActions item={item} />
        <Dissent item={item} />
      </div>
    </article>
  );
}
