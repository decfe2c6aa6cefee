import type { RemindersAnswer } from '../../src/contract/matters.ts';
import { useAnswer } from '../after/use-answer.ts';
import { day } from '../clock.ts';
import { useLayout } from '../components/layout-styles.ts';
import { SendButton } from '../components/send-button.tsx';
import { SendLine } from '../components/send-line.tsx';
import { useLanguage, useText } from '../language.ts';
import { namesOf } from '../pipeline/names.ts';
import { usePipeline } from '../pipeline/pipeline-context.ts';
import { PlaceLink } from '../pipeline/place-link.tsx';
import { toSurface } from '../pipeline/place.ts';
import { useMatterSend } from '../pipeline/use-matter-send.ts';

type Props = { readonly turn: number; readonly onChanged: () => void };

/** Every schedule of reminders to principals: when the next goes out and to whom; it can be stopped. */
export function RemindersList({ turn, onChanged }: Props) {
  const { api } = usePipeline();
  const say = useText();
  const layout = useLayout();
  const { answer } = useAnswer(() => api.reminders(), String(turn));
  if (answer === null) return null;
  return (
    <section className={layout.tight}>
      <h2 className={layout.label}>{say('reminders.title')}</h2>
      {answer.schedules.length === 0 ? (
        <p className={`${layout.plain} ${layout.muted}`}>{say('reminders.none')}</p>
      ) : null}
      <ul className={layout.list}>
        {answer.schedules.map((schedule) => (
          <li key={schedule.recommendation} className={layout.line}>
            <Schedule schedule={schedule} names={answer.names} onChanged={onChanged} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type ScheduleProps = {
  readonly schedule: RemindersAnswer['schedules'][number];
  readonly names: RemindersAnswer['names'];
  readonly onChanged: () => void;
};

function Schedule({ schedule, names, onChanged }: ScheduleProps) {
  const say = useText();
  const { locale } = useLanguage();
  const layout = useLayout();
  const sending = useMatterSend(onChanged);
  const { matter, title, recommendation, from, everyDays, stopped, next, waiting, unreached } = schedule;
  const { principal } = namesOf(names);
  return (
    <div className={layout.tight}>
      <PlaceLink to={toSurface('matter', { matter })} dir="auto">
        {title}
      </PlaceLink>
      <span>
        {stopped
          ? say('matter.reminders.stopped')
          : next === null
            ? say('matter.reminders.none')
            : say('matter.reminders.next', { date: day(next, locale), days: everyDays })}
      </span>
      {waiting.length === 0 ? null : (
        <span className={layout.muted}>
          {say('reminders.waiting', { principals: waiting.map((id) => principal(id).shortName) })}
        </span>
      )}
      {unreached.length === 0 ? null : (
        <span>
          {say('reminders.unreached', {
            principals: unreached.map(({ principal: id, contacts }) =>
              contacts.length === 0
                ? say('reminders.no-contact', { principal: principal(id).shortName })
                : `${principal(id).shortName} (${contacts.join(', ')})`,
            ),
          })}
        </span>
      )}
      <div>
        <SendButton
          sending={sending}
          size="small"
          label={say(stopped ? 'reminders.start' : 'reminders.stop', { title })}
          onPress={() =>
            void sending.send(matter, {
              type: 'SetReminders',
              recommendation,
              from,
              everyDays,
              stopped: !stopped,
            })
          }
        >
          {say(stopped ? 'matter.reminders.start' : 'matter.reminders.stop')}
        </SendButton>
      </div>
      <SendLine sending={sending} />
    </div>
  );
}
