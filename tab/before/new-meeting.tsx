import { Field, Input, Spinner, Switch } from '@fluentui/react-components';
import { useState } from 'react';
import type { PreparableBody, PreparingAnswer } from '../../src/contract/preparing.ts';
import { useAnswer } from '../after/use-answer.ts';
import { json, type Api } from '../api.ts';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { ClockField } from '../forms/clock-field.tsx';
import { DayField } from '../forms/day-field.tsx';
import { HelpInPlace } from '../help/help-in-place.tsx';
import { useText } from '../language.ts';
import { Fault } from '../surfaces/message-page.tsx';
import { useSurface } from '../surfaces/surface-styles.ts';
import { jointWith, planFaults, suggestedAgenda, type PlanWords } from './new-plan.ts';
import { usePreparing } from './use-preparing.tsx';

type Props = { readonly api: Api; readonly onMade: (meeting: string) => void };

const empty: PlanWords = {
  body: '',
  date: '',
  start: '09:00',
  end: '15:00',
  place: '',
  registryNumber: '',
  joint: '',
  suggested: true,
};

/** Nytt möte: whose, when and where. The agenda is then built on the meeting itself. */
export default function NewMeeting({ api, onMade }: Props) {
  const say = useText();
  const surface = useSurface();
  const layout = useLayout();
  const [words, setWords] = useState(empty);
  const on = words.date === '' ? '' : `?on=${words.date}`;
  const { answer, failed } = useAnswer(
    async () => json<PreparingAnswer>(await api.ask(`/api/preparing${on}`)),
    on,
  );
  if (answer === null)
    return failed ? (
      <Fault text="before.failed" />
    ) : (
      <main className={surface.page}>
        <Spinner label={say('tab.fetching')} />
      </main>
    );
  return (
    <main className={surface.page}>
      <h1 className={layout.heading}>{say('before.new')}</h1>
      <Fields bodies={answer.bodies} words={words} onChange={setWords} />
      <Make api={api} bodies={answer.bodies} words={words} onMade={onMade} />
      <HelpInPlace topic="preparing" />
      <footer className={layout.footer}>
        <LanguageSwitch />
      </footer>
    </main>
  );
}

type FieldsProps = {
  readonly bodies: readonly PreparableBody[];
  readonly words: PlanWords;
  readonly onChange: (words: PlanWords) => void;
};

function Fields({ bodies, words, onChange }: FieldsProps) {
  const say = useText();
  const layout = useLayout();
  const change = (part: Partial<PlanWords>) => onChange({ ...words, ...part });
  const body = bodies.find(({ id }) => id === words.body);
  const joint = jointWith(bodies, words.body);
  return (
    <>
      <ChoiceField
        label={say('before.body')}
        value={words.body}
        placeholder={say('before.body.choose')}
        choices={bodies.filter(({ yours }) => yours).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(chosen) => change({ body: chosen, joint: '' })}
      />
      <div className={layout.row}>
        <DayField label={say('before.date')} value={words.date} onChange={(date) => change({ date })} />
        <div className={layout.row}>
          <ClockField
            label={say('before.start')}
            value={words.start}
            onChange={(start) => change({ start })}
          />
          <ClockField label={say('before.end')} value={words.end} onChange={(end) => change({ end })} />
        </div>
      </div>
      <InputField
        label={say('before.place')}
        hint={say('before.place.hint')}
        value={words.place}
        onChange={(place) => change({ place })}
      />
      <InputField
        label={say('before.registry-number')}
        hint={say('before.registry-number.hint')}
        value={words.registryNumber}
        onChange={(registryNumber) => change({ registryNumber })}
      />
      {joint.length === 0 ? null : (
        <ChoiceField
          label={say('before.joint')}
          value={words.joint === '' ? 'none' : words.joint}
          choices={[
            { value: 'none', label: say('before.joint.none') },
            ...joint.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(chosen) => change({ joint: chosen === 'none' ? '' : chosen })}
        />
      )}
      {body === undefined ? null : <Beginning body={body} words={words} onChange={change} />}
    </>
  );
}

type InputProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
};

/** A labelled line. */
export function InputField({ label, value, onChange, hint }: InputProps) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Input value={value} onChange={(_event, data) => onChange(data.value)} />
    </Field>
  );
}

type BeginningProps = {
  readonly body: PreparableBody;
  readonly words: PlanWords;
  readonly onChange: (part: Partial<PlanWords>) => void;
};

/** With what the agenda begins, and how its items are numbered. */
function Beginning({ body, words, onChange }: BeginningProps) {
  const say = useText();
  const layout = useLayout();
  const lines = body.template ?? (words.suggested ? suggestedAgenda : []);
  return (
    <section className={`${layout.box} ${layout.tight}`} aria-label={say('before.beginning')}>
      <h2 className={layout.label}>{say('before.beginning')}</h2>
      {body.template === null ? (
        <Switch
          checked={words.suggested}
          label={say('before.suggest')}
          onChange={(_event, data) => onChange({ suggested: data.checked })}
        />
      ) : (
        <p className={`${layout.plain} ${layout.muted}`}>{say('before.template')}</p>
      )}
      <ul className={layout.plain} lang="sv">
        {lines.map(({ heading }) => (
          <li key={heading}>{heading}</li>
        ))}
      </ul>
      <p className={`${layout.plain} ${layout.muted}`}>{say(`before.numbering.${body.numbering}`)}</p>
    </section>
  );
}

type MakeProps = {
  readonly api: Api;
  readonly bodies: readonly PreparableBody[];
  readonly words: PlanWords;
  readonly onMade: (meeting: string) => void;
};

function Make({ api, bodies, words, onMade }: MakeProps) {
  const say = useText();
  const layout = useLayout();
  const [asked, setAsked] = useState(false);
  const { state, button } = usePreparing(api, bodies, words, onMade, () => setAsked(true));
  const faults = asked ? planFaults(words) : [];
  return (
    <div className={layout.tight}>
      {faults.length === 0 ? null : (
        <p className={layout.plain} role="alert">
          {say('before.incomplete', { what: faults.map((fault) => say(`before.fault.${fault}`)) })}
        </p>
      )}
      {state === null ? null : (
        <p className={layout.plain} role="alert">
          {state}
        </p>
      )}
      <div>{button}</div>
    </div>
  );
}
