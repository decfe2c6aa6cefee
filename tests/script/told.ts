import { faultText, type ScriptFault } from '../../src/script/fault.ts';

/** The smallest script there is: two principals, a chair, a secretary, one item. `{…}` marks are for tests to fill. */
export const smallest = `samsyn: 1
collaboration: { id: lanet, name: Länet }
principals:
  ett: { name: Ett kommun, short: Ett, abbreviation: E, kind: municipality }
  tva: { name: Två kommun, short: Två, abbreviation: T, kind: municipality }
bodies:
  rad:
    name: Rådet
    genitive: Rådets
    short: Råd
    members-are: elected
    decides-by: consensus
    chair: siv-granmo
    seats:
      - { id: ett-1, principal: ett, member: siv-granmo }
      - { id: tva-1, principal: tva, member: rune-lidmo }
    substitutes:
      tva: [majken-tjarnmo]
    secretaries: [ylva-nasmo]
persons:
  siv-granmo: { name: Siv Granmo, party: s }
  rune-lidmo: { name: Rune Lidmo, party: c }
  majken-tjarnmo: { name: Majken Tjärnmo, party: v }
  ylva-nasmo: { name: Ylva Näsmo }
meeting:
  id: mote
  body: rad
  date: 2024-03-15
  time-zone: Europe/Stockholm
  place: Teams
  start: "09:00"
  end: "10:00"
  sessions:
    - { id: rad, body: rad, attending: [rad] }
  agenda:
    - { id: fragan, heading: Frågan, proposal: Frågan bifalls. }
timeline:
  - { at: "09:00", do: open-meeting }
  - { at: "09:01", who: [rune-lidmo, majken-tjarnmo], do: check-in }
  - { at: "09:02", do: complete-roll-call }
  - { at: "09:03", do: open-item, item: fragan }
  - { at: "09:04", do: order-vote, reason: Rådet är oense. }
  - { at: "09:05", do: open-vote }
  - at: "09:06"
    do: vote
    ballots: { siv-granmo: approve, rune-lidmo: reject }
  - { at: "09:07", do: close-vote }
`;

/** `line:column field: sentence`, as the command line says it. */
export const saidOf = (faults: readonly ScriptFault[]): readonly string[] =>
  faults.map((fault) => faultText('sv', 'skript.yaml', fault).replace('skript.yaml:', ''));
