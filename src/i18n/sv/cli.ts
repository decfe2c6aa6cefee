/** What the command line says. `{…}` in scripts' faults are the script's own words. */
export const cli = {
  'cli.fault.at': '{file}:{line}:{column} {field}{sentence}{hint}',
  'cli.fault.did-you-mean': 'Menades ”{closest}”?',
  'cli.fault.not-yaml': 'Filen är inte giltig YAML: {said}',
  'cli.fault.too-long': 'Filen är för lång. Högst {most} tecken läses.',
  'cli.fault.missing': 'Fältet ”{name}” saknas.',
  'cli.fault.unknown-field': 'Fältet ”{name}” finns inte här.',
  'cli.fault.wants-text': 'Här ska stå en text.',
  'cli.fault.wants-fields': 'Här ska stå fält, ett per rad: ”namn: värde”.',
  'cli.fault.wants-list': 'Här ska stå en lista.',
  'cli.fault.wants-number': 'Här ska stå ett heltal.',
  'cli.fault.wants-true-or-false': 'Här ska stå true eller false.',
  'cli.fault.wants-one-or-list': 'Här ska stå ett namn eller en lista av namn.',
  'cli.fault.wants-text-or-fields': 'Här ska stå en text, eller fält: ”namn: värde”.',
  'cli.fault.not-one-of': '”{found}” går inte här. Det som går är {choices}.',
  'cli.fault.unknown-verb': '”{verb}” är inget som kan göras. Det som kan göras är {verbs}.',
  'cli.fault.unknown-verb-near': '”{verb}” är inget som kan göras.',
  'cli.fault.bad-time':
    '”{found}” är ingen tid. Skriv klockslag som 09:03, eller 2024-03-20 10:15 för en annan dag.',
  'cli.fault.bad-date': '”{found}” är inget datum. Skriv som 2024-03-15.',
  'cli.fault.bad-id':
    '”{found}” går inte som namn i skriptet. Skriv små bokstäver a–z, siffror och bindestreck.',
  'cli.fault.not-allowed': 'Värdet går inte: {said}.',
  'cli.fault.unknown-person': 'Personen ”{id}” finns inte under persons.',
  'cli.fault.unknown-principal': 'Huvudmannen ”{id}” finns inte under principals.',
  'cli.fault.unknown-body': 'Organet ”{id}” finns inte under bodies.',
  'cli.fault.unknown-seat': 'Platsen ”{id}” finns inte i något organ.',
  'cli.fault.unknown-session': 'Delen ”{id}” finns inte under meeting.sessions.',
  'cli.fault.unknown-item': 'Ärendet ”{id}” finns inte på föredragningslistan.',
  'cli.fault.unknown-zone': 'Tidszonen ”{zone}” är okänd. Skriv som Europe/Stockholm.',
  'cli.fault.no-such-time': 'Klockan visar aldrig {time} den {date} i {zone}.',
  'cli.fault.ends-before-start': 'Sammanträdet slutar innan det börjar.',
  'cli.fault.time-runs-backwards': 'Klockan {at} ligger före steget innan. Stegen ska stå i tidsordning.',
  'cli.fault.twice': '”{word}” står redan på rad {first} och får bara stå en gång.',
  'cli.fault.no-chair': '{body} har ingen ordförande (chair).',
  'cli.fault.no-secretary': '{body} har ingen sekreterare (secretaries) eller koordinator (coordinators).',
  'cli.fault.no-open-item': 'Inget ärende är öppet här. Ange ärendet med item.',
  'cli.fault.nothing-to-ask': 'Ärendet har inget förslag att fråga om. Ange det med {name}.',
  'cli.fault.comes-before': 'Innan detta måste steget ”{verb}” stå.',
  'cli.fault.no-reservation': '”{id}” har ingen sådan reservation att syfta på.',
  'cli.fault.refused': '{said}',
  'cli.fault.refused-by-roll': '{said} På röstlängden står {persons}.',

  'cli.play.usage': 'Användning: samsyn play FIL [--minutes UT.docx|.pdf|.html|.txt|.json]… [--lang sv|en]',
  'cli.play.cannot-read': 'Filen {file} kan inte läsas.',
  'cli.play.cannot-write': 'Filen {file} kan inte skrivas.',
  'cli.play.unknown-form':
    'Protokollet kan skrivas som .docx, .pdf, .html, .txt eller .json, inte som {file}.',
  'cli.play.done':
    '{body} {date}: {steps} {steps|steg|steg} spelade, {events} {events|händelse|händelser} antecknade.',
  'cli.play.represented':
    '{represented} av {principals} huvudmän var företrädda, {served} av {seats} platser tjänstgjorde ({substitutes} {substitutes|ersättare|ersättare}).',
  'cli.play.unrepresented': 'Inte företrädda: {principals}.',
  'cli.play.vote': 'Omröstning i ärende {number}: {counts}.',
  'cli.play.no-pdf': 'PDF kan inte göras på den här datorn. Skriv {file} som .docx i stället.',
  'cli.play.minutes': 'Protokollet finns i {file}.',

  'cli.backup.usage': 'Användning: samsyn backup FIL [--data-dir MAPP]',
  'cli.backup.written':
    'Säkerhetskopian finns i {file}. Den innehåller allt: förvara den som databasen själv.',
  'cli.restore.usage': 'Användning: samsyn restore FIL [--data-dir NY MAPP]',
  'cli.restore.done':
    'Återställt som det var {at} UTC: {events} händelser i {streams} strömmar, alla kontrollerade mot sina kontrollsummor.',
  'cli.restore.not-a-backup': 'Filen är ingen hel säkerhetskopia från Samsyn. Ingenting har lagts in.',
  'cli.restore.backup-newer':
    'Säkerhetskopian är gjord med en senare version (databas {backup}, här {program}). Återställ med den versionen.',
  'cli.restore.database-not-empty':
    'Databasen är inte tom. Återställ till en ny mapp (--data-dir) eller en tom databas, och byt sedan.',
  'cli.restore.record-broken':
    'Strömmen {stream} håller inte vid händelse {version}: innehållet följer inte av det föregående. Ingenting har lagts in.',

  'cli.simulate.usage':
    'Användning: samsyn simulate FIL --server ADRESS [--speed N] [--as-chair no] [--channel ADRESS] [--lang sv|en]',
  'cli.simulate.no-server':
    'Servern på {server} svarar inte som en utvecklingsserver. Starta den med npm start.',
  'cli.simulate.lost': 'Servern på {server} slutade svara. Det som hann antecknas finns kvar.',
  'cli.simulate.no-meeting': 'Servern har inget sammanträde {meeting}. Starta den med exempeldata.',
  'cli.simulate.refused': '{file}:{line} {field}: {said}',
  'cli.simulate.done':
    '{presses} {presses|tryck|tryck}, {commands} {commands|kommando|kommandon}, {refusals} {refusals|nej|nej}.',
} as const;
