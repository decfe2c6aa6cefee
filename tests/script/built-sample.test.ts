import { builtSample } from '../../src/script/built-sample.ts';
import { sampleScript } from '../../src/script/sample.ts';

test('the sample is the same when it was compiled to JSON, as the build does, as from its source', async () => {
  const fromSource = sampleScript();
  expect(JSON.parse(JSON.stringify(fromSource))).toEqual(fromSource);
  expect(await builtSample()).toEqual(fromSource);
});
