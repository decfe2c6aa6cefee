import { Link } from '@fluentui/react-components';
import type { AgendaLine } from '../../src/domain/view.ts';
import { addressWith } from '../address.ts';
import { useText } from '../language.ts';
import { may } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';

/** From the item "Ärenden till LSG": raises a matter that remembers where it came from (PI5). */
export function RaiseLink({ line }: { readonly line: AgendaLine }) {
  const { view } = useMeeting();
  const say = useText();
  if (line.standing !== 'matters-to-lsg' || !may(view, 'EditAgendaItem')) return null;
  const from = { surface: 'raise', meeting: view.id, item: line.id, body: '' };
  return <Link href={addressWith(window.location.search, from)}>{say('before.raise')}</Link>;
}
