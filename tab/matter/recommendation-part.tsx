import { Button } from '@fluentui/react-components';
import type { RecommendationView } from '../../src/domain/matter/view.ts';
import { day } from '../clock.ts';
import { Disclosure } from '../components/disclosure.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { SendLine } from '../components/send-line.tsx';
import { useLanguage, useText } from '../language.ts';
import { AdoptionCells } from '../pipeline/adoption-cells.tsx';
import { adoptionText } from '../pipeline/adoption-text.ts';
import { AnswersTable } from './answers-table.tsx';
import { FormButton } from './form-button.tsx';
import { FormPlace } from './form-place.tsx';
import { remindersForm, withdrawRecommendationForm } from './forms/recommending.ts';
import { useMatterPage } from './matter-context.ts';

type Props = { readonly recommendation: RecommendationView };

/** Rekommendation: what is asked of whom by when, how the sixteen have answered, and the reminders (PI4). */
export function RecommendationPart({ recommendation }: Props) {
  const { answer } = useMatterPage();
  const say = useText();
  const { locale } = useLanguage();
  const layout = useLayout();
  const { id, text, organ, wantedBy, adoption, principals, state, withdrawnFor, overdue } = recommendation;
  const at = `withdraw-${id}`;
  return (
    <section className={layout.tight}>
      <h2 className={layout.label}>{say('matter.recommendation')}</h2>
      <p className={layout.quote}>{text}</p>
      <p className={`${layout.plain} ${layout.muted}`}>
        {say('matter.recommendation.asked', { organ })}
        {wantedBy === null ? '' : ` ${say('matter.recommendation.wanted', { date: day(wantedBy, locale) })}`}
        {overdue ? ` ${say('board.card.overdue')}.` : ''}
      </p>
      {withdrawnFor === null ? null : (
        <p className={layout.plain}>{say('matter.recommendation.withdrawn', { reason: withdrawnFor })}</p>
      )}
      {state === 'superseded' ? (
        <p className={layout.plain}>{say('matter.recommendation.superseded')}</p>
      ) : null}
      <p className={`${layout.plain} ${layout.strong}`}>{adoptionText(adoption, say)}</p>
      <AdoptionCells cells={principals} label={say('pipeline.adoption.label')} large />
      <Disclosure label={say('matter.answers')}>
        <AnswersTable matter={answer.matter.matter} recommendation={recommendation} />
      </Disclosure>
      {state === 'open' ? <Reminders recommendation={recommendation} /> : null}
      {answer.matter.may.includes('WithdrawRecommendation') && withdrawnFor === null ? (
        <div>
          <FormButton at={at} form={withdrawRecommendationForm(recommendation)}>
            {say('matter.do.WithdrawRecommendation')}
          </FormButton>
          <FormPlace at={at} />
        </div>
      ) : null}
    </section>
  );
}

/** When the contacts are reminded next; the coordinator changes or stops it. */
function Reminders({ recommendation }: Props) {
  const { answer, sending, open } = useMatterPage();
  const say = useText();
  const { locale } = useLanguage();
  const layout = useLayout();
  const { id, reminders, nextReminder } = recommendation;
  const at = `reminders-${id}`;
  const toggle = () =>
    void sending.send(answer.matter.matter, {
      type: 'SetReminders',
      recommendation: id,
      from: reminders.from,
      everyDays: reminders.everyDays,
      stopped: !reminders.stopped,
    });
  return (
    <div className={layout.tight}>
      <p className={layout.plain}>
        {reminders.stopped
          ? say('matter.reminders.stopped')
          : nextReminder === null
            ? say('matter.reminders.none')
            : say('matter.reminders.next', { date: day(nextReminder, locale), days: reminders.everyDays })}
      </p>
      {answer.matter.may.includes('SetReminders') ? (
        <div className={layout.row}>
          <Button size="small" onClick={toggle}>
            {say(reminders.stopped ? 'matter.reminders.start' : 'matter.reminders.stop')}
          </Button>
          <FormButton at={at} form={remindersForm(recommendation)}>
            {say('matter.do.SetReminders')}
          </FormButton>
        </div>
      ) : null}
      {open === null ? <SendLine sending={sending} /> : null}
      <FormPlace at={at} />
    </div>
  );
}
