// Child: tabs that are open, and what is done in them. Each tab is one stream of server-sent events on a bare socket.
import { once } from 'node:events';
import { connect } from 'node:net';
import { answerAsked } from './child.mjs';
import { pressOf } from './council.mjs';
import { openWire } from './wire.mjs';

/** Open tabs by name. */
const open = new Map();
const anEvent = '\ndata: ';
const endOfView = Buffer.from('\n\n\r\n');
let presses = 0;

async function session(url, person) {
  const answer = await fetch(`${url}/api/development/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  });
  return (await answer.json()).token;
}

/** So many tabs of one meeting, the persons in turn; resolves once each has its first view. */
async function openTabs({ name, url, meeting, persons, count }) {
  const tokens = new Map();
  for (const person of persons) tokens.set(person, await session(url, person));
  const tabs = [];
  for (let index = 0; index < count; index += 1)
    tabs.push(await openTab(url, meeting, tokens.get(persons[index % persons.length])));
  open.set(name, tabs);
}

async function openTab(url, meeting, token) {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  let arrived = null;
  let begun = false;
  socket.on('data', (chunk) => {
    // A view, or what changed in it, is one write; it may come in pieces, and its end is the end of one. A heartbeat is none.
    begun ||= chunk.includes(anEvent);
    if (!begun || !chunk.subarray(-4).equals(endOfView)) return;
    begun = false;
    arrived?.(performance.now());
  });
  let lost = () => undefined;
  socket.once('close', () => lost(new Error('a tab lost its stream')));
  const next = () =>
    new Promise((resolve, reject) => {
      arrived = resolve;
      lost = reject;
    });
  const first = next();
  socket.write(
    `GET /api/meetings/${meeting}/live?changes=yes HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${token}\r\n\r\n`,
  );
  await first;
  return { next, close: () => socket.destroy() };
}

/** One change after another; how long after each press every tab had the new view, in milliseconds. */
async function watchChanges({ name, url, token, serviceUrl, member, changes }) {
  const wire = await openWire(url);
  const taken = [];
  for (let change = 0; change < changes; change += 1) {
    const seen = Promise.all(open.get(name).map((tab) => tab.next()));
    const from = performance.now();
    await pressed(wire, { token, serviceUrl }, member);
    taken.push(...(await seen).map((at) => at - from));
  }
  wire.close();
  return { taken, last: member.last };
}

async function pressed(wire, { token, serviceUrl }, member) {
  member.last = member.last === 'approve' ? 'reject' : 'approve';
  const body = JSON.stringify(pressOf(member, member.last, `tab-${(presses += 1)}`, serviceUrl));
  const { status, whole } = await wire.post('/api/messages', token, body);
  if (status !== 200) throw new Error(whole.toString().slice(0, 500));
}

/** Every member presses once, at some time within `withinMs`, evenly spread. */
async function voteSpread({ url, token, serviceUrl, members, withinMs }) {
  const began = Date.now();
  await Promise.all(
    members.map(async (member, index) => {
      await new Promise((resolve) => setTimeout(resolve, (index * withinMs) / members.length));
      const wire = await openWire(url);
      await pressed(wire, { token, serviceUrl }, member);
      wire.close();
    }),
  );
  return { began };
}

/** A command from the tab of `person`; resolves to when it was answered and the meeting's version then. */
async function command({ url, meeting, person, asked }) {
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${await session(url, person)}`,
  };
  const body = JSON.stringify({ key: `bench-${(presses += 1)}`, command: asked });
  const answer = await fetch(`${url}/api/meetings/${meeting}/commands`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`${asked.type}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
  const { version } = await answer.json();
  return { at: Date.now(), version };
}

function closeTabs({ name }) {
  for (const tab of open.get(name) ?? []) tab.close();
  open.delete(name);
}

answerAsked({ openTabs, watchChanges, voteSpread, command, closeTabs });
