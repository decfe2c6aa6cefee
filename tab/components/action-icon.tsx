import {
  AddRegular,
  ArrowReplyRegular,
  ArrowSortRegular,
  ArrowSplitRegular,
  ArrowUndoRegular,
  CheckmarkCircleRegular,
  ClockRegular,
  CommentAddRegular,
  DismissCircleRegular,
  DocumentTextRegular,
  GavelRegular,
  NoteRegular,
  PauseRegular,
  PeopleAddRegular,
  PersonProhibitedRegular,
  PersonSwapRegular,
  PlayRegular,
  QuestionCircleRegular,
  RecordStopRegular,
  VoteRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { IconName } from '../steps/action.ts';

const icons: Readonly<Record<IconName, FluentIcon>> = {
  go: PlayRegular,
  people: PeopleAddRegular,
  question: QuestionCircleRegular,
  check: CheckmarkCircleRegular,
  ways: ArrowSplitRegular,
  vote: VoteRegular,
  gavel: GavelRegular,
  wait: ClockRegular,
  pause: PauseRegular,
  stop: RecordStopRegular,
  document: DocumentTextRegular,
  person: PersonSwapRegular,
  back: ArrowReplyRegular,
  cross: DismissCircleRegular,
  note: NoteRegular,
  add: AddRegular,
  order: ArrowSortRegular,
  motion: CommentAddRegular,
  conflict: PersonProhibitedRegular,
  undo: ArrowUndoRegular,
};

/** The picture of an action; the words beside it say what it is. */
export function ActionIcon({ name }: { readonly name: IconName }) {
  const Icon = icons[name];
  return <Icon aria-hidden />;
}
