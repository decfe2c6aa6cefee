import type { CompiledQuery } from 'kysely';
import pg from 'pg';
import { StoreAway } from '../app/store-away.ts';
import { isAway, isPassing, shortStatements } from './connection.ts';

/** A statement prepared once for each connection, by name. */
export type Prepared = { readonly name: string; readonly text: string; readonly values: readonly unknown[] };

/** Connections to one database. Every statement ends within seconds, in rows or an error: `StoreAway` for the world's. */
export type Database = {
  /** Runs a statement that may be run twice: once more, if the line broke. */
  run<Row>(query: CompiledQuery<Row>): Promise<readonly Row[]>;
  /** Runs a prepared statement, once. */
  once<Row extends object>(statement: Prepared): Promise<readonly Row[]>;
  close(): Promise<void>;
};

const connections = 10;

export function connect(url: string, onFault: (error: unknown) => void): Database {
  const pool = new pg.Pool({ ...shortStatements(url), max: connections, allowExitOnIdle: true });
  // A connection that breaks while nobody uses it is replaced by the pool.
  pool.on('error', onFault);
  const once = async <Row extends object>({ name, text, values }: Prepared): Promise<readonly Row[]> =>
    (await pool.query<Row>({ name, text, values: [...values] }).catch(told)).rows;
  const run = async <Row>({ sql, parameters }: CompiledQuery<Row>): Promise<readonly Row[]> =>
    (await pool.query(sql, [...parameters]).catch(told)).rows as readonly Row[];
  return {
    once,
    run: (query) =>
      run(query).catch((error: unknown) => (isAway(error) ? run(query) : Promise.reject(error as Error))),
    close: () => pool.end(),
  };
}

function told(error: unknown): never {
  throw isPassing(error) ? new StoreAway(error) : error;
}
