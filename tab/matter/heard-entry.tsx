import type { Decision } from '../../src/domain/matter/facts.ts';
import type { HearingView, TimelineEntry } from '../../src/domain/matter/view.ts';
import { Link } from '@fluentui/react-components';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { useNames } from '../pipeline/names.ts';
import { meetingAddress } from './meeting-address.ts';

type Props = {
  readonly entry: Extract<TimelineEntry, { readonly kind: 'heard' }>;
  readonly hearing: HearingView | undefined;
};

/** What a meeting came to: the decisions with their texts, and the dissent. */
export function HeardEntry({ entry, hearing }: Props) {
  const say = useText();
  const layout = useLayout();
  const dissent = hearing?.dissent ?? [];
  return (
    <div className={layout.tight}>
      {entry.decisions.length === 0 ? (
        <p className={layout.plain}>{say('matter.heard.nothing')}</p>
      ) : (
        entry.decisions.map((decision, at) => <DecisionLines key={at} decision={decision} />)
      )}
      {dissent.map(({ kind, names, text }, at) => (
        <p key={at} className={layout.plain}>
          {names.length === 0 ? say(`matter.dissent.${kind}`) : say(`matter.dissent.${kind}.by`, { names })}
          {text === null ? '' : `: ${text}`}
        </p>
      ))}
      {dissent.length === 0 && entry.dissents > 0 ? (
        <p className={layout.plain}>{say('matter.dissents', { count: entry.dissents })}</p>
      ) : null}
      {hearing === undefined ? null : (
        <Link className={layout.small} href={meetingAddress(hearing.meeting)}>
          {say('matter.to-meeting')}
        </Link>
      )}
    </div>
  );
}

function DecisionLines({ decision }: { readonly decision: Decision }) {
  const say = useText();
  const layout = useLayout();
  const names = useNames();
  const { outcome, clauses, wording, reason, postponedTo, referredTo, condition, decidedBy } = decision;
  return (
    <div className={layout.tight}>
      <div className={layout.strong}>
        {say(`tab.outcome.${outcome}`)} · {names.shortBody(decidedBy)}
        {referredTo === null ? '' : ` · ${say('matter.decision.to', { to: referredTo })}`}
        {postponedTo === null ? '' : ` · ${say('matter.decision.to', { to: postponedTo })}`}
      </div>
      {wording === null ? (
        clauses.length === 0 ? null : (
          <ul className={layout.numbered}>
            {clauses.map((clause, at) => (
              <li key={at}>{say('matter.decision.clause', { clause })}</li>
            ))}
          </ul>
        )
      ) : (
        <p className={layout.quote}>{wording}</p>
      )}
      {condition === null ? null : (
        <p className={layout.plain}>{say('matter.decision.condition', { condition })}</p>
      )}
      {reason === null ? null : <p className={layout.plain}>{reason}</p>}
    </div>
  );
}
