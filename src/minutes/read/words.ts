import type { ItemKind, StandingItem } from '../../domain/meeting/agenda.ts';
import type { BallotRecord } from '../record-shape.ts';

/** Etikett alone on a line; `unknown` for a label that is neither. Null: no label. */
export function kindIn(text: string): ItemKind | 'unknown' | null {
  const label = text.replace(/^\(|\)$|[.:]$/g, '').trim();
  if (/^(?:besluts?(?:ärende|punkt|fråga)n?|för beslut)$/i.test(label)) return 'decision';
  if (
    /^(?:informations(?:ärende|punkt)n?|information|för (?:information|kännedom)|anmälningsärende|rapport)$/i.test(
      label,
    )
  )
    return 'information';
  return /^(?:diskussion(?:särende|spunkt)?|dialog(?:ärende|punkt)?|för diskussion|överläggning|\p{L}+ärende)$/iu.test(
    label,
  )
    ? 'unknown'
    : null;
}

const standing: readonly (readonly [StandingItem, RegExp])[] = [
  [
    'choose-verifier',
    /\b(?:val|utseende|utse|utsedd)\b.*justerare|^(?:protokolls?)?justerare$|^justering(?:spersoner)?$|^val av justering/i,
  ],
  [
    'approve-agenda',
    /(?:godkänn|fastställ)\p{L}*\s+(?:av\s+)?(?:dagens\s+)?(?:föredragningslist|dagordning)|^(?:föredragningslista|dagordning)(?:en)?$/iu,
  ],
  [
    'previous-minutes',
    /föregående (?:mötes|sammanträdes)?\s*(?:protokoll|(?:minnes|mötes)?anteckning)|^(?:godkänn|genomgång)\p{L}* av (?:föregående )?protokoll/iu,
  ],
  ['matters-to-lsg', /^(?:ärenden|frågor) till (?:läns|lsg)/i],
  ['other-questions', /^(?:övriga (?:frågor|ärenden|punkter)|övrigt)\b/i],
  ['summary-of-decisions', /sammanfattning av (?:dagens )?beslut/i],
  ['next-meeting', /^(?:nästa|kommande) (?:möte|sammanträde)|^(?:mötes|sammanträdes)(?:tider|datum)/i],
  ['close-session', /(?:möte|sammanträde)\p{L}*\b.*\bavsluta|^(?:mötets )?avslut(?:ning)?\b/iu],
];

/** What an item is for, told by its heading. */
export const standingOf = (heading: string): StandingItem | null =>
  standing.find(([, pattern]) => pattern.test(heading))?.[0] ?? null;

export type GroupId = BallotRecord['choice'] | 'absent' | 'not-serving';

const groups: readonly (readonly [GroupId, RegExp])[] = [
  [
    'not-serving',
    /^(?:närvarande utan att tjänstgöra|deltog inte i (?:beslutet|omröstningen)|deltar (?:ej|inte))/i,
  ],
  ['silent', /^(?:avgav ingen röst|avgav ej röst|ingen röst|ej avgiven röst)/i],
  [
    'abstain',
    /^(?:(?:följande )?(?:ledamöter )?avstod|avstår|avstående[n]?|avstått|avstå|nedlagd(?:a)? röst(?:er)?|blank(?:a)?(?: röster)?)\b/i,
  ],
  [
    'approve',
    /^(?:(?:följande )?(?:ledamöter )?(?:röstade|röstar) (?:för )?(?:bifall|ja|för)|bifall|ja(?:-?\s?röst(?:er)?)?|för(?: förslaget)?)\b/i,
  ],
  [
    'reject',
    /^(?:(?:följande )?(?:ledamöter )?(?:röstade|röstar) (?:för )?(?:avslag|nej|emot|mot)|avslag|nej(?:-?\s?röst(?:er)?)?|e?mot(?: förslaget)?)\b/i,
  ],
  ['absent', /^(?:frånvarande|ej närvarande)\b/i],
];

/** A heading of a group of votes: "Bifall", "Ja (7):", "Avstod att rösta". `rest` is what follows a colon. */
export function voteGroup(
  text: string,
): { readonly id: GroupId; readonly label: string; readonly rest: string } | null {
  const [, head = '', rest = ''] = /^([^:]{2,60})(?::\s*(.*))?$/s.exec(text) ?? [];
  const label = head.replace(/\s*\(?\b\d{1,3}\b\)?\s*(?:röster|röst|st\.?)?\s*$/, '').trim();
  const found = groups.find(([, pattern]) => pattern.test(label));
  if (found === undefined || label.split(/\s+/).length > 5 || /[.!?]$/.test(label)) return null;
  return { id: found[0], label, rest: rest.trim() };
}

/** Headings that stand over parts of an item in many councils' minutes. Null: none of them. */
export function partHeading(text: string): 'decision' | 'reservation' | 'prose' | null {
  const label = text.replace(/[:.]$/, '').trim();
  if (
    /^(?:(?:enhälligt )?beslut|(?:(?:\p{L}+ ){0,3}\p{L}+s )?beslut(?:ar|ade)?|(?:\p{L}+ ){0,3}\p{L}+s förslag till (?:beslut i )?\p{L}+(?:fullmäktige|styrelsen|nämnden|rådet)|(?:\p{L}+ ){0,2}\p{L}+ föreslår)$/iu.test(
      label,
    ) &&
    !/^förslag/i.test(label)
  )
    return 'decision';
  if (/^reservation(?:er)?$/i.test(label)) return 'reservation';
  return /^(?:bakgrund|ärendet|ärendebeskrivning|sammanfattning(?: av ärendet)?|beslutsunderlag|handlingar|yrkanden?(?: och proposition\p{L}*)?|förslag och yrkanden?|(?:dagens )?yrkanden på (?:dagens )?sammanträde\p{L}*|proposition(?:er|sordning)?|beslutsgång|överläggning(?:ar)?|diskussion|dialog|jäv|ekonomiska konsekvenser|barnkonsekvenser|konsekvenser|motivering|skäl(?: för beslut\p{L}*)?|sammanfattning|uppgift|beskrivning av ärendet|ärendebeskrivning|bedömning|förvaltningens (?:bedömning|synpunkter|förslag(?: till beslut)?)|(?:\p{L}+s )?förslag till beslut|tidigare beslut|ärendets (?:beredning|gång)|inlägg|bilagor|beslutet (?:ska )?(?:skickas|expedieras|sändas|delges) till|(?:skickas|sänds|delges|expedieras) till|expediering|kopia till|kommentar(?:er)?|skickas till|expedieras till|underlag|beslutet skickas till|förslag(?: till beslut)?)$/iu.test(
    label,
  )
    ? 'prose'
    : null;
}

export const presentersLabel =
  /^(?:föredragande|föredragare|föredragning|föredras? av|föredrogs av|presentatör(?:er)?)\s*(?::\s*|\s+(?=\p{Lu})|$)/iu;
export const noteHeading =
  /^(?:protokollsanteckning(?:ar)?|särskilt yttrande|anteckning till protokollet|röstförklaring)\b/i;
