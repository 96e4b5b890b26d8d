import { expect, it } from "vitest";
import { databaseTrouble } from "./database-trouble";

const withCode = (code: string) => Object.assign(new Error("as the driver says it"), { code });

it.each([
  ["SQLITE_FULL", /full/],
  ["53100", /full/],
  ["SQLITE_READONLY_DBMOVED", /read-only/],
  ["SQLITE_BUSY", /locked/],
  ["SQLITE_CORRUPT_INDEX", /damaged/],
  ["SQLITE_IOERR_WRITE", /disk/],
  ["57P01", /does not answer/],
  ["ECONNREFUSED", /does not answer/],
])("%s is told in words", (code, words) => {
  expect(databaseTrouble(withCode(code))).toMatch(words);
  expect(databaseTrouble(new Error("Failed query", { cause: withCode(code) }))).toMatch(words);
});

it("a connection that broke has no code", () => {
  expect(databaseTrouble(new Error("Connection terminated unexpectedly"))).toMatch(/does not answer/);
});

it("a broken rule or a fault of ours is something else", () => {
  expect(databaseTrouble(withCode("23505"))).toBeNull();
  expect(databaseTrouble(withCode("SQLITE_CONSTRAINT_UNIQUE"))).toBeNull();
  expect(databaseTrouble(new TypeError("x is not a function"))).toBeNull();
});

it("neither is a visitor who went away", () => {
  expect(databaseTrouble(Object.assign(new Error("aborted"), { code: "ECONNRESET" }))).toBeNull();
});
