import { Button, makeStyles } from '@fluentui/react-components';
import { Disclosure } from '../components/disclosure.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { SendButton } from '../components/send-button.tsx';
import { SendLine } from '../components/send-line.tsx';
import { useText } from '../language.ts';
import { usePipeline } from '../pipeline/pipeline-context.ts';
import { toSurface } from '../pipeline/place.ts';
import { otherActions, primaryAction, type MatterAction } from './actions.ts';
import { FormPlace } from './form-place.tsx';
import { useMatterPage } from './matter-context.ts';
import { forms } from './matter-forms.ts';

const useStyles = makeStyles({
  primary: { minHeight: '44px', justifyContent: 'flex-start', textAlign: 'left', maxWidth: '100%' },
});

/** Where the forms of the matter as a whole open. */
export const whole = 'whole';

/** The one next step, and under it everything else that the rules allow now. */
export function NextStep() {
  const { answer, sending, open, openForm, close } = useMatterPage();
  const { matter } = answer;
  const { place } = usePipeline();
  const say = useText();
  const layout = useLayout();
  const styles = useStyles();
  const primary = primaryAction(answer);
  const others = otherActions(answer);
  const press = (action: MatterAction) => {
    sending.forget();
    if (action === 'OpenMatter' || action === 'BeginPreparation') {
      close();
      void sending.send(matter.matter, { type: action });
    } else openForm(whole, forms[action]);
  };
  const toAnswer = matter.recommendations.find(({ principals }) =>
    principals.some(({ mayAnswer, state }) => mayAnswer && (state === 'waiting' || state === 'later')),
  );
  return (
    <section className={layout.tight}>
      <h2 className="visually-hidden">{say('tab.next')}</h2>
      {toAnswer === undefined ? null : (
        <div>
          <Button
            appearance="primary"
            className={styles.primary}
            onClick={() =>
              place.go(toSurface('answer', { matter: matter.matter, recommendation: toAnswer.id }))
            }
          >
            {say('matter.answer')}
          </Button>
        </div>
      )}
      {primary === null ? null : (
        <div>
          <SendButton
            sending={sending}
            appearance={open === null && toAnswer === undefined ? 'primary' : 'secondary'}
            className={styles.primary}
            onPress={() => press(primary)}
          >
            {say(primary === 'EditMatter' ? 'matter.do.complete' : `matter.do.${primary}`)}
          </SendButton>
        </div>
      )}
      {open === null ? <SendLine sending={sending} /> : null}
      <FormPlace at={whole} />
      {others.length === 0 ? null : (
        <Disclosure label={say('matter.other')}>
          <ul className={layout.list} aria-label={say('matter.other')}>
            {others.map((action) => (
              <li key={action}>
                <Button appearance="subtle" className={layout.start} onClick={() => press(action)}>
                  {say(`matter.do.${action}`)}
                </Button>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}
