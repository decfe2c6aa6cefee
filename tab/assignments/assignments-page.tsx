import { Button, makeStyles, mergeClasses, Switch, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { AssignmentsAnswer } from '../../src/contract/matters.ts';
import type { AssignmentView } from '../../src/domain/matter/view.ts';
import { asId } from '../../src/domain/ids.ts';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { FilterChoice } from '../pipeline/filter-choice.tsx';
import { namesOf, NamesContext, useNames } from '../pipeline/names.ts';
import { PipelineLinks } from '../pipeline/pipeline-links.tsx';
import { usePipeline } from '../pipeline/pipeline-context.ts';
import { PlaceLink } from '../pipeline/place-link.tsx';
import { toSurface } from '../pipeline/place.ts';
import { useMatterSend } from '../pipeline/use-matter-send.ts';
import { useTurn } from '../pipeline/use-turn.ts';
import { Fault, Waiting } from '../surfaces/message-page.tsx';
import { useSurface } from '../surfaces/surface-styles.ts';
import { AssignmentLine } from './assignment-line.tsx';
import { RemindersList } from './reminders-list.tsx';

const useStyles = makeStyles({
  /** Two choices with two switches after them; on a phone they share the lines two and two. */
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 120px), max-content))',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    alignItems: 'end',
    '@media (min-width: 640px)': { gridTemplateColumns: '200px 200px max-content max-content' },
  },
});

const states = ['open', 'reported', 'done', 'cancelled'] as const;

/** Uppdragen: what is to be done, by whom, until when (PI5); for coordinators everybody's, and the reminders. */
export default function AssignmentsPage() {
  const { api, place } = usePipeline();
  const say = useText();
  const surface = useSurface();
  const layout = useLayout();
  const [turn, next] = useTurn();
  const asked = place.search;
  const { answer, failed, more } = usePages(asked, turn);
  const [coordinates, setCoordinates] = useState(false);
  useEffect(() => {
    api.reminders().then(
      () => setCoordinates(true),
      // Refused: the reader is no coordinator, and sees their own.
      () => setCoordinates(false),
    );
  }, [api]);
  const names = useMemo(() => namesOf(answer?.names ?? { bodies: {}, principals: [] }), [answer]);
  if (answer === null)
    return failed ? <Fault text="assignments.unreachable" /> : <Waiting text="assignments.fetching" />;
  return (
    <NamesContext value={names}>
      <main className={mergeClasses(surface.page, surface.wide)}>
        <h1 className={layout.heading} tabIndex={-1}>
          {say('assignments.title')}
        </h1>
        <Filter />
        <p role="status" className={`${layout.plain} ${layout.muted}`}>
          {failed ? say('matter.stale') : say('assignments.found', { total: answer.total })}
        </p>
        {answer.total === 0 ? <p className={layout.plain}>{say('assignments.none')}</p> : null}
        <ul className={layout.list}>
          {answer.assignments.map((assignment) => (
            <li key={assignment.id} className={layout.line}>
              <One
                assignment={assignment}
                unreached={answer.unreached.includes(assignment.id)}
                onChanged={next}
              />
            </li>
          ))}
        </ul>
        {answer.assignments.length < answer.total ? (
          <Button onClick={more}>{say('assignments.more')}</Button>
        ) : null}
        {coordinates ? <RemindersList turn={turn} onChanged={next} /> : null}
        <footer className={layout.footer}>
          <PipelineLinks here="assignments" coordinates={coordinates} />
          <LanguageSwitch />
        </footer>
      </main>
    </NamesContext>
  );
}

type OneProps = {
  readonly assignment: AssignmentView;
  /** Its card reaches nobody. */
  readonly unreached: boolean;
  readonly onChanged: () => void;
};

function One({ assignment, unreached, onChanged }: OneProps) {
  const say = useText();
  const layout = useLayout();
  const sending = useMatterSend(onChanged);
  return (
    <div className={layout.tight}>
      <AssignmentLine
        assignment={assignment}
        sending={sending}
        heading="h2"
        about={
          <PlaceLink
            className={layout.small}
            to={toSurface('matter', { matter: assignment.matter })}
            dir="auto"
          >
            {assignment.matterTitle}
          </PlaceLink>
        }
      />
      {unreached ? <p className={`${layout.plain} ${layout.muted}`}>{say('assignments.unreached')}</p> : null}
    </div>
  );
}

function Filter() {
  const { place } = usePipeline();
  const say = useText();
  const styles = useStyles();
  const { bodies } = useNames();
  const set = (name: string, value: string) => place.narrow({ [name]: value });
  return (
    <div className={styles.fields} role="search">
      <FilterChoice
        label={say('assignments.state')}
        value={place.get('state')}
        among={states.map((state) => ({ id: state, shortName: say(`assignments.state.${state}`) }))}
        onChange={(value) => set('state', value)}
      />
      <FilterChoice
        label={say('board.filter.body')}
        value={place.get('of-body')}
        among={bodies}
        onChange={(value) => set('of-body', value)}
      />
      <Switch
        label={say('assignments.mine')}
        checked={place.get('mine') === 'yes'}
        onChange={(_event, { checked }) => set('mine', checked ? 'yes' : '')}
      />
      <Switch
        label={say('board.filter.overdue')}
        checked={place.get('overdue') === 'yes'}
        onChange={(_event, { checked }) => set('overdue', checked ? 'yes' : '')}
      />
    </div>
  );
}

type Pages = {
  readonly answer: AssignmentsAnswer | null;
  readonly failed: boolean;
  readonly more: () => void;
};

/** The list as far as it has been asked for; every turn reads all of it anew. */
function usePages(asked: string, turn: number): Pages {
  const { api } = usePipeline();
  const [shown, setShown] = useState<{ readonly answer: AssignmentsAnswer | null; readonly failed: boolean }>(
    {
      answer: null,
      failed: false,
    },
  );
  const [wanted, setWanted] = useState({ asked, pages: 1 });
  const pages = wanted.asked === asked ? wanted.pages : 1;
  useEffect(() => {
    let past = false;
    readPages(pages, (from) => api.assignments({ ...queryIn(asked), from })).then(
      (answer) => {
        if (!past) setShown({ answer, failed: false });
      },
      () => {
        if (!past) setShown(({ answer }) => ({ answer, failed: true }));
      },
    );
    return () => {
      past = true;
    };
  }, [api, asked, pages, turn]);
  return { ...shown, more: () => setWanted({ asked, pages: pages + 1 }) };
}

async function readPages(
  pages: number,
  read: (from: number) => Promise<AssignmentsAnswer>,
): Promise<AssignmentsAnswer> {
  let all = await read(0);
  for (let page = 1; page < pages && all.assignments.length < all.total; page++) {
    const next = await read(all.assignments.length);
    all = {
      ...next,
      assignments: [...all.assignments, ...next.assignments],
      unreached: [...all.unreached, ...next.unreached],
    };
  }
  return all;
}

function queryIn(search: string) {
  const query = new URLSearchParams(search);
  const state = states.find((one) => one === query.get('state'));
  const body = query.get('of-body') ?? '';
  return {
    ...(state === undefined ? {} : { state }),
    ...(body === '' ? {} : { body: asId<never>(body) }),
    ...(query.get('mine') === 'yes' ? { mine: 'yes' as const } : {}),
    ...(query.get('overdue') === 'yes' ? { overdue: 'yes' as const } : {}),
  };
}
