import { bareParts } from '../../bot/cards/card-parts.ts';
import { noticePart } from '../../bot/cards/showing.ts';
import { refusalNotice } from '../../bot/press-answer.ts';
import { parts } from './drawn.ts';

test('SU4: a refusal on a card leads to its page of help, in the reader’s language; where cards lead nowhere it is the sentence alone', () => {
  const refusal = refusalNotice('en', { code: 'recommendation-superseded', by: 'Avtal 2030' });
  const [shown] = noticePart(refusal, 'en', parts);
  expect(JSON.stringify(shown)).toContain(
    '{"type":"Action.OpenUrl","title":"How to","url":"https://samsyn.example/tab/?surface=help&topic=matters"}',
  );
  const alone = JSON.stringify(noticePart(refusal, 'en', bareParts));
  expect(alone).toContain(refusal.text);
  expect(alone).not.toContain('Action.');
  expect(noticePart(undefined, 'en', parts)).toEqual([]);
});
