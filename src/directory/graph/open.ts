import type { Directory, DirectoryPart } from '../../app/directory.ts';
import type { AppIdentity } from '../credentials.ts';
import { onBehalfOf } from '../on-behalf-of.ts';
import type { GraphService } from './calling.ts';
import { graphPeople } from './people.ts';

export type GraphParts = {
  readonly service: GraphService;
  readonly identity: AppIdentity;
  readonly parts: readonly DirectoryPart[];
};

/** Microsoft Graph as the directory. Nothing is asked until somebody asks. */
export function openGraph({ service, identity, parts }: GraphParts): Directory {
  const personal = onBehalfOf(identity);
  const has = (part: DirectoryPart) => parts.includes(part);
  return { people: has('people') ? graphPeople(service, personal) : null };
}
