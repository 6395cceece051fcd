/**
 * How statements are written here. Each answers rows of one column named `json`, so that one statement may carry a
 * whole record and one function maps it. Times go in and out as unix milliseconds: no time zone has a say.
 */
import { Prisma } from './generated/client.js';

/** Whatever answers statements. */
export interface Readable {
  $queryRaw<Rows>(statement: Sql): Promise<Rows>;
}
/** A client or a transaction of it. */
export interface Queryable extends Readable {
  /** How many rows it changed. */
  $executeRaw(statement: Sql): Promise<number>;
}
/** A statement or a part of one. */
export type Sql = Prisma.Sql;
/** Tags a statement; values become parameters. */
export const sql = Prisma.sql;
/** Joins parts with commas. */
export const join = Prisma.join;

/** The `json` of every row. */
export async function readAll<Json>(db: Readable, statement: Sql): Promise<readonly Json[]> {
  const rows = await db.$queryRaw<{ readonly json: Json }[]>(statement);
  return rows.map(({ json }) => json);
}

/** The `json` of the first row; null iff there is none. */
export async function readOne<Json>(db: Readable, statement: Sql): Promise<Json | null> {
  const [first] = await readAll<Json>(db, statement);
  return first ?? null;
}

/** A text that is no value: a column list, a condition. Never of a value from outside. */
export function text(part: string): Sql {
  return Prisma.raw(part);
}

/** Unix milliseconds as timestamptz. */
export function time(ms: number): Sql {
  return sql`to_timestamp(${ms}::double precision / 1000)`;
}

/** The same, or null. */
export function timeOrNull(ms: number | null): Sql {
  return ms === null ? sql`NULL::timestamptz` : time(ms);
}

/** A timestamptz column as unix milliseconds, within json. */
export function msOf(column: string): string {
  return `(extract(epoch FROM ${column}) * 1000)::bigint`;
}
