import type { AdoptionState } from '../../src/domain/matter/adoption.ts';
import type { AdoptionCell } from '../../src/domain/matter/view.ts';
import { PrincipalGrid } from '../components/principal-grid.tsx';
import { useText } from '../language.ts';
import type { CellTone } from '../meeting/cells.ts';
import { useNames } from './names.ts';

/** An answer has the shape and colour of the stance it comes nearest to. */
export const toneOf: Readonly<Record<AdoptionState, CellTone>> = {
  adopted: 'agree',
  'adopted-with-changes': 'agree-with-remark',
  rejected: 'disagree',
  later: 'stand-aside',
  waiting: 'waiting',
};

type Props = { readonly cells: readonly AdoptionCell[]; readonly label: string; readonly large?: boolean };

/** How each principal asked has answered a recommendation (PI4). */
export function AdoptionCells({ cells, ...rest }: Props) {
  const say = useText();
  const names = useNames();
  return (
    <PrincipalGrid
      {...rest}
      cells={cells.map(({ principal, state }) => ({
        principal: names.principal(principal),
        tone: toneOf[state],
        word: say(`pipeline.answer.${state}`),
      }))}
    />
  );
}
