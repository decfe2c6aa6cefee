import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { BoardAnswer } from '../../src/contract/matters.ts';
import type { BodyId } from '../../src/domain/ids.ts';
import { useAnswer } from '../after/use-answer.ts';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { namesOf, NamesContext } from '../pipeline/names.ts';
import { PipelineLinks } from '../pipeline/pipeline-links.tsx';
import { usePipeline } from '../pipeline/pipeline-context.ts';
import { toSurface } from '../pipeline/place.ts';
import { useNarrow } from '../pipeline/use-narrow.ts';
import { useTurn } from '../pipeline/use-turn.ts';
import { Fault, Waiting } from '../surfaces/message-page.tsx';
import { useSurface } from '../surfaces/surface-styles.ts';
import { BoardColumns } from './board-columns.tsx';
import { gatesOf } from './columns.ts';
import { FilterForm } from './filter-form.tsx';
import { asQuery, filtersIn, inAddress } from './filters.ts';

const useStyles = makeStyles({
  page: {
    maxWidth: 'none',
    gap: tokens.spacingVerticalS,
    // The columns fill what the navigation leaves of the screen; on a phone the page is as long as it is.
    '@media (min-width: 640px)': { height: 'calc(100dvh - 42px)', minHeight: '520px' },
  },
});

/** Ärendetavlan: every matter of the collaboration by how far it has come. */
export default function Board() {
  const { api } = usePipeline();
  const { answer: route, failed } = useAnswer(() => api.bodies(), '');
  if (route === null) return failed ? <Fault text="board.unreachable" /> : <Waiting text="board.fetching" />;
  return <Routed bodies={route.map(({ id }) => id)} gates={gatesOf(route)} />;
}

type Routing = { readonly bodies: readonly BodyId[]; readonly gates: readonly BodyId[] };

function Routed(routing: Routing) {
  const { place } = usePipeline();
  const say = useText();
  const layout = useLayout();
  const surface = useSurface();
  const styles = useStyles();
  const narrow = useNarrow();
  const [known, learn] = useLearned();
  const [turn, next] = useTurn();
  const filters = filtersIn(place);
  const names = useMemo(() => namesOf(known?.names ?? { bodies: {}, principals: [] }), [known]);
  return (
    <NamesContext value={names}>
      <main className={mergeClasses(surface.page, styles.page)}>
        <div className={layout.between}>
          <h1 className={layout.heading}>{say('board.title')}</h1>
          {known?.mayRaise === true ? (
            <Button
              appearance="primary"
              icon={<AddRegular aria-hidden />}
              onClick={() => place.go(toSurface('raise'))}
            >
              {say('raise.do')}
            </Button>
          ) : null}
        </div>
        <FilterForm
          filters={filters}
          narrow={narrow}
          onChange={(wanted) => place.narrow(inAddress(wanted))}
        />
        <BoardColumns
          {...routing}
          query={asQuery(filters)}
          narrow={narrow}
          turn={turn}
          onChanged={next}
          learn={learn}
        />
        <footer className={layout.footer}>
          <PipelineLinks here="board" coordinates={known?.coordinates === true} />
          <LanguageSwitch />
        </footer>
      </main>
    </NamesContext>
  );
}

type Known = Pick<BoardAnswer, 'names' | 'mayRaise' | 'coordinates' | 'today'>;

/** What every answer tells beside its cards. It seldom changes: the same is kept as long as it does not. */
function useLearned(): readonly [Known | null, (answer: BoardAnswer) => void] {
  const [known, setKnown] = useState<Known | null>(null);
  const last = useRef('');
  const learn = useCallback(({ names, mayRaise, coordinates, today }: BoardAnswer) => {
    const next = { names, mayRaise, coordinates, today };
    const text = JSON.stringify(next);
    if (text === last.current) return;
    last.current = text;
    setKnown(next);
  }, []);
  useEffect(() => () => void (last.current = ''), []);
  return [known, learn];
}
