import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { databaseFile, isLoopback, readEnvironment } from "./environment";

describe("readEnvironment", () => {
  it("needs nothing", () => {
    expect(readEnvironment({ PATH: "/bin" })).toEqual({
      databaseUrl: "file:./data/attune.db",
      dataDirectory: resolve("data"),
      host: "127.0.0.1",
      port: 3000,
      baseUrl: "http://127.0.0.1:3000",
      trustProxy: [],
      allowInsecureHttp: false,
      demo: false,
      drop: null,
      mail: null,
    });
  });
  it("keeps secrets beside the database it was pointed at", () => {
    expect(readEnvironment({ DATABASE_URL: "file:/srv/a/b.db" }).dataDirectory).toBe("/srv/a");
    expect(readEnvironment({ ATTUNE_DATA_DIR: "/srv/a" }).databaseUrl).toBe("file:/srv/a/attune.db");
  });
  it.each([
    [{ PORT: "0" }, "PORT"],
    [{ PORT: "80a" }, "PORT"],
    [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL"],
    [{ BASE_URL: "ftp://x" }, "BASE_URL"],
    [{ BASE_URL: "https://x/sub" }, "path"],
    [{ TRUST_PROXY: "10.0.0.0/33" }, "TRUST_PROXY"],
    [{ TRUST_PROXY: "everyone" }, "TRUST_PROXY"],
    [{ ATTUNE_DROP_DIR: "" }, "ATTUNE_DROP_DIR: must name a folder"],
    [{ ATTUNE_DROP_MINUTES: "0" }, "1 to 1440"],
    [{ ATTUNE_DROP_MINUTES: "1441" }, "1 to 1440"],
    [{ ATTUNE_DROP_MINUTES: "often" }, "1 to 1440"],
    [{ ATTUNE_SMTP_URL: "smtp://mail.example" }, "ATTUNE_MAIL_FROM must say who writes"],
    [{ ATTUNE_MAIL_FROM: "a@mail.example" }, "ATTUNE_SMTP_URL must name the mail server"],
    [{ ATTUNE_SMTP_URL: "https://mail.example", ATTUNE_MAIL_FROM: "a@mail.example" }, "must look like smtps://"],
    [{ ATTUNE_SMTP_URL: "smtp://mail.example/x", ATTUNE_MAIL_FROM: "a@mail.example" }, "must end after the port"],
    [{ ATTUNE_SMTP_URL: "smtp://a%:b@mail.example", ATTUNE_MAIL_FROM: "a@mail.example" }, "%25"],
    [{ ATTUNE_SMTP_URL: "smtp://mail.example", ATTUNE_MAIL_FROM: "Attune" }, "must be an address"],
    [{ ATTUNE_DATADIR: "x" }, "ATTUNE_DATADIR is not a setting"],
    [{ HOST: "0.0.0.0" }, "BASE_URL=https"],
    [{ HOST: "0.0.0.0", BASE_URL: "https://x.example" }, "TRUST_PROXY"],
    [{ HOST: "0.0.0.0", ALLOW_INSECURE_HTTP: "1", ATTUNE_DEMO: "1" }, "127.0.0.1 only"],
  ])("refuses %o and says why", (source, words) => {
    expect(() => readEnvironment(source)).toThrow(words);
  });
  it("watches a folder when one is named, every quarter of an hour unless told otherwise", () => {
    const drop = (source: Record<string, string>) => readEnvironment({ ATTUNE_DROP_DIR: "in", ...source }).drop;
    expect(drop({})).toEqual({ folder: resolve("in"), minutes: 15 });
    expect(drop({ ATTUNE_DROP_MINUTES: "60" })).toEqual({ folder: resolve("in"), minutes: 60 });
  });
  it("sends mail where a server and a sender are named", () => {
    const mail = (url: string, from: string) => readEnvironment({ ATTUNE_SMTP_URL: url, ATTUNE_MAIL_FROM: from }).mail;
    expect(mail("smtps://attune:p%40ss@mail.example", "Attune <a@mail.example>")).toEqual({
      host: "mail.example",
      port: 465,
      secure: true,
      local: false,
      auth: { user: "attune", pass: "p@ss" },
      from: { name: "Attune", address: "a@mail.example" },
    });
    expect(mail("smtp://127.0.0.1:1025", "a@mail.example")).toMatchObject({ port: 1025, local: true, auth: null });
    expect(readEnvironment({ ATTUNE_SMTP_URL: "", ATTUNE_MAIL_FROM: "" }).mail).toBeNull();
  });
  it("opens to the network behind a named proxy, or when told that plain http is meant", () => {
    const source = { HOST: "0.0.0.0", BASE_URL: "https://x.example", TRUST_PROXY: "10.0.0.1, 10.1.0.0/16" };
    expect(readEnvironment(source).trustProxy).toEqual(["10.0.0.1", "10.1.0.0/16"]);
    expect(readEnvironment({ HOST: "0.0.0.0", ALLOW_INSECURE_HTTP: "1" }).baseUrl).toBe("http://127.0.0.1:3000");
  });
});

it("knows this machine's own names", () => {
  expect(["localhost", "127.0.0.1", "127.1.2.3", "::1", "[::1]"].map(isLoopback)).toEqual(Array(5).fill(true));
  expect(["0.0.0.0", "::", "localhost.evil.example", "10.0.0.1", ""].map(isLoopback)).toEqual(Array(5).fill(false));
});

it("finds the file of a SQLite address", () => {
  expect(databaseFile("file:///srv/a.db")).toBe("/srv/a.db");
  expect(databaseFile("file:./a.db")).toBe(resolve("a.db"));
  expect(databaseFile("file::memory:")).toBeNull();
  expect(databaseFile("postgres://x/y")).toBeNull();
});
