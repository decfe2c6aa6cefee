import { routeOf } from '../../src/telemetry/requests.ts';
import { kindOf } from '../../src/telemetry/kind-of.ts';

describe('a route, as it is told', () => {
  it.each([
    ['/api/meetings/samrad-2024/commands', '/meetings/:id/commands', '/api/meetings/:id/commands'],
    ['/healthz', '/healthz', '/healthz'],
    ['/api/messages', undefined, '/api/messages'],
    ['/tab/assets/index-3f.js', undefined, '/tab'],
    ['/siv-lovaker/umea', undefined, '/'],
    ['/siv', undefined, '/'],
    ['/api/siv-lovaker?mail=siv@umea.example', undefined, '/api'],
  ])('%s (%s) is %s', (asked, pattern, told) => {
    expect(routeOf(asked, pattern)).toBe(told);
  });
});

describe('an error, as it is told', () => {
  it('is its code where it has one, else its kind, and never its message', () => {
    expect(kindOf(Object.assign(new Error('siv@umea.example'), { code: 'ECONNREFUSED' }))).toBe(
      'ECONNREFUSED',
    );
    expect(kindOf(Object.assign(new TypeError('Siv'), { code: 'Siv Lövåker' }))).toBe('TypeError');
    expect(kindOf('Siv Lövåker')).toBe('string');
  });
});
