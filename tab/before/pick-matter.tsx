import { Field, Radio, RadioGroup, SearchBox, Spinner } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { MatterAnswer } from '../../src/contract/matters.ts';
import { asId, type ItemId, type SessionId } from '../../src/domain/ids.ts';
import type { MatterCard } from '../../src/domain/matter/view.ts';
import { readAddress } from '../address.ts';
import { useLayout } from '../components/layout-styles.ts';
import { FormFrame } from '../forms/form-frame.tsx';
import { TextField } from '../forms/text-field.tsx';
import { LanguageContext, useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { mattersApi } from '../pipeline/matters-api.ts';
import { namesOf } from '../pipeline/names.ts';
import { PipelineContext, usePipeline } from '../pipeline/pipeline-context.ts';
import { usePlace } from '../pipeline/place.ts';
import { useMatterSend } from '../pipeline/use-matter-send.ts';
import { useWholeLanguage } from '../pipeline/use-whole-language.ts';

type Props = { readonly session: SessionId; readonly onClose: () => void };

/** Picks a matter from the pipeline onto the agenda; past the agreed route it asks why (PI2). */
export default function PickMatter(props: Props) {
  const { api, announce } = useMeeting();
  const language = useWholeLanguage();
  const [wish] = useState(() => readAddress(window.location.search));
  const place = usePlace(wish, leave);
  const shared = useMemo(() => ({ api: mattersApi(api.ask), place, announce }), [api, place, announce]);
  if (language === null || language === 'fault') return <Spinner size="tiny" />;
  return (
    <LanguageContext value={language}>
      <PipelineContext value={shared}>
        <Picking {...props} />
      </PipelineContext>
    </LanguageContext>
  );
}

const leave = (search: string) => window.location.assign(search);

/** Matters that no meeting has, and that haven't been decided. */
const callable = 'raised,preparing,postponed,referred-back,no-agreement';

function Picking({ session, onClose }: Props) {
  const { view } = useMeeting();
  const say = useText();
  const [chosen, setChosen] = useState<MatterAnswer | null>(null);
  /** What the server says of the choice: who presses before it has come waits for it. */
  const asked = useRef<Promise<MatterAnswer | null>>(Promise.resolve(null));
  const [reason, setReason] = useState('');
  const sending = useMatterSend(() => undefined);
  const placeOf = (answer: MatterAnswer | null) =>
    answer?.meetings.find(({ meeting }) => meeting === view.id);
  const skipped = placeOf(chosen)?.skipped ?? [];
  const { shortBody } = namesOf(chosen?.names ?? { bodies: {}, principals: [] });
  const choose = (answer: Promise<MatterAnswer | null>) => {
    asked.current = answer;
    setChosen(null);
    // One that comes after a newer choice is left aside.
    void answer.then((come) => asked.current === answer && setChosen(come));
  };
  const go = async () => {
    const choice = await asked.current;
    const here = placeOf(choice);
    const deviates = here !== undefined && here.skipped.length > 0;
    if (choice === null) sending.refuse(say('pick.choose'));
    else if (here === undefined) sending.refuse(say('pick.not-here'));
    else if (deviates && reason.trim() === '') sending.refuse(say('board.move.reason-missing'));
    else {
      const done = await sending.send(choice.matter.matter, {
        type: 'CallMatter',
        meeting: view.id,
        item: asId<ItemId>(crypto.randomUUID()),
        session,
        deviation: deviates ? reason.trim() : null,
      });
      if (done) onClose();
    }
  };
  return (
    <FormFrame
      title={say('pick.title')}
      submit={say('pick.submit')}
      onSubmit={() => void go()}
      onClose={onClose}
      sending={sending}
    >
      <Found onChoose={choose} />
      {skipped.length === 0 ? null : (
        <TextField
          label={say('matter.form.deviation', { bodies: skipped.map((body) => shortBody(body)) })}
          hint={say('board.move.asks.deviation.hint')}
          value={reason}
          onChange={setReason}
          required
        />
      )}
    </FormFrame>
  );
}

type FoundProps = { readonly onChoose: (answer: Promise<MatterAnswer | null>) => void };

const shown = 12;
const pause = 300;

/** The matters that could be called, by the words typed; choosing one asks the server where it may go. */
function Found({ onChoose }: FoundProps) {
  const { api } = usePipeline();
  const say = useText();
  const layout = useLayout();
  const [words, setWords] = useState('');
  const [found, setFound] = useState<readonly MatterCard[] | 'fault' | null>(null);
  const [wanted, setWanted] = useState('');
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      api.board({ stage: callable, text: words.trim(), sort: 'moved' }, stop.signal).then(
        ({ cards }) => setFound(cards.slice(0, shown)),
        () => {
          if (!stop.signal.aborted) setFound('fault');
        },
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [api, words]);
  const choose = (matter: string) => {
    setWanted(matter);
    onChoose(
      api.matter(matter).catch(() => {
        setFound('fault');
        return null;
      }),
    );
  };
  return (
    <>
      <Field label={say('board.filter.text')}>
        <SearchBox
          className={layout.wide}
          style={{ maxWidth: 'none' }}
          value={words}
          maxLength={200}
          onChange={(_event, { value }) => setWords(value)}
        />
      </Field>
      <div role="status">
        {found === null ? say('board.fetching') : null}
        {found === 'fault' ? say('tab.send.unreachable') : null}
        {found !== null && found !== 'fault' && found.length === 0 ? say('pipeline.matter.none') : null}
      </div>
      {found === null || found === 'fault' || found.length === 0 ? null : (
        <RadioGroup
          aria-label={say('pick.title')}
          value={wanted}
          onChange={(_event, { value }) => choose(value)}
        >
          {found.map(({ matter, title, lacks }) => (
            <Radio
              key={matter}
              value={matter}
              label={
                lacks.length === 0
                  ? title
                  : `${title} (${say('pipeline.lacks', { what: lacks.map(({ need }) => say(`pipeline.need.${need}`)) })})`
              }
            />
          ))}
        </RadioGroup>
      )}
    </>
  );
}
