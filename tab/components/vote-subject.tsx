import type { VoteView } from '../../src/domain/view.ts';
import { useText } from '../language.ts';
import { useLayout } from './layout-styles.ts';
import { Shape } from './shape.tsx';

/** What is voted on: one proposal, or two with the choice that stands for each. */
export function VoteSubject({ vote }: { readonly vote: VoteView }) {
  const say = useText();
  const layout = useLayout();
  const { between } = vote;
  if (between === null) return <p className={layout.quote}>{vote.proposal}</p>;
  return (
    <ul className={layout.list} aria-label={say('tab.vote.between')}>
      {(['approve', 'reject'] as const).map((side) => (
        <li key={side} className={layout.tight}>
          <span className={layout.strong}>
            <Shape tone={side} /> {vote.choices.find(({ id }) => id === side)?.label}
          </span>
          <p className={layout.quote}>{between[side].text}</p>
        </li>
      ))}
    </ul>
  );
}
