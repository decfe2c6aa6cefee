import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular, EditRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { DeclaredOutcome } from '../../src/domain/meeting/agenda.ts';
import type { CurrentItem } from '../../src/domain/view.ts';
import { FormFrame } from '../forms/form-frame.tsx';
import { ReasonForm } from '../forms/reason-form.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useWording } from '../forms/use-wording.ts';
import { clock } from '../clock.ts';
import { useLanguage, useText } from '../language.ts';
import { may } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import { declared } from '../steps/declaration.ts';
import { useLayout } from './layout-styles.ts';

/** What has been declared of the item, as it will stand in the minutes; the wording can be corrected in place. */
export function OutcomeList({ item }: { readonly item: CurrentItem }) {
  const say = useText();
  const layout = useLayout();
  if (item.outcomes.length + item.retracted.length === 0) return null;
  return (
    <section className={layout.tight} aria-label={say('tab.outcomes')}>
      <h3 className={layout.label}>{say('tab.outcomes')}</h3>
      {item.outcomes.map((outcome, index) => (
        <Outcome key={`${outcome.at}:${String(index)}`} item={item} outcome={outcome} index={index} />
      ))}
      <Retracted item={item} />
    </section>
  );
}

type Props = { readonly item: CurrentItem; readonly outcome: DeclaredOutcome; readonly index: number };

function Outcome({ item, outcome, index }: Props) {
  const { view } = useMeeting();
  const { locale } = useLanguage();
  const say = useText();
  const layout = useLayout();
  const [doing, setDoing] = useState<'reword' | 'retract' | null>(null);
  const usual = useWording(item.id, declared(outcome));
  const wording = outcome.wording ?? usual;
  const close = () => setDoing(null);
  if (doing === 'reword') return <Reword item={item} index={index} wording={wording} onClose={close} />;
  if (doing === 'retract')
    return (
      <ReasonForm
        title="tab.outcome.retract"
        label="tab.outcome.retract.reason"
        submit="tab.outcome.retract"
        required
        command={(reason) => ({ type: 'RetractOutcome', item: item.id, index, reason })}
        onClose={close}
      />
    );
  return (
    <div className={layout.box}>
      <p className={`${layout.plain} ${layout.muted}`}>
        {say(`tab.outcome.${outcome.outcome}`)} · {clock(outcome.at, view.timeZone, locale)}
      </p>
      <p className={layout.plain}>{wording}</p>
      {may(view, 'RewordOutcome') ? (
        <Button
          size="small"
          appearance="subtle"
          icon={<EditRegular aria-hidden />}
          onClick={() => setDoing('reword')}
        >
          {say('tab.outcome.reword')}
        </Button>
      ) : null}
      {may(view, 'RetractOutcome') ? (
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUndoRegular aria-hidden />}
          onClick={() => setDoing('retract')}
        >
          {say('tab.outcome.retract')}
        </Button>
      ) : null}
    </div>
  );
}

/** What was declared and taken back stays to be seen, with why (AG7). */
function Retracted({ item }: { readonly item: CurrentItem }) {
  const { view } = useMeeting();
  const { locale } = useLanguage();
  const say = useText();
  const layout = useLayout();
  return item.retracted.map(({ outcome, reason, at }) => (
    <p key={at} className={`${layout.plain} ${layout.muted}`}>
      {say('tab.outcome.retracted', {
        outcome: say(`tab.outcome.${outcome}`),
        at: clock(at, view.timeZone, locale),
        reason,
      })}
    </p>
  ));
}

type RewordProps = {
  readonly item: CurrentItem;
  readonly index: number;
  readonly wording: string;
  readonly onClose: () => void;
};

function Reword({ item, index, wording, onClose }: RewordProps) {
  const say = useText();
  const sending = useSend();
  const [text, setText] = useState(wording);
  const reword = () => {
    void sending
      .send({ type: 'RewordOutcome', item: item.id, index, wording: text.trim() })
      .then((done) => done && onClose());
  };
  return (
    <FormFrame
      title={say('tab.outcome.reword')}
      submit={say('tab.outcome.reword.submit')}
      onSubmit={reword}
      onClose={onClose}
      sending={sending}
    >
      <TextField label={say('tab.outcome.wording')} value={text} onChange={setText} rows={4} />
    </FormFrame>
  );
}
