import { randomBytes } from 'node:crypto';
import { doubles } from './opened.ts';

let given: Awaited<ReturnType<typeof doubles>>;
beforeAll(async () => {
  given = await doubles();
});
afterAll(() => given.close());
beforeEach(() => {
  given.graph.drives.files.clear();
  given.graph.drives.pieces.length = 0;
  given.graph.drives.selected(true);
  given.graph.mishaps();
});

const library = () => given.open().sharepoint!;
const pdf = (text: string, instead: string | null = null) => ({
  name: 'Protokoll samråd 2024-03-15.pdf',
  type: 'application/pdf',
  bytes: Buffer.from(text),
  instead,
});
const versionsOf = (name: string) => given.graph.drives.files.get(name)?.version;

describe('minutes in a SharePoint library', () => {
  it('DI7: are put there in the app’s own name, and found by theirs', async () => {
    const put = await library().put(pdf('minutes'));
    expect(put).toMatchObject({
      ok: true,
      value: { url: expect.stringContaining('sites/samrad/Protokoll/Protokoll') as string },
    });
    expect(given.graph.drives.files.get(pdf('').name)?.bytes.toString()).toBe('minutes');
    expect(await library().find(pdf('').name)).toEqual(put);
    expect(await library().find('another.pdf')).toEqual({ ok: true, value: null });
  });

  it('DI7: put again, are not put twice', async () => {
    const first = await library().put(pdf('minutes'));
    expect(await library().put(pdf('minutes'))).toEqual(first);
    expect(versionsOf(pdf('').name)).toBe(1);
  });

  it('DI7: never overwrite another file of that name', async () => {
    await library().put(pdf('somebody’s own'));
    expect(await library().put(pdf('minutes'))).toEqual({ ok: false, fault: 'conflict' });
    expect(given.graph.drives.files.get(pdf('').name)?.bytes.toString()).toBe('somebody’s own');
  });

  it('DI7: become its next version when that one was looked at, and not when it changed meanwhile', async () => {
    await library().put(pdf('first'));
    const seen = await library().find(pdf('').name);
    const version = seen.ok ? (seen.value?.version ?? null) : null;
    expect(await library().put(pdf('second', version))).toMatchObject({ ok: true });
    expect(versionsOf(pdf('').name)).toBe(2);
    expect(await library().put(pdf('third', version))).toEqual({ ok: false, fault: 'conflict' });
  });

  it('DI7: of two who put at the same time, one is told', async () => {
    const [one, other] = [library(), library()];
    const done = await Promise.all([one.put(pdf('one')), other.put(pdf('other'))]);
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(versionsOf(pdf('').name)).toBe(1);
  });

  it('DI7: a large file goes in pieces, and a piece that was refused for a moment is sent again', async () => {
    const bytes = randomBytes(7 * 1024 * 1024);
    given.graph.drives.busyPieces(1);
    expect(await library().put({ ...pdf(''), bytes })).toMatchObject({ ok: true });
    expect(given.graph.drives.files.get(pdf('').name)?.bytes.equals(bytes)).toBe(true);
    expect(given.graph.drives.pieces).toEqual([
      'bytes 0-3276799/7340032',
      'bytes 3276800-6553599/7340032',
      'bytes 6553600-7340031/7340032',
    ]);
  });

  it('DI3: a site that wasn’t pointed out to the app is said to want Sites.Selected', async () => {
    given.graph.drives.selected(false);
    expect(await library().put(pdf('minutes'))).toEqual({
      ok: false,
      fault: 'consent-missing',
      permission: 'Sites.Selected',
    });
  });

  it('DI3: a busy service is asked again, and the file is there once', async () => {
    given.graph.mishaps({ status: 503 }, { status: 429, retryAfter: '0' });
    expect(await library().put(pdf('minutes'))).toMatchObject({ ok: true });
    expect(versionsOf(pdf('').name)).toBe(1);
  });
});
