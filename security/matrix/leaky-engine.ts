import { symlinkSync } from "node:fs";
import Database from "better-sqlite3";
import pg from "pg";
import { openEngine } from "@/db/client";
import type { Engine } from "@/db/engine";

const mark = "leaky";
const filter = /((?:"\w+"\.)?"workspace_id") = (\$\d+|\?)/g;

/** How many statements lost their filter since the last look: a mutant that changed nothing is none. */
let leaks = 0;
export const takeLeaks = (): number => {
  const found = leaks;
  leaks = 0;
  return found;
};

/** A statement as it would be if somebody had forgotten which workspace it is about. The value stays bound. */
function withoutFilter(statement: string): string {
  if (!/^\s*(select|update|delete|with)\b/i.test(statement)) return statement;
  return statement.replace(filter, (_all, _column, value: string) => {
    leaks++;
    return value === "?" ? "? is not null" : `${value}::text is not null`;
  });
}

/** The same database, seen through statements that have lost their workspace. Made for mutants, and for nothing else. */
export function leakyEngine(url: string): Engine {
  if (url.startsWith("file:")) {
    const path = url.slice("file:".length);
    const other = `${path}.${mark}`;
    symlinkSync(path, other);
    const prepare = Database.prototype.prepare;
    Database.prototype.prepare = function (this: Database.Database, source: string) {
      return prepare.call(this, this.name.endsWith(`.${mark}`) ? withoutFilter(source) : source) as never;
    } as typeof prepare;
    return openEngine(`file:${other}`);
  }
  const query = pg.Client.prototype.query as (...given: unknown[]) => unknown;
  pg.Client.prototype.query = function (this: pg.Client, given: unknown, ...more: unknown[]) {
    const isLeaky =
      (this as unknown as { connectionParameters: { application_name?: string } }).connectionParameters
        .application_name === mark;
    const config = given as { text?: string };
    const sent =
      isLeaky && typeof config === "object" && typeof config.text === "string"
        ? { ...config, text: withoutFilter(config.text) }
        : given;
    return query.call(this, sent, ...more);
  } as typeof pg.Client.prototype.query;
  return openEngine(`${url}${url.includes("?") ? "&" : "?"}application_name=${mark}`);
}
