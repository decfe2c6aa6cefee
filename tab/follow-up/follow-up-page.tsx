import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { useAnswer } from '../after/use-answer.ts';
import { HttpFault } from '../api.ts';
import { day } from '../clock.ts';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useLanguage, useText } from '../language.ts';
import { dayOf } from '../pipeline/day-of.ts';
import type { Period } from '../pipeline/matters-api.ts';
import { namesOf, NamesContext } from '../pipeline/names.ts';
import { usePipeline } from '../pipeline/pipeline-context.ts';
import { PlaceLink } from '../pipeline/place-link.tsx';
import { toSurface } from '../pipeline/place.ts';
import { DayField } from '../forms/day-field.tsx';
import { saveFile } from '../structure/save-file.ts';
import { Fault, Waiting } from '../surfaces/message-page.tsx';
import { useSurface } from '../surfaces/surface-styles.ts';
import { AssignmentsPicture } from './assignments-picture.tsx';
import { ContinuityPicture } from './continuity-picture.tsx';
import { LeadTimesPicture } from './lead-times-picture.tsx';
import { MeetingsPicture } from './meetings-picture.tsx';
import { periodIn, thisYear, threeYears, yearBack } from './periods.ts';
import { RecommendationsPicture } from './recommendations-picture.tsx';
import { RepresentationPicture } from './representation-picture.tsx';
import { RoutePicture } from './route-picture.tsx';

const useStyles = makeStyles({
  pictures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingHorizontalL, minWidth: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
  },
  period: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'end' },
});

/** Uppföljningen (FU1): what the record shows of the structure's effect goals. Nothing about single persons (FU2). */
export default function FollowUpPage() {
  const { api, place } = usePipeline();
  const say = useText();
  const { locale } = useLanguage();
  const surface = useSurface();
  const layout = useLayout();
  const styles = useStyles();
  const [today] = useState(() => dayOf(new Date().toISOString()));
  const period = periodIn(place.get, today);
  const about = `${period.from} ${period.until}`;
  const [refused, setRefused] = useState<string | null>(null);
  const { answer, failed } = useAnswer(
    () =>
      api.followUp(period).catch((fault: unknown) => {
        if (fault instanceof HttpFault && fault.status < 500) setRefused(fault.message);
        throw fault;
      }),
    about,
  );
  const names = useMemo(() => namesOf(answer?.names ?? { bodies: {}, principals: [] }), [answer]);
  if (answer === null) {
    if (!failed) return <Waiting text="follow.fetching" />;
    return <Fault text="follow.unreachable" {...(refused === null ? {} : { detail: refused })} />;
  }
  const stale = `${answer.from} ${answer.until}` !== about;
  return (
    <NamesContext value={names}>
      <main className={mergeClasses(surface.page, surface.wide)}>
        <div className={styles.head}>
          <h1 className={layout.heading} tabIndex={-1}>
            {say('follow.title')}
          </h1>
          <Exports period={period} />
        </div>
        <PeriodChoice period={period} today={today} />
        <p role="status" className={`${layout.plain} ${layout.muted}`}>
          {failed
            ? say('matter.stale')
            : say('follow.period', { from: day(answer.from, locale), until: day(answer.until, locale) })}
        </p>
        <div className={styles.pictures} aria-busy={stale}>
          <div className={styles.stack}>
            <RoutePicture answer={answer} />
            <RepresentationPicture answer={answer} />
            <MeetingsPicture answer={answer} />
          </div>
          <div className={styles.stack}>
            <ContinuityPicture answer={answer} />
            <LeadTimesPicture answer={answer} />
            <RecommendationsPicture answer={answer} />
            <AssignmentsPicture answer={answer} />
          </div>
        </div>
        <p className={`${layout.plain} ${layout.muted}`}>{say('follow.no-persons')}</p>
        <footer className={layout.footer}>
          <PlaceLink to={toSurface('board')}>{say('matter.back')}</PlaceLink>
          <LanguageSwitch />
        </footer>
      </main>
    </NamesContext>
  );
}

function PeriodChoice({ period, today }: { readonly period: Period; readonly today: string }) {
  const { place } = usePipeline();
  const say = useText();
  const layout = useLayout();
  const styles = useStyles();
  const choices = [
    { period: thisYear(today), label: say('follow.this-year') },
    { period: yearBack(today, 1), label: say('follow.last-year') },
    { period: threeYears(today), label: say('follow.three-years') },
  ];
  const set = (next: Period) => {
    if (next.from !== '' && next.until !== '') place.narrow(next);
  };
  return (
    <div className={styles.period} role="group" aria-label={say('follow.choose-period')}>
      <DayField
        label={say('follow.from')}
        value={period.from}
        onChange={(from) => set({ ...period, from })}
      />
      <DayField
        label={say('follow.until')}
        value={period.until}
        onChange={(until) => set({ ...period, until })}
      />
      <div className={layout.row}>
        {choices.map((choice) => (
          <Button
            key={choice.label}
            size="small"
            aria-pressed={choice.period.from === period.from && choice.period.until === period.until}
            onClick={() => set(choice.period)}
          >
            {choice.label}
          </Button>
        ))}
      </div>
    </div>
  );
}

function Exports({ period }: { readonly period: Period }) {
  const { api } = usePipeline();
  const say = useText();
  const layout = useLayout();
  const [failed, setFailed] = useState(false);
  const save = (form: 'xlsx' | 'csv') =>
    void api.followUpFile(form, period).then(
      (file) => {
        setFailed(false);
        saveFile(file, `${say('follow.file')}-${period.from}-${period.until}.${form}`);
      },
      () => setFailed(true),
    );
  return (
    <div className={layout.row}>
      <Button size="small" icon={<ArrowDownloadRegular aria-hidden />} onClick={() => save('xlsx')}>
        {say('follow.save.xlsx')}
      </Button>
      <Button size="small" appearance="subtle" onClick={() => save('csv')}>
        {say('follow.save.csv')}
      </Button>
      <span role="status">{failed ? say('tab.send.unreachable') : ''}</span>
    </div>
  );
}
