import type { serve as source } from '../sv/serve.ts';
import type { Complete } from '../complete.ts';

export const serve: Complete<typeof source> = {
  'cli.usage':
    'Usage: samsyn COMMAND\n  serve      starts the server; with --development the sample, the chat and the tab too (npm start)\n  play       plays a meeting told as a script and writes the minutes\n  read-minutes   reads older minutes: --json for the facts, else what was not understood\n  check-minutes  checks minutes and says what doesn’t add up\n  simulate   drives a running server as the people of a script\n  structure  the register: shows it, saves it as a spreadsheet, imports a spreadsheet\n  archive    the archive: takes in older minutes, searches\n  verify     verifies a meeting, here or in an exported file\n  export     exports a meeting: record, minutes, links\n  import     takes in an exported meeting\n  backup     backs up the whole database, also while it is used\n  restore    puts a backup into a new folder or an empty database\n  matters    the matters: lists, shows and exports them, makes their lists anew\n  person     everything that is kept of a person\n  build      builds the server and the tab',
  'cli.serve.usage':
    'Usage: samsyn serve [--development] [--port N] [--host ADDRESS] [--data-dir FOLDER] [--no-playground] [--no-sample] [--no-simulated-members] [--pace FACTOR]',
  'cli.serve.running': 'Samsyn answers at {url}',
  'cli.serve.stopping': 'Stopping; what was recorded is saved …',
  'cli.serve.forced': 'Leaving at once. What was recorded is saved.',
  'cli.serve.port-taken':
    'Port {port} is in use by another program. Choose another, for instance PORT=4000 npm start.',
  'cli.serve.chat-ended':
    'The chat (Agents Playground) ended unexpectedly with code {code}. The meeting goes on in the tab; start again to get the chat back.',
  'cli.step.creating-user': 'Creating a user for the database …',
  'cli.step.making-database': 'Making the database …',
  'cli.step.adopting-database': 'Taking over the database from last time …',
  'cli.step.starting-database': 'Starting the database …',
  'cli.step.database-ready': 'The database is running.',
  'cli.step.connecting': 'Connecting to the database …',
  'cli.step.loading-sample': 'Putting in the sample: 16 principals and the meeting of 15 March 2024 …',
  'cli.step.opening-chat': 'Opening the chat …',
  'cli.link.chat': 'The chat, where you are the member {name} and answer the cards:',
  'cli.link.chair': "The chair's tab, where you are {name} and run the meeting:",
  'cli.link.member': "A member's tab, where you are {name} and follow along:",
  'cli.config.faults': 'Samsyn does not start, for {count} {count|setting is|settings are} wrong:',
  'cli.config.missing': 'is missing',
  'cli.config.not-a-port': '"{value}" is not a port number between 0 and 65535',
  'cli.config.not-a-pace': '“{value}” is not a factor between 0 and 10 (1 is human)',
  'cli.config.not-loopback':
    '“{value}” can be reached from other computers; in development whoever reaches the server can be anyone. Use 127.0.0.1',
  'cli.config.not-a-database': 'must begin with postgres:// or postgresql://',
  'cli.config.not-with-database-url': 'does not go together with DATABASE_URL',
  'cli.config.not-a-tenant': '"{value}" is not the id of a tenant',
  'cli.config.not-a-domain': '"{value}" is not a domain; write tenant=council.se+company.se',
  'cli.config.domain-of-two': '"{value}" is listed for two tenants; a domain belongs to one',
  'cli.config.two-credentials': 'does not go with SAMSYN_BOT_SECRET; choose one of them',
  'cli.config.not-an-app': '"{value}" is not an app id',
  'cli.config.not-a-level': '"{value}" is none of the levels fatal, error, warn, info, debug, silent',
  'cli.config.not-https': '"{value}" must begin with https://',
  'cli.config.not-a-coordinator':
    '“{value}” should be a name and an address, such as Anna Andersson <anna.andersson@council.example>',
  'cli.config.not-a-collector':
    '“{value}” should be the address of a collector for OTLP over gRPC, such as http://localhost:4317',
  'cli.config.not-proxies': '“{value}” is no number of proxies between 0 and 5',
  'cli.config.too-short': 'is shorter than 16 characters, so that it can be guessed',
  'cli.config.not-days': '“{value}” is no number of whole days between 1 and 60',
  'cli.config.not-a-share': '“{value}” is no share between 0 and 1',
  'cli.config.not-a-part': '“{value}” is none of people, meetings, attendance, sharepoint',
  'cli.config.dangerous': 'is on: anyone could then sign in as anyone. It belongs to --development only',
};
