import type { TextKey, TextParams } from '../../src/i18n/text.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { MeetingView } from '../../src/domain/view.ts';

/** Forms that open in place, under the button that opened them. */
export type FormName =
  | 'close-round'
  | 'ways'
  | 'question'
  | 'order-vote'
  | 'cancel-vote'
  | 'vote-effect'
  | 'outcome'
  | 'postpone'
  | 'refer-back'
  | 'reject'
  | 'note-without-outcome'
  | 'hand-over'
  | 'adjourn'
  | 'verifier'
  | 'next-meeting'
  | 'add-item'
  | 'motion'
  | 'voting-order'
  | 'counter-proposal'
  | 'order-election'
  | 'cancel-election'
  | 'elected'
  | 'conflict'
  | 'reopen-item';

export type IconName =
  | 'go'
  | 'people'
  | 'question'
  | 'check'
  | 'ways'
  | 'vote'
  | 'gavel'
  | 'wait'
  | 'pause'
  | 'stop'
  | 'document'
  | 'person'
  | 'back'
  | 'cross'
  | 'note'
  | 'add'
  | 'order'
  | 'motion'
  | 'conflict'
  | 'undo';

/** Makes the ids of new things. */
export type NewId = () => string;

/** What pressing does. */
export type Performance =
  | {
      readonly does: 'send';
      readonly commands: (view: MeetingView, newId: NewId) => readonly MeetingCommand[];
    }
  /** As `send`, after one more press: only for what can't be undone. */
  | {
      readonly does: 'confirm';
      readonly question: TextKey;
      readonly params?: TextParams;
      readonly commands: (view: MeetingView, newId: NewId) => readonly MeetingCommand[];
    }
  | { readonly does: 'form'; readonly form: FormName }
  | { readonly does: 'read-minutes' }
  /** Goes to another page of the meeting. */
  | { readonly does: 'go'; readonly surface: 'recap' | 'sign' };

/** Something that can be done, as data: the menu, the primary button and the keyboard read the same. */
export type Action = {
  readonly id: string;
  readonly label: TextKey;
  readonly params?: TextParams;
  readonly icon: IconName;
  /** Pressed together with Alt and Shift. */
  readonly letter?: string;
  readonly performance: Performance;
};

/** An action of the list, with when it is offered. */
export type OfferedAction = Action & { readonly offered: (view: MeetingView) => boolean };
