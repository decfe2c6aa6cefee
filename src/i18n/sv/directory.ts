/** Microsoft 365: what can be looked up there, and what to do when it can't. */
export const directory = {
  'directory.fault.consent-missing':
    'Katalogen får inte läsas ännu: medgivandet {permission} saknas i din organisation. Be en administratör om det, eller skriv in för hand.',
  'directory.fault.sign-in-again':
    'Din inloggning räcker inte för katalogen. Öppna appen i Teams på nytt, eller skriv in för hand.',
  'directory.fault.not-found': 'Det som söktes finns inte i katalogen. Skriv in för hand.',
  'directory.fault.busy':
    'Katalogen har mycket att göra. Försök igen om {seconds} {seconds|sekund|sekunder}, eller skriv in för hand.',
  'directory.fault.conflict': 'Det finns redan något annat på den platsen.',
  'directory.fault.refused': 'Katalogen sa nej ({code}). Skriv in för hand, och säg till en administratör.',
  'directory.fault.unreachable':
    'Vi kunde inte nå katalogen. Försök igen om en stund, eller skriv in för hand.',
  'directory.fault.switched-off': 'Katalogsökning är inte påslagen här. Skriv in för hand.',
  'directory.fault.only-in-teams':
    'I katalogen söker man från Teams. Öppna appen där, eller skriv in för hand.',

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
