import { matterStages } from '../../src/domain/matter/stage.ts';
import { loadPipeline } from '../../src/script/story/pipeline.ts';
import { collaboration, mattersApp } from './matters-app.ts';

test('PI1: the sample has matters in every stage, today as on any day', async () => {
  const council = await mattersApp();
  const carrying = council.process();
  const { app } = council;
  council.on('2026-03-02');
  await loadPipeline({ app, collaboration, settled: () => carrying.settled() }, '2026-03-02');
  const { total, stages } = await council.store.matters.find(collaboration, {
    bodies: [],
    stages: [],
    principal: null,
    presenter: null,
    overdueOn: null,
    deviates: false,
    text: null,
    drafts: 'all',
    sort: 'moved',
    offset: 0,
    limit: 1,
  });
  expect(total).toBeGreaterThan(20);
  expect(matterStages.filter((stage) => stages[stage] === undefined)).toEqual([]);
  await council.close();
});
