import type { VoteView } from '../../src/domain/view.ts';
import { useText } from '../language.ts';
import { isTied } from '../meeting/vote-result.ts';
import { useLayout } from './layout-styles.ts';

type Props = { readonly vote: VoteView; readonly className?: string };

/** What a closed vote led to, as far as the chair has said; a tie and a casting vote are told. */
export function VoteEffect({ vote, className }: Props) {
  const say = useText();
  const layout = useLayout();
  const style = className ?? `${layout.plain} ${layout.small}`;
  const labelOf = (side: 'approve' | 'reject') => vote.choices.find(({ id }) => id === side)?.label ?? side;
  const mover = vote.prevailed?.mover ?? null;
  return (
    <>
      {isTied(vote) ? <p className={style}>{say('tab.tie', { votes: vote.tally?.approve ?? 0 })}</p> : null}
      {vote.casting === null ? null : (
        <p className={style}>{say('tab.tie.cast', { choice: labelOf(vote.casting) })}</p>
      )}
      <p className={style}>
        {vote.effect === 'counter-proposal' && mover !== null
          ? say('tab.vote.effect.counter-proposal.by', { name: mover })
          : say(`tab.vote.effect.${vote.effect}`)}
      </p>
    </>
  );
}
