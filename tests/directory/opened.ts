import type { OnBehalf } from '../../src/app/directory.ts';
import type { AppCredential, AppIdentity } from '../../src/directory/credentials.ts';
import type { GraphTrouble } from '../../src/directory/graph/calling.ts';
import { openGraph } from '../../src/directory/graph/open.ts';
import { entraDouble, type EntraDouble } from '../graph-double/entra-double.ts';
import { graphDouble, type GraphDouble } from '../graph-double/graph-double.ts';

export const tenant = '5a3c7e10-0000-4000-8000-000000000016';
export const teamsApp = '5a3c7e10-0000-4000-8000-00000000a001';
const appId = '5a3c7e10-0000-4000-8000-000000000001';

/** Entra's and Graph's doubles, and the directory over them with all its parts. */
export async function doubles() {
  const entra: EntraDouble = await entraDouble(appId);
  const graph: GraphDouble = await graphDouble(entra);
  const troubles: GraphTrouble[] = [];
  let turn = 0;
  const identity = (credential: AppCredential = { kind: 'secret', secret: entra.secret }): AppIdentity => {
    const { authority, trusted } = entra;
    return { appId, tenant, credential, authority, trusted };
  };
  return {
    entra,
    graph,
    troubles,
    open: (options: { readonly teamsApp?: string | null } = {}) =>
      openGraph({
        service: { url: graph.url, trouble: (told) => void troubles.push(told) },
        identity: identity(),
        parts: ['people', 'meetings', 'attendance', 'sharepoint'],
        teamsApp,
        library: graph.drives.address,
        ...options,
      }),
    /** Signed in anew: what somebody else had is not theirs. */
    somebody: (): OnBehalf => ({ tenant, assertion: `signed.in.${String((turn += 1))}` }),
    close: async () => {
      await graph.close();
      await entra.close();
    },
  };
}
