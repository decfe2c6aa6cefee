/** The server of mortal-server.ts. Arguments: address of the database, port, folder of the built tab. */
import { readConfig } from '../../src/config.ts';
import { start } from '../../src/main.ts';

const [database = '', port = '', tabFolder = ''] = process.argv.slice(2);
const read = readConfig(
  { development: true, port, playground: false, simulatedMembers: false, sample: false },
  { DATABASE_URL: database, LOG_LEVEL: 'silent' },
);
if (!read.ok) throw new Error(JSON.stringify(read.faults));
await start(read.config, { tabFolder });
process.stdout.write('answers\n');
