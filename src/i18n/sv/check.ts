/** Granskning of minutes, and what the reader of older minutes says of a line. */
export const check = {
  'check.severity.contradiction': 'Motsägelse',
  'check.severity.missing': 'Saknas',
  'check.severity.style': 'Skrivsätt',
  'check.place.item': 'Ärende {item}',
  'check.place.line': 'rad {line}',
  'check.role.secretary': 'sekreterare',
  'check.role.verifier': 'justerare',
  'check.role.chair': 'ordförande',

  'check.present-and-absent': '{person} står både under ”{present}” och under ”{absent}”.',
  'check.voted-but-absent': '{person} har röstat i ärende {item} men står under ”{list}”.',
  'check.voted-but-not-listed': '{person} har röstat i ärende {item} men står inte i någon närvarolista.',
  'check.present-without-ballot':
    '{person} står under ”{list}” men har varken röst eller frånvaro i omröstningen i ärende {item}. {ballots} har röstat, {present} står som närvarande.',
  'check.absent-from-vote-but-present':
    '{person} står som frånvarande i omröstningen i ärende {item} men under ”{list}” utan anmärkning.',
  'check.voted-twice': '{person} har mer än en röst i ärende {item}.',
  'check.tally-differs':
    'Röstetalet i ärende {item} anger {printed} {choice}, men {counted} {counted|namn|namn} står i gruppen.',
  'check.capacity-differs.attendance':
    '{person} är ersättare enligt ”{list}” men inte enligt röstlistan i ärende {item}.',
  'check.capacity-differs.vote':
    '{person} är ersättare enligt röstlistan i ärende {item} men inte enligt ”{list}”.',
  'check.capacity-differs': '{person} har olika uppdrag i ”{list}” och i röstlistan i ärende {item}.',
  'check.principal-differs': '{person} företräder på ett ställe {first}, på ett annat {second}.',
  'check.party-differs': '{person} har på ett ställe partiet {first}, på ett annat {second}.',
  'check.name-spelled-two-ways':
    '”{first}” ({firstList}) och ”{second}” ({secondList}) kan vara samma person, stavad på två sätt.',
  'check.number-word-differs':
    'I ärende {item} står ”{phrase}” men listan därefter har {found} {found|punkt|punkter}.',
  'check.item-range-differs': 'Ärenden anges som {printed} men protokollet har {found}.',
  'check.session-range-differs':
    '”{list}” anges för ({range}) men ärendena är {items}. Menas klockslag, skriv ”kl.”.',
  'check.item-number-twice': 'Ärende {number} finns mer än en gång.',
  'check.weekday-differs': '”{text}”: {date} är en {weekday}.',
  'check.hours-run-backwards': 'Mötet slutar innan det börjar: {hours}.',
  'check.signer-was-absent': '{person} har skrivit under men står under ”{list}”.',
  'check.verifier-was-absent': '{person} är vald till justerare men var frånvarande.',
  'check.item-number-missing': 'Ärende {number} saknas mellan protokollets första och sista ärende.',
  'check.no-outcome': 'Ärende {item} är ett beslutsärende men protokollet anger inget beslut.',
  'check.no-effect':
    'Omröstningen i ärende {item} har ett resultat, men protokollet säger inte vad som följer av det.',
  'check.positions-undeclared':
    'Omröstningen mellan två förslag i ärende {item} har ett resultat, men protokollet säger inte vilket förslag som gick vidare.',
  'check.election-undeclared':
    'Rösterna i valet av {office} i ärende {item} är räknade, men protokollet säger inte vem som valdes.',
  'check.tie-without-lot':
    '{names} fick lika många röster i valet av {office} i ärende {item}, men protokollet säger inte att lotten avgjorde.',
  'check.guests-unnamed':
    '{count} {count|deltagare|deltagare} i mötet har inte fått något namn och står inte i någon närvarolista.',
  'check.signature-hash-differs':
    '{person} har skrivit under ett annat protokoll än det som sändes för underskrift.',
  'check.verifier-not-chosen': 'Protokollet säger inte vem som valdes till justerare.',
  'check.verifier-not-chosen.signer':
    '{signer} har uppdraget att justera, men protokollet säger inte att någon valdes till justerare.',
  'check.signer-not-listed': '{person} ({role}) undertecknar men står inte i någon närvarolista.',
  'check.signature-missing': 'Underskrift av {role} saknas.',
  'check.signature-missing.person': '{person} ({role}) har inte undertecknat.',
  'check.chair-away-unsaid':
    '{person} ledde mötet och anges som ”{remark}”, men protokollet säger inte vem som ledde det då.',
  'check.attendance-missing': 'Protokollet har ingen närvarolista.',
  'check.presenter-in-no-list': '{presenter} föredrog ärende {item} men står inte i någon närvarolista.',
  'check.body-spelled-two-ways':
    '”{first}” ({firstTimes} {firstTimes|gång|gånger}) stavas även ”{second}” ({secondTimes} {secondTimes|gång|gånger}).',
  'check.mixed-tense':
    'Beslut skrivs i två tempus: ”{first}” (ärende {firstItem}) och ”{second}” (ärende {item}).',

  'check.why.not-understood': 'Raden kunde inte tolkas.',
  'check.why.not-swedish': 'Texten är inte på svenska och har inte lästs.',
  'check.why.outside-any-item': 'Inga ärenden hittades, så raden hör inte till något.',
  'check.why.numbered-line-not-item': 'Raden är numrerad men lästes inte som ett ärende.',
  'check.why.number-out-of-order': 'Ärendets nummer följer inte på det förra.',
  'check.why.kind-unknown': 'Ärendets etikett är varken beslut eller information.',
  'check.why.outcome-unclear': 'Ett beslut, men oklart vad det innebär.',
  'check.why.decision-in-prose': 'Ett beslut kan stå inne i den löpande texten.',
  'check.why.reservation-in-prose':
    'En reservation nämns i den löpande texten. Vilka som reserverade sig är oklart.',
  'check.why.reservation-without-name': 'En rubrik för reservationer utan namn under.',
  'check.why.vote-in-prose': 'En omröstning nämns i den löpande texten.',
  'check.why.ballot-unclear': 'Oklart vem som har röstat.',
  'check.why.note-without-signers': 'Anteckningen har inga undertecknare.',
  'check.why.meeting-without-date': 'Ett kommande möte utan datum.',
  'check.why.session-begins-unsaid': 'En del av mötet avslutas, men texten säger inte var den började.',
  'check.why.body-unknown': 'Oklart vilket organ närvarolistan gäller.',
  'check.why.name-unclear': 'Oklart var namnet börjar eller slutar.',
  'check.why.presence-unclear': 'Oklart om personen var närvarande eller frånvarande.',
  'check.why.signature-unclear': 'Oklart i vilken roll personen undertecknar.',
  'check.why.annex': 'En bilaga, som inte har lästs.',

  'check.cli.usage': 'Användning: samsyn check-minutes FIL [--json] [--lang sv|en]',
  'check.cli.read-usage': 'Användning: samsyn read-minutes FIL [--json] [--lang sv|en]',
  'check.cli.cannot-read': 'Filen {file} kan inte läsas.',
  'check.cli.not-swedish': '{file} är inte på svenska. Dess {lines} rader är listade men inte lästa.',
  'check.cli.no-minutes':
    'Inget i {file} ser ut som ett protokoll: varken ärenden eller närvaro hittades. Dess {lines} rader är listade.',
  'check.cli.not-a-record': '{file} är inget protokoll i maskinläsbar form.',
  'check.cli.nothing': 'Granskningen fann inget att anmärka på.',
  'check.cli.found':
    '{contradictions} {contradictions|motsägelse|motsägelser}, {missing} som saknas, {style} om skrivsätt.',
  'check.cli.unread': '{unread} {unread|rad|rader} är oläst eller tveksam. samsyn read-minutes visar vilka.',
  'check.cli.summary':
    '{title}: {items} {items|ärende|ärenden}, {votes} {votes|omröstning|omröstningar}, {ballots} {ballots|röst|röster}, {attendance} {attendance|rad|rader} i närvarolistor, {signatures} {signatures|underskrift|underskrifter}.',
  'check.cli.untitled': 'Protokoll utan rubrik',
  'check.cli.unread-heading': 'Oläst eller tveksamt:',
  'check.cli.unread-line': 'rad {line}: {why} ”{text}”',
} as const;
