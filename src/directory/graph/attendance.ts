import type { Client } from '@microsoft/microsoft-graph-client';
import * as z from 'zod';
import type { Attended, AttendanceReports, OnBehalf } from '../../app/directory.ts';
import type { TokenSource } from '../on-behalf-of.ts';
import { addressWith, ownNext } from './address.ts';
import { callGraph, type GraphService } from './calling.ts';

const permission = 'OnlineMeetingArtifact.Read.All';
const budgetMs = 25_000;
/** A meeting that was left and gone back to has a report each time; more than this is no meeting of ours. */
const mostReports = 12;
const mostPages = 40;

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
const reports = z.looseObject({
  value: z.array(z.looseObject({ id: z.string(), meetingStartDateTime: z.string().nullish() })),
  '@odata.nextLink': z.string().optional(),
});
const record = z.looseObject({
  identity: z
    .looseObject({
      id: z.string().nullish(),
      displayName: z.string().nullish(),
      tenantId: z.string().nullish(),
    })
    .nullish(),
  attendanceIntervals: z
    .array(z.looseObject({ joinDateTime: instant, leaveDateTime: instant.nullish() }))
    .nullish(),
});
const records = z.looseObject({ value: z.array(record), '@odata.nextLink': z.string().optional() });
type Record = z.infer<typeof record>;

/** Teams' reports, which only the organizer's token opens, once the meeting is over. */
export function graphAttendance(
  service: GraphService,
  tokensOf: (person: OnBehalf, scope: string) => TokenSource,
): AttendanceReports {
  return {
    async read(asker, meeting) {
      const tokens = tokensOf(asker, `${service.url}/${permission}`);
      return callGraph(
        service,
        { doing: 'read attendance', permission, tokens, budgetMs },
        async (client) => {
          const of = `/me/onlineMeetings/${encodeURIComponent(meeting)}/attendanceReports`;
          const known = await allOf(client, service.url, of, reports);
          const found: Record[] = [];
          for (const { id } of known.slice(0, mostReports)) {
            const path = `${of}/${encodeURIComponent(id)}/attendanceRecords`;
            found.push(...(await allOf(client, service.url, path, records)));
          }
          return everybody(found);
        },
      );
    },
  };
}

type Paged<T> = z.ZodType<{ readonly value: readonly T[]; readonly '@odata.nextLink'?: string | undefined }>;

async function allOf<T>(client: Client, url: string, path: string, page: Paged<T>): Promise<readonly T[]> {
  const all: T[] = [];
  let next: string | null = addressWith(path, { $top: '100' });
  for (let pages = 0; next !== null && pages < mostPages; pages += 1) {
    const { value, '@odata.nextLink': following } = page.parse(await client.api(next).get());
    all.push(...value);
    next = ownNext(following, url);
  }
  return all;
}

/** Each account once, over all reports; those whom Teams doesn't know one by one, for nobody can tell them apart. */
function everybody(found: readonly Record[]): readonly Attended[] {
  const known = new Map<string, Attended>();
  for (const [at, { identity, attendanceIntervals }] of found.entries()) {
    const account = accountOf(identity);
    const key = account === null ? `unknown ${String(at)}` : `${account.tenant}/${account.objectId}`;
    const before = known.get(key);
    const intervals = (attendanceIntervals ?? []).flatMap(({ joinDateTime: from, leaveDateTime: to }) =>
      to === null || to === undefined || to <= from ? [] : [{ from, to }],
    );
    const name = present(identity?.displayName) ?? before?.name ?? null;
    known.set(key, { account, name, intervals: joined([...(before?.intervals ?? []), ...intervals]) });
  }
  return [...known.values()];
}

/** An id without a tenant could be anybody's of any organisation: that is nobody known. */
const accountOf = (identity: Record['identity']): Attended['account'] => {
  const [objectId, tenant] = [present(identity?.id), present(identity?.tenantId)];
  return objectId === null || tenant === null ? null : { tenant, objectId };
};

const present = (text: string | null | undefined): string | null => {
  const said = text?.trim() ?? '';
  return said === '' ? null : said;
};

type Interval = Attended['intervals'][number];

/** In order, what touches or overlaps as one: two devices are one person's time. */
function joined(intervals: readonly Interval[]): readonly Interval[] {
  const inOrder = intervals.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const one: Interval[] = [];
  for (const interval of inOrder) {
    const last = one.at(-1);
    if (last === undefined || interval.from > last.to) one.push(interval);
    else if (interval.to > last.to) one[one.length - 1] = { from: last.from, to: interval.to };
  }
  return one;
}
