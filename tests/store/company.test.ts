import { openCompany } from '../../src/store/company.ts';
import { heartbeatInterval } from '../../src/store/session.ts';

/** TR4: an instance spares its notices only while nobody else can be waiting for them. */
function clocked() {
  let now = 1_000_000;
  const company = openCompany(() => now);
  return { company, after: (beats: number) => void (now += beats * heartbeatInterval) };
}

test('one that has just connected isn’t alone yet: the others may not have spoken', () => {
  const { company, after } = clocked();
  expect(company.alone()).toBe(false);
  company.connected();
  expect(company.alone()).toBe(false);
  after(3);
  expect(company.alone()).toBe(false);
});

test('alone after a long silence, and no more from the moment another speaks', () => {
  const { company, after } = clocked();
  company.connected();
  after(5);
  company.heard(company.name);
  expect(company.alone()).toBe(true);
  company.heard('another');
  expect(company.alone()).toBe(false);
  after(5);
  expect(company.alone()).toBe(true);
});

test('a lost connection hears nothing, so it never counts as being alone', () => {
  const { company, after } = clocked();
  company.connected();
  after(5);
  company.lost();
  expect(company.alone()).toBe(false);
  company.connected();
  expect(company.alone()).toBe(false);
});

test('TR4: a newcomer, and one that was silent too long, looks up what it may have missed', () => {
  const { company, after } = clocked();
  company.connected();
  const beat = () => {
    after(1);
    return company.mayHaveBeenForgotten();
  };
  expect([beat(), beat(), beat(), beat(), beat()]).toEqual([true, true, true, false, false]);
  after(4);
  expect(company.mayHaveBeenForgotten()).toBe(true);
});
