import type { MatterQuery } from '../app/matter-lists.ts';
import { civilDay } from '../app/civil-day.ts';
import { rebuildMatters } from '../app/rebuild-matters.ts';
import { stagesIn } from '../contract/matters.ts';
import { asId, type BodyId, type MatterId } from '../domain/ids.ts';
import type { MatterEvent } from '../domain/matter/events.ts';
import type { Sight } from '../domain/matter/sight.ts';
import type { Matter } from '../domain/matter/state.ts';
import { cardOf } from '../domain/matter/view-card.ts';
import { viewMatter } from '../domain/matter/view-matter.ts';
import type { MatterCard } from '../domain/matter/view.ts';
import { wallClock } from '../edges.ts';
import { t, type Locale } from '../i18n/index.ts';
import { mattersAsked, type MattersAsked } from './matters-asked.ts';
import { withRecord, type RecordPlace } from './record-place.ts';
import type { Terminal } from './terminal.ts';

/**
 * `samsyn matters list` with filters, `matters show ID`, `matters export ID` (everything as JSON), and `matters rebuild`,
 * which makes the lists anew from the record. 0 when done, 1 when there is no such matter, 2 when it makes no sense.
 */
export async function matters(args: readonly string[], terminal: Terminal): Promise<number> {
  const asked = mattersAsked(args);
  if (asked === null) {
    terminal.err(t(terminal.locale, 'matters.cli.usage'));
    return 2;
  }
  return withRecord({ dataDir: asked.dataDir, collaboration: null }, terminal, (place) =>
    answer(place, asked, terminal),
  );
}

async function answer(place: RecordPlace, asked: MattersAsked, terminal: Terminal): Promise<number> {
  const { app, store, collaboration } = place;
  const { locale } = terminal;
  if (asked.do === 'rebuild') {
    const n = await rebuildMatters({ store, lists: store.matters }, collaboration);
    terminal.out(t(locale, 'matters.cli.rebuilt', { n }));
    return 0;
  }
  const { roster } = await app.structure(collaboration);
  const sight: Sight = { viewer: { kind: 'inside', person: asId('') }, roster, today: civilDay(wallClock()) };
  if (asked.do === 'list') {
    const { matters: found, total } = await store.matters.find(collaboration, queryOf(asked));
    for (const matter of found) terminal.out(lineOf(locale, cardOf(matter, sight), sight));
    terminal.out(t(locale, 'matters.cli.total', { n: total, shown: found.length }));
    return 0;
  }
  const matter = await app.matters.matter(collaboration, asId<MatterId>(asked.id));
  if (matter === null) {
    terminal.err(t(locale, 'refusal.matter-not-found'));
    return 1;
  }
  const record = await app.matters.record(collaboration, matter.id);
  const events = record.map(({ data }) => data as MatterEvent);
  if (asked.do === 'export')
    terminal.out(JSON.stringify({ matter: viewMatter(matter, events, sight), record }, null, 2));
  else show(locale, matter, events, sight, terminal);
  return 0;
}

function show(
  locale: Locale,
  matter: Matter,
  events: readonly MatterEvent[],
  sight: Sight,
  terminal: Terminal,
): void {
  const shown = viewMatter(matter, events, sight);
  terminal.out(lineOf(locale, shown, sight));
  for (const { at, kind, by } of shown.timeline)
    terminal.out(`  ${at.slice(0, 16).replace('T', ' ')}  ${kind}${by === null ? '' : `  ${by}`}`);
}

function lineOf(locale: Locale, card: MatterCard, { roster }: Sight): string {
  const body = roster.bodies.find(({ id }) => id === card.body)?.shortName ?? card.body;
  const adoption =
    card.adoption === null ? '' : `  ${card.adoption.of - card.adoption.waiting}/${card.adoption.of}`;
  return `${card.matter}  ${t(locale, `matter.stage.${card.stage}`)}  ${body}${adoption}  ${card.title}`;
}

const queryOf = ({ stage, body, text }: Extract<MattersAsked, { do: 'list' }>): MatterQuery => ({
  bodies: body === null ? [] : [asId<BodyId>(body)],
  stages: stagesIn(stage ?? undefined),
  principal: null,
  presenter: null,
  overdueOn: null,
  deviates: false,
  text,
  drafts: 'all',
  sort: 'moved',
  offset: 0,
  limit: 200,
});
