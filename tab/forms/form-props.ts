import type { FormName } from '../steps/action.ts';

/** What every form in place gets. `onOpen` goes on to another form. */
export type FormProps = { readonly onClose: () => void; readonly onOpen: (form: FormName) => void };
