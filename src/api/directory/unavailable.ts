import type { Request } from 'express';
import type { DirectoryFault } from '../../app/directory.ts';
import type { Unavailable } from '../../contract/directory.ts';
import { t } from '../../i18n/index.ts';
import { localeOfRequest } from '../problem.ts';

/** What stands in the way before the directory is even asked. */
export type NotAsked = { readonly fault: 'switched-off' } | { readonly fault: 'only-in-teams' };

/** The fault as a sentence that says what to do instead. Nothing is broken: what was wanted can be done by hand. */
export function unavailable(request: Request, fault: DirectoryFault | NotAsked): Unavailable {
  const params =
    fault.fault === 'consent-missing'
      ? { permission: fault.permission }
      : fault.fault === 'busy'
        ? { seconds: fault.retryAfterSeconds }
        : fault.fault === 'refused'
          ? { code: fault.code }
          : {};
  return {
    state: 'unavailable',
    message: t(localeOfRequest(request), `directory.fault.${fault.fault}`, params),
    missing: fault.fault === 'consent-missing' ? fault.permission : null,
  };
}
