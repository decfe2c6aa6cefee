/** Microsoft 365: what can be looked up there, and what to do when it can't. */
export const directory = {
  'directory.fault.consent-missing':
    'Medgivandet {permission} saknas i din organisation. En administratör kan lämna det.',
  'directory.fault.sign-in-again': 'Din inloggning räcker inte för det här. Öppna appen i Teams på nytt.',
  'directory.fault.not-found': 'Det som söktes finns inte hos Microsoft, eller får inte ses av dig.',
  'directory.fault.busy':
    'Microsoft 365 har mycket att göra. Försök igen om {seconds} {seconds|sekund|sekunder}.',
  'directory.fault.conflict': 'Det finns redan något annat på den platsen.',
  'directory.fault.refused': 'Microsoft 365 sa nej ({code}). Säg till en administratör.',
  'directory.fault.unreachable': 'Vi kunde inte nå katalogen hos Microsoft just nu.',
  'directory.fault.switched-off': 'Det här är inte påslaget i installationen.',
  'directory.fault.only-in-teams': 'Det här görs från Teams. Öppna appen där.',

  'directory.instead.people': 'Skriv in för hand så länge.',
  'directory.instead.meetings': 'Mötet kan skapas i kalendern som vanligt.',
  'directory.instead.moving': 'Den som ordnade Teams-mötet kan flytta det i Teams.',
  'directory.instead.attendance':
    'Bara den som ordnade Teams-mötet kan läsa rapporten. Närvaron i protokollet är densamma som förut.',
  'directory.instead.sharepoint': 'Protokollet kan hämtas som fil och läggas dit för hand.',

  'teams.title': 'Teams-mötet',
  'teams.make': 'Skapa Teams-mötet',
  'teams.make.what':
    'Mötet blir ditt eget i Teams, med tiden ovan. Länken visas här för alla som deltar. Ingen bjuds in av det; det gör kallelsen.',
  'teams.making': 'Skapar …',
  'teams.made': 'Teams-mötet är skapat.',
  'teams.elsewhen':
    'I Teams står mötet kvar på {date} kl. {start}–{end}. Den som ordnade Teams-mötet kan flytta det.',
  'teams.move': 'Flytta Teams-mötet',
  'teams.moving': 'Flyttar …',
  'teams.moved': 'Teams-mötet är flyttat.',
  'teams.join': 'Anslut i Teams',
  'teams.none': 'Inget Teams-möte är skapat härifrån. Mötet skapas i kalendern, och appen läggs till där.',
  'teams.add-app': 'Samsyn är inte inlagt i mötet ännu. Öppna det i Teams och lägg till appen där.',

  'attendance.title': 'Jämför närvaron med Teams',
  'attendance.what':
    'Teams rapport kommer när mötet är slut och kan bara läsas av den som ordnade det. Inget i protokollet ändras av jämförelsen.',
  'attendance.compare': 'Hämta Teams rapport',
  'attendance.comparing': 'Hämtar …',
  'attendance.none-yet': 'Teams har ingen rapport ännu. Den brukar komma några minuter efter mötet.',
  'attendance.no-meeting': 'Teams-mötet skapades inte härifrån, så det finns ingen rapport att hämta.',
  'attendance.agree': 'Teams och protokollet är överens om {n} {n|person|personer}.',
  'attendance.differences': 'Skiljer sig',
  'attendance.no-differences': 'Inget skiljer sig mer än fem minuter.',
  'attendance.only-in-teams': 'var i Teams {teams} men är inte närvarande i protokollet',
  'attendance.only-on-record': 'är närvarande i protokollet {record} men syns inte i Teams',
  'attendance.times': 'Teams: {teams}. Protokollet: {record}',
  'attendance.unknown': 'Okända i Teams',
  'attendance.unknown.what':
    'Namn i Teams bevisar inget. De här har inget konto som är kopplat till någon i matrikeln.',
  'attendance.nameless': 'Utan namn',

  'filing.title': 'Biblioteket',
  'filing.put': 'Lägg protokollet i biblioteket',
  'filing.putting': 'Lägger dit …',
  'filing.done': 'Protokollet ligger i biblioteket.',
  'filing.line': '{name}, lagt dit {date} av {by}',
  'filing.open': 'Öppna i SharePoint',
  'filing.conflict':
    'Det finns redan en annan fil som heter {name}. Inget skrevs över. Se efter vad det är innan du lägger protokollet som en ny version av den.',
  'filing.replace': 'Lägg som ny version',

  'directory.search': 'Sök i organisationens katalog',
  'directory.search.hint': 'Namn eller adress. Inget sparas förrän du registrerar.',
  'directory.searching': 'Söker …',
  'directory.found': '{n} {n|träff|träffar}',
  'directory.none': 'Ingen i katalogen heter så. Skriv in för hand.',
  'directory.more': 'Det finns fler. Skriv mer av namnet.',
  'directory.nameless': '(utan namn)',
  'directory.consent-page': 'Om medgivanden, för administratörer',
  'directory.chosen': 'Vald i katalogen: {who}',
  'directory.unchoose': 'Ta bort valet',
  'directory.address': 'Arbetsadress att känna igen personen på',
  'directory.link': 'Koppla kontot {account} till personen',
  'directory.link.hint': 'Kontot hör till din organisation och kan svara i möten från den stunden.',
  'directory.off': 'Katalogsökning är inte påslagen i den här installationen. Personer skrivs in för hand.',
} as const;
