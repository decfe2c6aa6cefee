/**
 * A server to be killed: the API over the database it is given, which ends itself with SIGKILL at one moment around
 * one append. Its clock says what each request's `x-at` says. Prints its address once it answers.
 *
 * Arguments: address of the database, collaboration, and the moment: `none`, or `<before|after> <which append>`.
 */
import { createApp } from '../../src/app/create-app.ts';
import type { EventStore } from '../../src/app/ports.ts';
import { asId, type CollaborationId } from '../../src/domain/ids.ts';
import { minutesToSign } from '../../src/minutes/fingerprint.ts';
import { openStore } from '../../src/store/open.ts';
import { smallServer } from '../api/small-server.ts';

const [url = '', home = '', moment = 'none', which = '0'] = process.argv.slice(2);
const collaboration = asId<CollaborationId>(home);
const store = await openStore({ url });
let now = new Date().toISOString();
const clock = () => now;
let appends = 0;

/** Nothing is tidied up: the process is gone. */
const die = () => process.kill(process.pid, 'SIGKILL');

const mortal: EventStore = {
  ...store,
  async append(append, meanwhile) {
    appends += 1;
    const chosen = appends === Number(which);
    if (chosen && moment === 'before') die();
    const outcome = await store.append(append, meanwhile);
    if (chosen && moment === 'after') die();
    return outcome;
  },
};
const app = createApp({ store: mortal, ballotBox: store.ballotBox, clock, collaboration, minutesToSign });
const server = await smallServer(app, store, clock, collaboration, (request) => {
  now = request.get('x-at') ?? now;
});
process.stdout.write(`${server.url}\n`);
