import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { MeetingView } from '../../src/domain/view.ts';
import { addressWith } from '../address.ts';
import { day } from '../clock.ts';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { Tabs } from '../components/tabs.tsx';
import { HelpInPlace } from '../help/help-in-place.tsx';
import { useLanguage, useText } from '../language.ts';
import { may, runs } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSurface } from '../surfaces/surface-styles.ts';
import { MinutesPart } from './minutes-part.tsx';
import { RecapPart } from './recap-part.tsx';
import { SignPart } from './sign-part.tsx';

const useStyles = makeStyles({
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
  },
});

export type AfterPart = 'minutes' | 'recap' | 'sign';

const contents: Readonly<Record<AfterPart, () => ReactNode>> = {
  minutes: MinutesPart,
  recap: RecapPart,
  sign: SignPart,
};

const helpOf = { minutes: 'minutes', recap: 'recap', sign: 'signing' } as const;

export type AfterMeetingProps = {
  /** Which part is shown first; null for the one that is next. */
  readonly first: AfterPart | null;
  /** Back to where it was opened from; null on a page of its own. */
  readonly onBack: (() => void) | null;
};

/** Protokoll · Sammanfattning · Justering: what remains of a meeting. */
export default function AfterMeeting({ first, onBack }: AfterMeetingProps) {
  const { view } = useMeeting();
  const { locale } = useLanguage();
  const say = useText();
  const styles = useStyles();
  const surface = useSurface();
  const layout = useLayout();
  const [wanted, setWanted] = useState(first ?? nextPart(view));
  const offered = (['minutes', 'recap', 'sign'] as const).filter((part) => isOffered(view, part));
  const chosen = offered.includes(wanted) ? wanted : 'minutes';
  const Content = contents[chosen];
  const back = say('tab.minutes.back');
  return (
    <main className={mergeClasses(surface.page, surface.wide)}>
      <div className={layout.row}>
        {onBack === null ? (
          <Link href={addressWith(window.location.search, { surface: runs(view) ? 'panel' : 'meeting' })}>
            {back}
          </Link>
        ) : (
          <Button appearance="subtle" icon={<ArrowLeftRegular aria-hidden />} onClick={onBack}>
            {back}
          </Button>
        )}
        <h1 className={layout.heading}>
          {view.body.name}, {day(view.date, locale)}
        </h1>
      </div>
      <Tabs
        items={offered.map((name) => ({ name, label: say(`after.part.${name}`), count: 0 }))}
        chosen={chosen}
        onChoose={setWanted}
      >
        <h2 className="visually-hidden">{say(`after.part.${chosen}`)}</h2>
        <div className={styles.content}>
          <Content />
          {runs(view) ? <HelpInPlace key={chosen} topic={helpOf[chosen]} /> : null}
        </div>
      </Tabs>
      <footer className={layout.footer}>
        <LanguageSwitch />
      </footer>
    </main>
  );
}

function isOffered(view: MeetingView, part: AfterPart): boolean {
  if (part === 'minutes') return true;
  if (view.phase !== 'closed') return false;
  return part === 'sign' || runs(view) || view.after.recap.publishedAt !== null;
}

/** What the viewer has to do next there. */
function nextPart(view: MeetingView): AfterPart {
  const { step } = view.next;
  if (view.after.signOff?.yourTurn === true) return 'sign';
  if (step === 'review-recap' && may(view, 'ApproveRecap')) return 'recap';
  return step === 'await-signatures' && runs(view) ? 'sign' : 'minutes';
}
