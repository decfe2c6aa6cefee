import type { Tally } from '../../src/domain/tally.ts';
import type { VoteView } from '../../src/domain/view.ts';
import { useLanguage, useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useLayout } from './layout-styles.ts';

type Props = { readonly vote: VoteView; readonly tally: Tally; readonly className?: string };

/** The first choice's share, each together with what it is a share of (DE13). */
export function VoteShares({ vote, tally, className }: Props) {
  const { view } = useMeeting();
  const { locale } = useLanguage();
  const say = useText();
  const layout = useLayout();
  const { shares } = vote;
  if (shares === null) return null;
  const percent = (share: number) =>
    new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
  const parts = [
    ['yes-and-no', shares.ofYesAndNo, tally.approve + tally.reject],
    ['roll', shares.ofRoll, tally.roll],
    ['seats', shares.ofSeats, view.representation.seatsTotal],
  ] as const;
  const said = parts.flatMap(([of, share, n]) =>
    share === null ? [] : [say(`tab.share.${of}`, { share: percent(share), n })],
  );
  const choice = vote.choices.find(({ id }) => id === 'approve')?.label ?? say('tab.choice.approve');
  return (
    <p className={className ?? `${layout.plain} ${layout.muted}`}>
      {say('tab.share', { choice })} {said.join(' · ')}
    </p>
  );
}
