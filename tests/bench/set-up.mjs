// Child: puts the bench's people and meetings on record, through the use cases, before any server starts.
import { answerAsked } from './child.mjs';
import { built } from './built.mjs';
import {
  chatOf,
  collaboration,
  membersOf,
  objectIdOf,
  planOf,
  roster,
  secretary,
  tenant,
  untilBallotsOpen,
  vote,
} from './council.mjs';

const { openStore } = await built('src/store/open.js');
const { seedMatters } = await built('src/script/seed-matters.js');
const { createApp } = await built('src/app/create-app.js');

const atOnce = 2_000;
let store;
let app;
let keys = 0;

/** Opened for what is asked and closed again: an instance that stayed would follow every press that is measured. */
const whileOpen = (work) => async (question) => {
  store = await openStore({ url: question.url });
  app = createApp({ store, clock: () => new Date().toISOString(), collaboration });
  try {
    return await work(question);
  } finally {
    await store.close();
  }
};

async function must(outcome) {
  const { ok, refusal } = await outcome;
  if (!ok) throw new Error(`refused: ${JSON.stringify(refusal)}`);
}

const asked = (meeting, person, command) =>
  must(
    app.execute({
      collaboration,
      meeting,
      command,
      actor: { person, via: 'tab' },
      key: `set-up/${keys++}`,
    }),
  );

async function people() {
  const founding = { id: collaboration, name: 'Provlänet' };
  await must(
    app.changeStructure(
      collaboration,
      { type: 'EstablishCollaboration', collaboration: founding, roster },
      'establish',
      installation,
    ),
  );
  for (const { id: person } of roster.persons) {
    const account = { tenant, objectId: objectIdOf(person) };
    await must(
      app.changeStructure(
        collaboration,
        { type: 'LinkAccount', person, account },
        `link/${person}`,
        installation,
      ),
    );
  }
}

/** Who puts up the structure: the installation itself. */
const installation = { person: null, via: 'script' };

/** A meeting with its ballots open, linked to a chat as meetings are, grown by changed ballots to `events`. */
async function meeting({ id, body, events = 0, serviceUrl }) {
  const members = membersOf(body);
  const chair = members[0];
  await asked(id, secretary, { type: 'PrepareMeeting', plan: planOf(id, body) });
  await store.saveConversation({
    id: chatOf(id),
    collaboration,
    meeting: id,
    reference: { serviceUrl, tenant, bot: '28:bot', kind: 'group', teamsMeeting: null, welcomed: true },
    active: true,
  });
  for (const person of members) await asked(id, person, { type: 'ReportPresence', person, present: true });
  for (const command of untilBallotsOpen) await asked(id, chair, command);
  return grown(id, members, events);
}

async function grown(id, members, events) {
  const { version } = await app.meeting(collaboration, id);
  const last = new Map();
  for (let done = 0; done < events - version; done += atOnce) {
    const count = Math.min(atOnce, events - version - done);
    await Promise.all(
      Array.from({ length: count }, (_, index) => {
        const person = members[(done + index) % members.length];
        const choice = last.get(person) === 'approve' ? 'reject' : 'approve';
        last.set(person, choice);
        return asked(id, person, { type: 'CastBallot', vote, choice });
      }),
    );
  }
  return members.map((person) => ({
    meeting: id,
    person,
    objectId: objectIdOf(person),
    last: last.get(person) ?? null,
  }));
}

/**
 * Matters with a recommendation to every principal, most of them answered, by the rules.
 */
async function matters({ today, count }) {
  const coordinator = { kind: 'official', person: secretary, body: 'council', office: 'coordinator' };
  const known = { ...roster, mandates: [...roster.mandates, coordinator] };
  await seedMatters({ store, collaboration, roster: known, today, matters: count });
}

answerAsked({
  matters: whileOpen(matters),
  people: whileOpen(people),
  meetings: whileOpen(async ({ wanted }) => (await Promise.all(wanted.map(meeting))).flat()),
});
