import { Link } from '@fluentui/react-components';
import { useState } from 'react';
import type { CurrentItem, ElectionView, RoundView, VoteView } from '../../src/domain/view.ts';
import { addressWith } from '../address.ts';
import type { AfterPart } from '../after/after-meeting.tsx';
import { AnswerFor } from '../components/answer-for.tsx';
import { ItemDetails, ItemHead } from '../components/current-item.tsx';
import { Conflicts } from '../components/conflicts.tsx';
import { Disclosure } from '../components/disclosure.tsx';
import { Dissent } from '../components/dissent.tsx';
import { EarlierQuestions } from '../components/earlier-questions.tsx';
import { ElectionProgress } from '../components/election-progress.tsx';
import { HelpLink } from '../help/help-link.tsx';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { MeetingHeader } from '../components/meeting-header.tsx';
import { Motions } from '../components/motions.tsx';
import { NextStep } from '../components/next-step.tsx';
import { NotesToSign } from '../components/notes-to-sign.tsx';
import { OutcomeList } from '../components/outcome-list.tsx';
import { OwnAnswer } from '../components/own-answer.tsx';
import { OwnBallot } from '../components/own-ballot.tsx';
import { OwnElectionBallot } from '../components/own-election-ballot.tsx';
import { PanelTabs } from '../components/panel-tabs.tsx';
import { ProseEditor } from '../components/prose-editor.tsx';
import { RepresentationLine } from '../components/representation-line.tsx';
import { RollCalling } from '../components/roll-calling.tsx';
import { RoundProgress } from '../components/round-progress.tsx';
import { ShareToStage } from '../components/share-to-stage.tsx';
import { VoteProgress } from '../components/vote-progress.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { has } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { currentQuestion } from '../meeting/current-question.ts';
import { Minutes } from './minutes.tsx';
import { useSurface } from './surface-styles.ts';

/** The side panel that the chair and the secretary run the meeting from: one column, no modals. */
export default function Panel() {
  const { view } = useMeeting();
  const say = useText();
  const surface = useSurface();
  const layout = useLayout();
  const [reading, setReading] = useState<AfterPart | null>(null);
  if (reading !== null) return <Minutes first={reading} onBack={() => setReading(null)} />;
  return (
    <main className={surface.page}>
      <div className={layout.tight}>
        <MeetingHeader />
        <RepresentationLine />
      </div>
      <hr className={surface.rule} />
      {view.current === null ? <BetweenItems /> : <Item item={view.current} />}
      <NextStep onRead={setReading} />
      {view.current === null ? null : <OwnPart item={view.current} />}
      <NotesToSign />
      <hr className={surface.rule} />
      <PanelTabs />
      <footer className={layout.footer}>
        <LanguageSwitch />
        <HelpLink />
        <ShareToStage />
        {has(view, 'secretary', 'coordinator') ? (
          <>
            <Link href={addressWith(window.location.search, { surface: 'prepare' })}>
              {say('before.link')}
            </Link>
            <Link href={addressWith(window.location.search, { surface: 'meetings' })}>
              {say('before.meetings')}
            </Link>
            <Link href={addressWith(window.location.search, { surface: 'structure' })}>
              {say('structure.link')}
            </Link>
          </>
        ) : null}
      </footer>
    </main>
  );
}

/** Before, between and after the items: where the meeting is, in a sentence. */
function BetweenItems() {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const chair = has(view, 'chair');
  const waiting = view.attendance.filter(
    (line) => line.class === 'ordinary' && line.body === view.body.id,
  ).length;
  const present = view.attendance.filter((line) => line.present).length;
  const upNext = view.agenda.find(
    ({ status, session }) => status === 'planned' && session === view.session?.id,
  );
  return (
    <div className={layout.tight}>
      <p className={layout.plain}>
        {say(`tab.phase.${view.phase}${chair ? '.chair' : ''}`, { waiting, present })}
      </p>
      {view.presiding === null || chair ? null : (
        <p className={`${layout.plain} ${layout.muted}`}>
          {say('tab.presiding', { name: view.presiding.name })}
        </p>
      )}
      {upNext === undefined ? null : <Conflicts item={upNext} />}
    </div>
  );
}

function Item({ item }: { readonly item: CurrentItem }) {
  const layout = useLayout();
  const question = currentQuestion(item);
  return (
    <article className={layout.column}>
      <div>
        <ItemHead item={item} />
        <ItemDetails item={item} />
        <Conflicts item={item} />
      </div>
      <Motions item={item} />
      {question === 'round' && item.round !== null ? <RoundProgress round={item.round} /> : null}
      {question === 'vote' && item.vote !== null ? <VoteProgress vote={item.vote} /> : null}
      {question === 'vote' && item.vote !== null ? <RollCalling vote={item.vote} /> : null}
      {question === 'election' && item.election !== null ? (
        <ElectionProgress election={item.election} />
      ) : null}
      <EarlierQuestions item={item} />
      <OutcomeList item={item} />
    </article>
  );
}

/** What the viewer does as somebody else than the one who runs the meeting: answers, enters, objects, writes. */
function OwnPart({ item }: { readonly item: CurrentItem }) {
  const { view } = useMeeting();
  const question = currentQuestion(item);
  const enters = has(view, 'secretary');
  return (
    <div>
      {question === 'round' && item.round !== null ? (
        <>
          <FoldedAnswer round={item.round} />
          {enters && item.round.open ? <AnswerFor round={item.round} /> : null}
        </>
      ) : null}
      {question === 'vote' && item.vote !== null ? (
        <>
          <FoldedBallot vote={item.vote} />
          {enters && item.vote.phase === 'open' ? <AnswerFor vote={item.vote} /> : null}
        </>
      ) : null}
      {question === 'election' && item.election !== null ? (
        <>
          <FoldedPaper election={item.election} />
          {enters && item.election.phase === 'open' && !item.election.secret ? (
            <AnswerFor election={item.election} />
          ) : null}
        </>
      ) : null}
      {has(view, 'serving') ? <Dissent item={item} /> : null}
      <ProseEditor item={item} />
    </div>
  );
}

/** The chair's own answer, folded so that the panel keeps one primary button; the line says whether it is given. */
function FoldedAnswer({ round }: { readonly round: RoundView }) {
  const say = useText();
  if (!round.asked || (round.mine === null && !round.open)) return null;
  const given = round.mine === null ? say('tab.own.none') : say(`tab.tone.${round.mine.answer}`);
  return (
    <Disclosure label={say('tab.own.answer', { given })}>
      <OwnAnswer round={round} quiet />
    </Disclosure>
  );
}

function FoldedBallot({ vote }: { readonly vote: VoteView }) {
  const say = useText();
  if (!vote.asked || (vote.mine === null && vote.phase !== 'open')) return null;
  const given = vote.mine === null ? say('tab.own.none') : say(`tab.tone.${vote.mine.choice}`);
  return (
    <Disclosure label={say('tab.own.ballot', { given })}>
      <OwnBallot vote={vote} />
    </Disclosure>
  );
}

function FoldedPaper({ election }: { readonly election: ElectionView }) {
  const say = useText();
  if (!election.asked || (!election.voted && election.phase !== 'open')) return null;
  return (
    <Disclosure
      label={say('tab.own.paper', { given: say(election.voted ? 'tab.own.paper.given' : 'tab.own.none') })}
    >
      <OwnElectionBallot election={election} />
    </Disclosure>
  );
}
