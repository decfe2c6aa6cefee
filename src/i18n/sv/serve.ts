/** What the command says while it starts, serves and stops. */
export const serve = {
  'cli.usage':
    'Användning: samsyn KOMMANDO\n  serve      startar servern; med --development även exemplet, chatten och fliken (npm start)\n  play       spelar ett sammanträde ur ett skript och skriver protokollet\n  read-minutes   läser ett äldre protokoll: --json för fakta, annars vad som inte förstods\n  check-minutes  granskar ett protokoll och säger vad som inte stämmer\n  simulate   driver en server som är igång, som skriptets personer\n  structure  matrikeln: visar den, sparar den som kalkylblad, läser in ett kalkylblad\n  archive    arkivet: läser in äldre protokoll, söker\n  verify     prövar ett mötes äkthet, här eller i en utlämnad fil\n  export     lämnar ut ett möte: poster, protokoll, länkar\n  import     läser in ett utlämnat möte\n  backup     säkerhetskopierar hela databasen, även under drift\n  restore    lägger in en säkerhetskopia i en ny mapp eller tom databas\n  matters    ärendena: listar, visar och sparar dem, gör om listorna\n  person     registerutdrag: allt som finns bevarat om en person\n  build      bygger servern och fliken',
  'cli.serve.usage':
    'Användning: samsyn serve [--development] [--port N] [--host ADRESS] [--data-dir MAPP] [--no-playground] [--no-sample] [--no-simulated-members] [--pace FAKTOR]',
  'cli.serve.running': 'Samsyn svarar på {url}',
  'cli.serve.stopping': 'Stannar; det som är registrerat är sparat …',
  'cli.serve.forced': 'Avbryter genast. Det som är registrerat är sparat.',
  'cli.serve.port-taken':
    'Port {port} används redan av ett annat program. Välj en annan, till exempel PORT=4000 npm start.',
  'cli.serve.chat-ended':
    'Chatten (Agents Playground) avslutades oväntat med kod {code}. Mötet går vidare i fliken; starta om för att få tillbaka chatten.',
  'cli.step.creating-user': 'Skapar en användare för databasen …',
  'cli.step.making-database': 'Skapar databasen …',
  'cli.step.adopting-database': 'Tar över databasen från förra gången …',
  'cli.step.starting-database': 'Startar databasen …',
  'cli.step.database-ready': 'Databasen är igång.',
  'cli.step.connecting': 'Ansluter till databasen …',
  'cli.step.loading-sample': 'Lägger in exemplet: 16 huvudmän och sammanträdet den 15 mars 2024 …',
  'cli.step.opening-chat': 'Öppnar chatten …',
  'cli.link.chat': 'Chatten, där du är ledamoten {name} och svarar på korten:',
  'cli.link.chair': 'Ordförandes flik, där du är {name} och leder sammanträdet:',
  'cli.link.member': 'En ledamots flik, där du är {name} och följer med:',
  'cli.config.faults': 'Samsyn startar inte, för {count} {count|inställning|inställningar} är fel:',
  'cli.config.missing': 'saknas',
  'cli.config.not-a-port': '”{value}” är inget portnummer mellan 0 och 65535',
  'cli.config.not-a-pace': '”{value}” är ingen faktor mellan 0 och 10 (1 är mänsklig takt)',
  'cli.config.not-loopback':
    '”{value}” kan nås från andra datorer; i utveckling är alla som når servern vem som helst. Använd 127.0.0.1',
  'cli.config.not-a-database': 'ska börja med postgres:// eller postgresql://',
  'cli.config.not-with-database-url': 'går inte ihop med DATABASE_URL',
  'cli.config.not-a-tenant': '”{value}” är inget id för en klientorganisation (tenant)',
  'cli.config.not-a-domain': '”{value}” är ingen domän; skriv tenant=kommun.se+bolag.se',
  'cli.config.domain-of-two': '”{value}” står på två klientorganisationer (tenant); en domän hör till en',
  'cli.config.two-credentials': 'går inte ihop med SAMSYN_BOT_SECRET; välj ett av dem',
  'cli.config.not-an-app': '”{value}” är inget app-id',
  'cli.config.not-a-level': '”{value}” är ingen av nivåerna fatal, error, warn, info, debug, silent',
  'cli.config.not-https': '”{value}” ska börja med https://',
  'cli.config.not-a-coordinator':
    '”{value}” ska vara namn och adress, som Anna Andersson <anna.andersson@kommun.example>',
  'cli.config.not-a-collector':
    '”{value}” ska vara adressen till en insamlare för OTLP över gRPC, som http://localhost:4317',
  'cli.config.not-proxies': '”{value}” är inget antal proxyservrar mellan 0 och 5',
  'cli.config.too-short': 'är kortare än 16 tecken och kan gissas',
  'cli.config.not-days': '”{value}” är inget antal hela dagar mellan 1 och 60',
  'cli.config.not-a-share': '”{value}” är ingen andel mellan 0 och 1',
  'cli.config.not-a-part': '”{value}” är inget av people, meetings, attendance, sharepoint',
  'cli.config.dangerous':
    'är på: vem som helst kan då logga in som vem som helst. Det hör bara till --development',
} as const;
