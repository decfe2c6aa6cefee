import { Badge, Button, Spinner } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { FindingLine, FindingsAnswer, Severity } from '../../src/contract/findings.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import type { Answered } from './use-answer.ts';

const colours = { contradiction: 'danger', missing: 'warning', style: 'informative' } as const;

type Props = { readonly findings: Answered<FindingsAnswer>; readonly onGo: (item: number | null) => void };

/** Granskning: what doesn't add up, how much it matters, and a way to the place. */
export function FindingsList({ findings: { answer, failed, again }, onGo }: Props) {
  const say = useText();
  const layout = useLayout();
  if (failed && answer === null)
    return (
      <div className={layout.row} role="status">
        <span>{say('after.findings.failed')}</span>
        <Button size="small" onClick={again}>
          {say('tab.send.again')}
        </Button>
      </div>
    );
  if (answer === null) return <Spinner size="tiny" label={say('after.findings.fetching')} />;
  const { findings } = answer;
  if (findings.length === 0)
    return (
      <p className={`${layout.plain} ${layout.row}`}>
        <CheckmarkCircleRegular aria-hidden />
        {say('after.findings.none')}
      </p>
    );
  return (
    <>
      <p className={`${layout.plain} ${layout.muted}`}>{summary(findings, say)}</p>
      <ul className={layout.list}>
        {findings.map((finding, place) => (
          <li key={`${String(place)}-${finding.text}`} className={`${layout.line} ${layout.tight}`}>
            <Finding finding={finding} onGo={onGo} />
          </li>
        ))}
      </ul>
    </>
  );
}

function summary(findings: readonly FindingLine[], say: ReturnType<typeof useText>): string {
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  return say('after.findings.summary', {
    contradictions: count('contradiction'),
    missing: count('missing'),
    style: count('style'),
  });
}

function Finding({ finding, onGo }: { readonly finding: FindingLine; readonly onGo: Props['onGo'] }) {
  const say = useText();
  const layout = useLayout();
  const { severity, item, place, text } = finding;
  return (
    <>
      <div className={layout.row}>
        <Badge appearance="tint" color={colours[severity]}>
          {say(`after.severity.${severity}`)}
        </Badge>
        <Button size="small" appearance="transparent" onClick={() => onGo(item)}>
          {place === '' ? say('after.findings.whole') : place}
        </Button>
      </div>
      <p className={layout.plain}>{text}</p>
    </>
  );
}
