import { linksOf } from "./broken-rule";

const codes: readonly (readonly [RegExp, string])[] = [
  [/^(SQLITE_FULL|53100)$/, "The disk with the database is full."],
  [/^SQLITE_READONLY|^25006$/, "The database cannot be written to: it is read-only."],
  [/^SQLITE_(BUSY|LOCKED)/, "Another program keeps the database locked."],
  [/^SQLITE_(CORRUPT|NOTADB)/, "The database file is damaged."],
  [/^SQLITE_(IOERR|CANTOPEN)/, "The disk with the database does not answer."],
  [/^53300$/, "The database has no connection left."],
  [/^(57P0\d|08\w{3}|E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH|NOTFOUND))$/, "The database does not answer."],
];

/** What drivers say without a code where a connection breaks under them. */
const broken =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** Why the database cannot do its work at the moment, as a sentence; null for an error that is about something else. */
export function databaseTrouble(error: unknown): string | null {
  for (const { code, message } of linksOf(error)) {
    // A visitor who went away; the web server gives it the code of a broken connection too.
    if (message === "aborted") return null;
    const known = codes.find(([pattern]) => typeof code === "string" && pattern.test(code));
    if (known) return known[1];
    if (typeof message === "string" && broken.test(message)) return "The database does not answer.";
  }
  return null;
}
