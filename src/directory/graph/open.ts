import type { Directory, DirectoryPart } from '../../app/directory.ts';
import { appTokens } from '../app-tokens.ts';
import type { AppIdentity } from '../credentials.ts';
import { onBehalfOf } from '../on-behalf-of.ts';
import { graphAttendance } from './attendance.ts';
import type { GraphService } from './calling.ts';
import { graphLibrary } from './library.ts';
import { graphMeetings } from './meetings.ts';
import { graphPeople } from './people.ts';

export type GraphParts = {
  readonly service: GraphService;
  readonly identity: AppIdentity;
  readonly parts: readonly DirectoryPart[];
  /** The app's id in the tenant's catalogue; null: it is put into meetings by hand. */
  readonly teamsApp?: string | null;
  /** Address of the library that signed minutes go to. */
  readonly library?: string | null;
};

/** Microsoft Graph as the directory. Nothing is asked until somebody asks. */
export function openGraph({
  service,
  identity,
  parts,
  teamsApp = null,
  library = null,
}: GraphParts): Directory {
  const tokensOf = onBehalfOf(identity);
  const has = (part: DirectoryPart) => parts.includes(part);
  return {
    people: has('people') ? graphPeople(service, tokensOf) : null,
    meetings: has('meetings') ? graphMeetings({ service, tokensOf, teamsApp }) : null,
    attendance: has('attendance') ? graphAttendance(service, tokensOf) : null,
    sharepoint:
      has('sharepoint') && library !== null
        ? graphLibrary({ service, library, tokens: appTokens(identity, `${service.url}/.default`) })
        : null,
  };
}
