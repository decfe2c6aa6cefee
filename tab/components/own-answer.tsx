import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { focusSoon } from './focus-soon.ts';
import type { RoundView } from '../../src/domain/view.ts';
import { clock } from '../clock.ts';
import { useLanguage, useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { AnswerButtons } from './answer-buttons.tsx';
import { useLayout } from './layout-styles.ts';
import { Recorded } from './recorded.tsx';

type Props = { readonly round: RoundView; readonly quiet?: boolean };

/** The viewer's own answer: asked for, then what was recorded and until when it can be changed. */
export function OwnAnswer({ round, quiet = false }: Props) {
  const { view } = useMeeting();
  const { locale } = useLanguage();
  const say = useText();
  const layout = useLayout();
  const [changing, setChanging] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const done = () => {
    setChanging(false);
    focusSoon(() => box.current);
  };
  if (!round.asked) return null;
  const { mine } = round;
  if (mine === null)
    return round.open ? <AnswerButtons round={round.id} onDone={done} quiet={quiet} /> : null;
  const params = {
    answer: say(`tab.answered.${mine.answer}`),
    at: clock(mine.at, view.timeZone, locale, true),
    principal: view.you.principal ?? '',
  };
  return (
    <div className={layout.column} ref={box} tabIndex={-1}>
      <Recorded tone={mine.answer} remark={mine.text}>
        {say('tab.answer.recorded', params)} {round.open ? say('tab.answer.changeable') : ''}
      </Recorded>
      {!round.open || changing ? null : (
        <Button onClick={() => setChanging(true)}>{say('tab.answer.change')}</Button>
      )}
      {round.open && changing ? <AnswerButtons round={round.id} onDone={done} quiet={quiet} /> : null}
    </div>
  );
}
