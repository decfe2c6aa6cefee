import type { TextKey } from '../../src/i18n/text.ts';
import type { SurfaceName } from '../address.ts';

/** The places that the navigation leads to, in its order. */
export const places: readonly { readonly surface: SurfaceName; readonly label: TextKey }[] = [
  { surface: 'mine', label: 'place.mine' },
  { surface: 'meetings', label: 'place.meetings' },
  { surface: 'board', label: 'place.board' },
  { surface: 'archive', label: 'place.archive' },
  { surface: 'structure', label: 'place.structure' },
  { surface: 'help', label: 'place.help' },
];
