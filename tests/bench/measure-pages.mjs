import { membersOf, roster } from './council.mjs';
import { startChild } from './child.mjs';
import { pages } from './pages.mjs';
import { median, ratioOf } from './statistics.mjs';
import { theProduct, withoutProduct } from './world.mjs';

const matters = 10_000;
const openedARound = 8;
const body = 'council';

/**
 * P7: a page of the board, of a search in it and the follow-up of a year, with 10,000 matters that are recommended to 16
 * principals, against the SQL that the page is made of (query-pages.mjs), in turn. Judged by the worst of the three.
 */
export async function measurePages(world, { rounds }) {
  world.tell(`P7: recording ${matters} matters`);
  const today = new Date().toISOString().slice(0, 10);
  await withoutProduct(world);
  const began = performance.now();
  await world.setUp.ask('matters', { url: world.database.url, today, count: matters });
  // As the processes that follow matters would have noted while they came: else the pages would be measured, and the memory
  // after them, beside a server that goes through all of them.
  await world.record.query(
    `insert into process_position select collaboration, process, stream, version
       from stream_head, unnest(array['matters', 'personal']) as process
      where stream like 'matter:%' on conflict do nothing`,
  );
  const seededS = (performance.now() - began) / 1000;
  await world.record.analyse();
  const { rows } = await world.record.query('select count(*)::integer as answers from matter_answer');
  const { url } = await theProduct(world);
  const readers = world.opens(startChild('read-pages.mjs'));
  const bare = world.opens(startChild('query-pages.mjs'));
  const persons = membersOf(body);
  const period = { from: `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`, until: today };
  await readers.ask('signIn', { url, persons });
  const bodies = bodiesOf(persons[1]);
  await bare.ask('open', {
    url: world.database.url,
    person: persons[1],
    bodies,
    period: { ...period, today },
  });
  const found = {};
  for (const [name, { path }] of Object.entries(pages)) {
    world.tell(`P7: ${name}`);
    const address = name === 'follow-up' ? `${path}?${new URLSearchParams(period)}` : path;
    const must = name === 'follow-up' ? '"leadTimes"' : `"seeded-`;
    const taken = { page: [], bare: [] };
    for (let round = -1; round < rounds; round += 1) {
      const page = median(await readers.ask('round', { url, path: address, count: openedARound, must }));
      const query = median(await bare.ask('round', { name, count: openedARound }));
      // The first round of all is warm-up.
      if (round >= 0) taken.page.push(page);
      if (round >= 0) taken.bare.push(query);
    }
    world.tell(
      `P7: ${name} ${median(taken.page).toFixed(1)} ms, its SQL ${median(taken.bare).toFixed(1)} ms`,
    );
    found[name] = {
      ...ratioOf(taken.page, taken.bare),
      pageMs: median(taken.page),
      bareMs: median(taken.bare),
    };
  }
  const worst = Object.values(found).reduce((a, b) => (b.ratio > a.ratio ? b : a));
  return {
    P7: {
      value: worst.ratio,
      ratio: worst.ratio,
      spread: worst.spread,
      matters,
      answers: rows[0].answers,
      seededS,
      pages: found,
    },
  };
}

const bodiesOf = (person) => [
  ...new Set([
    ...roster.mandates.filter((mandate) => mandate.person === person).map((mandate) => mandate.body),
    ...roster.presidencies.filter((one) => one.person === person).map((one) => one.body),
  ]),
];
