import type { Request } from 'express';
import type { DirectoryFault } from '../../app/directory.ts';
import type { Unavailable } from '../../contract/directory.ts';
import type { DirectoryPart } from '../../domain/directory.ts';
import { t } from '../../i18n/index.ts';
import { localeOfRequest } from '../problem.ts';

/** What stands in the way before Microsoft is even asked. */
export type NotAsked = { readonly fault: 'switched-off' } | { readonly fault: 'only-in-teams' };

/** The fault as a sentence, and what to do instead. Nothing is broken: what was wanted can be done by hand. */
export function unavailable(
  request: Request,
  part: DirectoryPart | 'moving',
  fault: DirectoryFault | NotAsked,
): Unavailable {
  const locale = localeOfRequest(request);
  const what = t(locale, `directory.fault.${fault.fault}`, paramsOf(fault));
  return {
    state: 'unavailable',
    message: `${what} ${t(locale, `directory.instead.${part}`)}`,
    missing: fault.fault === 'consent-missing' ? fault.permission : null,
  };
}

function paramsOf(fault: DirectoryFault | NotAsked): Readonly<Record<string, string | number>> {
  switch (fault.fault) {
    case 'consent-missing':
      return { permission: fault.permission };
    case 'busy':
      return { seconds: fault.retryAfterSeconds };
    case 'refused':
      return { code: fault.code };
    default:
      return {};
  }
}
