import { createContext, use } from 'react';
import type { MatterAnswer } from '../../src/contract/matters.ts';
import type { MatterSending } from '../pipeline/use-matter-send.ts';
import type { FormOf } from './matter-forms.ts';

/** The matter shown, and what its parts need to act on it. One form is open at a time. */
export type MatterOnPage = {
  readonly answer: MatterAnswer;
  readonly sending: MatterSending;
  /** `at` says where on the page it opens. */
  readonly open: { readonly at: string; readonly form: FormOf } | null;
  readonly openForm: (at: string, form: FormOf) => void;
  readonly close: () => void;
};

export const MatterContext = createContext<MatterOnPage | null>(null);

export function useMatterPage(): MatterOnPage {
  const page = use(MatterContext);
  if (page === null) throw new Error('Used outside the page of a matter.');
  return page;
}
