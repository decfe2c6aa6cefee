import type { MeetingCommandType } from '../../src/domain/meeting/commands.ts';
import type { RoleName } from '../../src/domain/meeting/roles.ts';
import type { MeetingView } from '../../src/domain/view.ts';

/** Do the rules and the viewer's roles allow it now? */
export const may = (view: MeetingView, command: MeetingCommandType): boolean => view.may.includes(command);

/** Has the viewer one of the roles? */
export const has = (view: MeetingView, ...roles: readonly RoleName[]): boolean =>
  roles.some((role) => view.you.roles.includes(role));

/** Does the viewer run the meeting, and get the panel? */
export const runs = (view: MeetingView): boolean =>
  has(view, 'chair', 'viceChair', 'secretary', 'coordinator');
