import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type Generated,
  type GeneratedAlways,
} from 'kysely';

/** The tables as the queries see them; migrations/ makes them. */
export type Schema = {
  readonly stream_head: { collaboration: string; stream: string; version: number; changed_at: Date };
  readonly event: {
    collaboration: string;
    stream: string;
    version: number;
    type: string;
    data: unknown;
    actor_person: string | null;
    via: string;
    recorded_at: string;
    hash: string;
    command_key: string | null;
  };
  readonly meeting_summary: {
    collaboration: string;
    meeting: string;
    body: string;
    body_name: string;
    date: string;
    scheduled_start: string;
    phase: string;
    version: number;
  };
  readonly conversation: {
    collaboration: string;
    id: string;
    meeting: string | null;
    reference: unknown;
    active: boolean;
  };
  readonly chat_message: {
    collaboration: string;
    conversation: string;
    key: string;
    meeting: string;
    wanted: number;
    sent: Generated<number>;
    activity_id: string | null;
    priority: number;
    wanted_since: Generated<Date>;
    next_attempt_at: Date | string | null;
    attempts: Generated<number>;
    due: GeneratedAlways<boolean>;
  };
};

/** Writes SQL and runs nothing: `Database.run` runs what it compiled, with our rules for lines that break. */
export const sqlOf = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});
