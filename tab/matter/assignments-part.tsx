import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { AssignmentLine } from '../assignments/assignment-line.tsx';
import { FormButton } from './form-button.tsx';
import { FormPlace } from './form-place.tsx';
import { settleConditionForm } from './forms/recommending.ts';
import { useMatterPage } from './matter-context.ts';

/** Uppdrag that the matter led to, and conditions that its decisions rest on (PI5). */
export function AssignmentsPart() {
  const { answer, sending } = useMatterPage();
  const { assignments, conditions, may } = answer.matter;
  const say = useText();
  const layout = useLayout();
  return (
    <>
      {conditions.length === 0 ? null : (
        <section className={layout.tight}>
          <h2 className={layout.label}>{say('matter.conditions')}</h2>
          <ul className={layout.list}>
            {conditions.map((condition, at) => (
              <li key={at} className={layout.line}>
                <p className={layout.plain}>{condition.condition}</p>
                {condition.met === null ? (
                  <>
                    <div className={layout.muted}>{say('matter.condition.open')}</div>
                    {may.includes('SettleCondition') ? (
                      <FormButton at={`condition-${at}`} form={settleConditionForm(condition)}>
                        {say('matter.do.SettleCondition')}
                      </FormButton>
                    ) : null}
                    <FormPlace at={`condition-${at}`} />
                  </>
                ) : (
                  <div className={layout.muted}>
                    {say(condition.met ? 'matter.condition.met' : 'matter.condition.unmet')}
                    {condition.note === null ? '' : `: ${condition.note}`}
                  </div>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={layout.tight}>
        <h2 className={layout.label}>{say('matter.assignments')}</h2>
        {assignments.length === 0 ? (
          <p className={`${layout.plain} ${layout.muted}`}>{say('matter.assignments.none')}</p>
        ) : null}
        <ul className={layout.list}>
          {assignments.map((assignment) => (
            <li key={assignment.id} className={layout.line}>
              <AssignmentLine assignment={assignment} sending={sending} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
