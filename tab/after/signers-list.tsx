import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, CircleRegular, ClockRegular } from '@fluentui/react-icons';
import type { SignOffView } from '../../src/domain/view.ts';
import { dayAndTime } from '../clock.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useLanguage, useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';

const useStyles = makeStyles({
  line: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', gap: tokens.spacingHorizontalXS },
  /** In the middle of the line of text beside it. */
  sign: { marginTop: '2px', fontSize: '16px' },
});

type Signer = Pick<SignOffView['signers'][number], 'person' | 'name' | 'role'> &
  Partial<Pick<SignOffView['signers'][number], 'signedAt' | 'method' | 'assurance'>>;
type Props = { readonly signers: readonly Signer[]; readonly waitingFor: readonly string[] };

/** Who signs, in order, and how far it has come. */
export function SignersList({ signers, waitingFor }: Props) {
  const say = useText();
  const layout = useLayout();
  const styles = useStyles();
  return (
    <ol className={layout.list} aria-label={say('after.sign.order')}>
      {signers.map((signer, place) => (
        <li key={`${signer.person}-${signer.role}`} className={`${layout.line} ${styles.line}`}>
          <Line signer={signer} place={place + 1} waiting={waitingFor.includes(signer.name)} />
        </li>
      ))}
    </ol>
  );
}

type LineProps = { readonly signer: Signer; readonly place: number; readonly waiting: boolean };

function Line({ signer, place, waiting }: LineProps) {
  const { view } = useMeeting();
  const { locale } = useLanguage();
  const say = useText();
  const layout = useLayout();
  const styles = useStyles();
  const { name, role, signedAt = null, method = null, assurance = null } = signer;
  const signed =
    signedAt === null
      ? waiting
        ? say('after.sign.turn')
        : ''
      : say('after.sign.signed', {
          at: dayAndTime(signedAt, view.timeZone, locale),
          method: method === 'sign-in' || method === null ? say('after.sign.method.sign-in') : method,
          assurance: say(`after.sign.assurance.${assurance ?? 'none'}`),
        });
  return (
    <>
      {signedAt !== null ? (
        <CheckmarkCircleRegular className={styles.sign} aria-hidden />
      ) : waiting ? (
        <ClockRegular className={styles.sign} aria-hidden />
      ) : (
        <CircleRegular className={styles.sign} aria-hidden />
      )}
      <span>
        {place}. <strong>{name}</strong>, {say(`after.sign.role.${role}`)}
        {signed === '' ? null : (
          <>
            <br />
            <span className={layout.muted}>{signed}</span>
          </>
        )}
      </span>
    </>
  );
}
