import type { AssignmentView } from '../../src/domain/matter/view.ts';
import type { Say } from '../language.ts';
import type { Names } from '../pipeline/names.ts';

/** "Koordinatorerna, LSG", a body's name, or a person's; a person whom the reader may not know is "en person". */
export function assigneeText(
  { assignee, assigneeName }: Pick<AssignmentView, 'assignee' | 'assigneeName'>,
  names: Names,
  say: Say,
): string {
  switch (assignee.kind) {
    case 'body':
      return names.body(assignee.body);
    case 'role':
      return say(`assignments.role.${assignee.role}`, { body: names.shortBody(assignee.body) });
    case 'person':
      return assigneeName ?? say('assignments.person');
  }
}
