import type { TextKey } from '../../src/i18n/text.ts';
import type { OutcomeKind } from '../../src/domain/meeting/agenda.ts';
import type { LogLine } from '../../src/contract/log.ts';
import type { Say } from '../language.ts';

/** An event in plain words: "Signe Holm antecknades som frånvarande". */
export function logText({ kind, params }: LogLine, say: Say): string {
  const { outcome, reason } = params;
  const named =
    typeof outcome === 'string'
      ? { ...params, outcome: say(`tab.outcome.${outcome as OutcomeKind}`) }
      : params;
  const said = say(variant({ kind, params }), named);
  return typeof reason === 'string' && reason !== '' ? `${said} (${reason})` : said;
}

/** Some events read differently by what they say. */
function variant({ kind, params }: Pick<LogLine, 'kind' | 'params'>): TextKey {
  switch (kind) {
    case 'PresenceReported':
      return params['present'] === 1 ? 'tab.log.PresenceReported.here' : 'tab.log.PresenceReported.away';
    case 'GuestReported':
      return params['present'] === 1 ? 'tab.log.GuestReported.here' : 'tab.log.GuestReported.away';
    case 'ConsensusRoundClosed':
      return params['agreed'] === 1
        ? 'tab.log.ConsensusRoundClosed.agreed'
        : 'tab.log.ConsensusRoundClosed.not';
    case 'HeldAnswersSettled':
      return params['counted'] === 1 ? 'tab.log.HeldAnswersSettled.counted' : 'tab.log.HeldAnswersSettled';
    case 'WebLinkConfirmed':
      return params['signIn'] === 1 ? 'tab.log.WebLinkConfirmed.sign-in' : 'tab.log.WebLinkConfirmed';
    case 'ReservationLodged':
      return params['procedure'] === 1
        ? 'tab.log.ReservationLodged.procedure'
        : 'tab.log.ReservationLodged.decision';
    default:
      return `tab.log.${kind}`;
  }
}
