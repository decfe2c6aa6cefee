// Child: reference Q. The SQL that a page of matters is made of, as the product asks it, and nothing around it: no HTTP,
// nobody's rights, nothing drawn.
import pg from 'pg';
import { answerAsked } from './child.mjs';
import { built } from './built.mjs';
import { collaboration } from './council.mjs';
import { pages } from './pages.mjs';

const { matterLists } = await built('src/store/matter-lists.js');
const pool = { open: null };
const asked = new Map();

/** Lets the product's lists ask once, and keeps what they asked. */
async function open({ url, person, bodies, period }) {
  pool.open = new pg.Pool({ connectionString: url, max: 10 });
  const drafts = { person, bodies };
  const ask = async (name, work) => {
    const statements = [];
    const run = async ({ sql, parameters }) => {
      statements.push({ text: sql, values: [...parameters] });
      return (await pool.open.query(sql, [...parameters])).rows;
    };
    await work(matterLists({ run }));
    asked.set(name, statements);
  };
  const query = {
    bodies: [],
    stages: [],
    principal: null,
    presenter: null,
    overdueOn: null,
    deviates: false,
  };
  const find = (text) => (lists) =>
    lists.find(collaboration, { ...query, text, drafts, sort: 'moved', offset: 0, limit: 50 });
  await ask('board', find(null));
  await ask('search', find(pages.search.text));
  await ask('follow-up', (lists) => lists.figures(collaboration, period));
  return Object.fromEntries([...asked].map(([name, statements]) => [name, statements.length]));
}

/** So many times all statements of the page at once; each time's milliseconds. */
async function round({ name, count }) {
  const taken = [];
  for (let done = 0; done < count; done += 1) {
    const from = performance.now();
    await Promise.all(asked.get(name).map((statement) => pool.open.query(statement)));
    taken.push(performance.now() - from);
  }
  return taken;
}

answerAsked({ open, round }, () => pool.open?.end());
