import { Button, Field, Link, makeStyles, mergeClasses, SearchBox, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { OpenListAnswer } from '../../src/contract/matters.ts';
import type { MatterCard } from '../../src/domain/matter/view.ts';
import { columnNames, columnStages, type ColumnName } from '../board/columns.ts';
import { day } from '../clock.ts';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useLanguage, useText } from '../language.ts';
import { FilterChoice } from '../pipeline/filter-choice.tsx';
import { adoptionText } from '../pipeline/adoption-text.ts';
import { dayOf } from '../pipeline/day-of.ts';
import { namesOf, NamesContext, useNames } from '../pipeline/names.ts';
import { usePipeline } from '../pipeline/pipeline-context.ts';
import { PlaceLink } from '../pipeline/place-link.tsx';
import { toSurface } from '../pipeline/place.ts';
import { saveFile } from '../structure/save-file.ts';
import { Fault, Waiting } from '../surfaces/message-page.tsx';
import { useSurface } from '../surfaces/surface-styles.ts';
import { ReadingMatter } from './reading-matter.tsx';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'end',
  },
  field: { minWidth: 0, maxWidth: 'none' },
});

/** Öppen läsning (PI7): where every matter is, for anybody signed in at a principal; no drafts, no persons. */
export default function ReadingPage() {
  const { place } = usePipeline();
  const matter = place.get('matter');
  return matter === '' ? <ReadingList /> : <ReadingMatter key={matter} id={matter} />;
}

function ReadingList() {
  const { place } = usePipeline();
  const say = useText();
  const surface = useSurface();
  const layout = useLayout();
  const { answer, failed, more } = useList();
  const names = useMemo(() => namesOf(answer?.names ?? { bodies: {}, principals: [] }), [answer]);
  if (answer === null) return failed ? <Fault text="board.unreachable" /> : <Waiting text="board.fetching" />;
  return (
    <NamesContext value={names}>
      <main className={mergeClasses(surface.page, surface.wide)}>
        <h1 className={layout.heading} tabIndex={-1}>
          {say('reading.title')}
        </h1>
        <p className={`${layout.plain} ${layout.muted}`}>{say('reading.explained')}</p>
        <Search />
        <p role="status" className={`${layout.plain} ${layout.muted}`}>
          {failed ? say('matter.stale') : say('board.found', { total: answer.total })}
        </p>
        {answer.total === 0 ? <p className={layout.plain}>{say('reading.none')}</p> : null}
        <ul className={layout.list}>
          {answer.cards.map((card) => (
            <li key={card.matter} className={layout.line}>
              <Line card={card} />
            </li>
          ))}
        </ul>
        {answer.cards.length < answer.total ? (
          <Button onClick={more}>{say('assignments.more')}</Button>
        ) : null}
        <footer className={layout.footer}>
          <Feed />
          <PlaceLink to={toSurface('board')} hidden={place.get('open') === 'yes'}>
            {say('matter.back')}
          </PlaceLink>
          <LanguageSwitch />
        </footer>
      </main>
    </NamesContext>
  );
}

/** Fetched with the reader's own proof: a plain link would ask without it. */
function Feed() {
  const { api } = usePipeline();
  const say = useText();
  const [failed, setFailed] = useState(false);
  const save = () =>
    void api.feedFile().then(
      (file) => {
        setFailed(false);
        saveFile(file, 'samsyn.atom');
      },
      () => setFailed(true),
    );
  return (
    <>
      <Link as="button" onClick={save}>
        {say('reading.feed')}
      </Link>
      <span role="status">{failed ? say('tab.send.unreachable') : ''}</span>
    </>
  );
}

function Line({ card }: { readonly card: MatterCard }) {
  const say = useText();
  const { locale } = useLanguage();
  const layout = useLayout();
  const names = useNames();
  const { matter, title, summary, stage, body, since, adoption, registryNumber } = card;
  return (
    <article className={layout.tight}>
      <PlaceLink className={layout.strong} to={{ matter }} dir="auto">
        {title}
      </PlaceLink>
      <span className={layout.muted}>
        {[
          say(`pipeline.stage.${stage}`),
          names.shortBody(body),
          say('reading.since', { date: day(dayOf(since), locale) }),
          ...(registryNumber === null ? [] : [registryNumber]),
        ].join(' · ')}
      </span>
      {summary === null ? null : <p className={layout.plain}>{summary}</p>}
      {adoption === null ? null : <span>{adoptionText(adoption, say)}</span>}
    </article>
  );
}

/** Words are asked for when they are sent, so that a screen reader isn't told of every letter. */
function Search() {
  const { place } = usePipeline();
  const say = useText();
  const styles = useStyles();
  const { bodies } = useNames();
  const [words, setWords] = useState(place.get('text'));
  const set = (name: string, value: string) => place.narrow({ [name]: value });
  const open = columnNames.filter((name) => name !== 'gate');
  return (
    <form
      role="search"
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        set('text', words.trim());
      }}
    >
      <Field label={say('board.filter.text')}>
        <SearchBox
          className={styles.field}
          value={words}
          maxLength={200}
          onChange={(_event, { value }) => setWords(value)}
        />
      </Field>
      <FilterChoice
        label={say('reading.stage')}
        value={place.get('column')}
        among={open.map((name) => ({ id: name, shortName: say(`board.column.${name}`) }))}
        onChange={(value) => set('column', value)}
      />
      <FilterChoice
        label={say('board.filter.body')}
        value={place.get('of-body')}
        among={bodies}
        onChange={(value) => set('of-body', value)}
      />
      <Button type="submit" appearance="primary">
        {say('archive.search.do')}
      </Button>
    </form>
  );
}

type Listed = { readonly answer: OpenListAnswer | null; readonly failed: boolean; readonly more: () => void };

/** The hits as far as they have been asked for. */
function useList(): Listed {
  const { api, place } = usePipeline();
  const [shown, setShown] = useState<{ readonly answer: OpenListAnswer | null; readonly failed: boolean }>({
    answer: null,
    failed: false,
  });
  const column = columnNames.find((name) => name === place.get('column'));
  const query = useQuery(place.get('text'), place.get('of-body'), column);
  useEffect(() => {
    let past = false;
    api.openList(query).then(
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
  }, [api, query]);
  const more = () => {
    const { answer } = shown;
    if (answer === null) return;
    api.openList({ ...query, from: answer.cards.length }).then(
      (next) => setShown({ answer: { ...next, cards: [...answer.cards, ...next.cards] }, failed: false }),
      () => setShown({ answer, failed: true }),
    );
  };
  return { ...shown, more };
}

function useQuery(text: string, body: string, column: ColumnName | undefined) {
  return useMemo(
    () => ({
      text,
      body: body as never,
      stage: column === undefined ? '' : columnStages[column].join(','),
    }),
    [text, body, column],
  );
}
