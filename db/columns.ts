import * as pg from "drizzle-orm/pg-core";
import * as lite from "drizzle-orm/sqlite-core";
import { dialect } from "./dialect";

/**
 * The column vocabulary of the schema: only what both engines store identically.
 *
 * Every builder has the PostgreSQL builder's type; at run time it is SQLite's when that engine is in
 * use. This file is the only one that knows.
 */
const onPostgres = dialect === "postgres";
const pick = <T>(postgres: T, sqlite: unknown): T => (onPostgres ? postgres : (sqlite as T));

export const table = pick(pg.pgTable, lite.sqliteTable);
export const index = pick(pg.index, lite.index);
export const uniqueIndex = pick(pg.uniqueIndex, lite.uniqueIndex);
export const primaryKey = pick(pg.primaryKey, lite.primaryKey);
export const foreignKey = pick(pg.foreignKey, lite.foreignKey);

export const text = () => pick(pg.text, lite.text)();
export const real = () => pick(pg.doublePrecision, lite.real)();
/** A whole number, safe to 2^53; a moment of the application is one of these, in milliseconds since 1970. */
export const integer = () => pick(pg.bigint, lite.integer as never)({ mode: "number" });
export const flag = () => pick(pg.boolean, () => lite.integer({ mode: "boolean" }))();
/** A moment as a Date, for the tables of the sign-in library only: dates do not survive JSON. */
export const instant = () =>
  pick(pg.timestamp, () => lite.integer({ mode: "timestamp_ms" }))({ mode: "date", precision: 3, withTimezone: true });
/** Kept as written, key order included: nothing looks inside it in SQL. */
export const json = <T>() => pick(pg.json, () => lite.text({ mode: "json" }))().$type<T>();
/** Money: whole currency units in code, integer minor units in storage. */
export const money = () => {
  const spoken = {
    toDriver: (value: number) => Math.round(value * 100),
    fromDriver: (value: number | string) => Number(value) / 100,
  };
  return pick(
    pg.customType<{ data: number; driverData: number | string }>({ dataType: () => "bigint", ...spoken }),
    lite.customType<{ data: number; driverData: number | string }>({ dataType: () => "integer", ...spoken }),
  )();
};
/** A key that counts upwards in the order rows were added. */
export const sequence = () =>
  (onPostgres
    ? pg.bigserial({ mode: "number" }).primaryKey()
    : lite.integer().primaryKey({ autoIncrement: true })) as ReturnType<typeof serialKey>;
const serialKey = () => pg.bigserial({ mode: "number" }).primaryKey();
