import pg from 'pg';

/** What was recorded: where, what, by whom, whom it says it of, and the way it came. */
export type Effect = {
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly person: string | null;
  readonly of: string | null;
  readonly via: string;
};

/** What is kept beside the record: nothing of what is sent may add to it. */
type Beside = { readonly documents: number; readonly papers: number; readonly sessions: number };

export type Effects = {
  /** Everything recorded since the last look, in every meeting, matter and register. */
  readonly since: () => Promise<readonly Effect[]>;
  readonly beside: () => Promise<Beside>;
  /** Is everything that was there at the beginning as it was? */
  readonly untouched: () => Promise<boolean>;
  readonly close: () => Promise<void>;
};

/** What comes of requests, read in the database itself: what the server believes is no evidence. */
export async function effectsIn(url: string): Promise<Effects> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const rows = async <Row>(text: string, values: unknown[] = []) =>
    (await client.query(text, values)).rows as Row[];
  const heads = async () =>
    new Map(
      (
        await rows<{ stream: string; version: number }>(
          'select stream, max(version) as version from event group by stream',
        )
      ).map(({ stream, version }) => [stream, version] as const),
    );
  const fingerprint = async (upTo: ReadonlyMap<string, number>) =>
    rows(
      `select stream, md5(string_agg(concat_ws('/', version, hash, type, data, actor_person, via, recorded_at), ' ' order by version))
         from event where version <= coalesce(($1::json->>stream)::integer, 0) group by stream order by stream`,
      [JSON.stringify(Object.fromEntries(upTo))],
    );
  const seen = await heads();
  const begun = new Map(seen);
  const before = JSON.stringify(await fingerprint(begun));
  return {
    async since() {
      const found = await rows<Effect>(
        `select stream, version, type, actor_person as person, data->>'person' as of, via from event
          where version > coalesce(($1::json->>stream)::integer, 0) order by stream, version`,
        [JSON.stringify(Object.fromEntries(seen))],
      );
      for (const { stream, version } of found) seen.set(stream, version);
      return found;
    },
    async beside() {
      const [counts] = await rows<Beside>(
        `select (select count(*) from archive_document)::integer as documents,
                (select count(*) from ballot_box)::integer as papers,
                (select count(*) from web_session)::integer as sessions`,
      );
      if (counts === undefined) throw new Error('Nothing was counted');
      return counts;
    },
    untouched: async () => JSON.stringify(await fingerprint(begun)) === before,
    close: () => client.end(),
  };
}
