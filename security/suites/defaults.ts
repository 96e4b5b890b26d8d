import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { ask } from "../ask";
import { headersOf } from "../call";
import { openState } from "../database-state";
import { spawnServer, startServer } from "../start-server";
import type { Suite } from "../suite";
import { settingsFor, type World } from "../world";

type Refused = { what: string; settings: Readonly<Record<string, string>>; says: RegExp };

/** Settings with which it must not start, and what it says. */
const refusals: readonly Refused[] = [
  { what: "plain http to everybody", settings: { HOST: "0.0.0.0" }, says: /opens Attune to the network/ },
  { what: "plain http on IPv6", settings: { HOST: "::" }, says: /opens Attune to the network/ },
  { what: "a name of this machine", settings: { HOST: "attune.example" }, says: /opens Attune to the network/ },
  { what: "https without a proxy", settings: { HOST: "0.0.0.0", BASE_URL: "https://a.example" }, says: /TRUST_PROXY/ },
  { what: "a proxy without https", settings: { HOST: "0.0.0.0", TRUST_PROXY: "10.0.0.1" }, says: /BASE_URL=https/ },
  {
    what: "a proxy and http",
    settings: { HOST: "0.0.0.0", TRUST_PROXY: "10.0.0.1", BASE_URL: "http://a.example" },
    says: /BASE_URL=https/,
  },
  {
    what: "the demonstration for everybody",
    settings: { HOST: "0.0.0.0", ALLOW_INSECURE_HTTP: "1", ATTUNE_DEMO: "1" },
    says: /demonstration listens/,
  },
  { what: "a short secret", settings: { ATTUNE_SECRET: "changeme" }, says: /ATTUNE_SECRET: must have at least 32/ },
  { what: "an empty secret", settings: { ATTUNE_SECRET: "" }, says: /ATTUNE_SECRET/ },
  { what: "a setting that is none", settings: { ATTUNE_SECRETS: "x".repeat(40) }, says: /is not a setting/ },
  { what: "a slip in a name", settings: { ATTUNE_DEMOO: "1" }, says: /is not a setting/ },
  { what: "no port", settings: { PORT: "http" }, says: /port number/ },
  { what: "port 0", settings: { PORT: "0" }, says: /port number/ },
  { what: "a port beyond", settings: { PORT: "65536" }, says: /port number/ },
  { what: "an address that is none", settings: { BASE_URL: "attune" }, says: /BASE_URL/ },
  { what: "an address of script", settings: { BASE_URL: "javascript:alert(1)" }, says: /BASE_URL/ },
  { what: "an address with a path", settings: { BASE_URL: "https://a.example/attune" }, says: /must not have a path/ },
  { what: "a proxy that is everybody", settings: { TRUST_PROXY: "everybody" }, says: /addresses or ranges/ },
  { what: "a range too wide", settings: { TRUST_PROXY: "10.0.0.0/64" }, says: /addresses or ranges/ },
  { what: "another database", settings: { DATABASE_URL: "mysql://a@b/c" }, says: /must begin with file:/ },
  { what: "no database", settings: { DATABASE_URL: "" }, says: /DATABASE_URL/ },
  { what: "perhaps insecure", settings: { HOST: "0.0.0.0", ALLOW_INSECURE_HTTP: "maybe" }, says: /write 1 for yes/ },
];

async function refusal(world: World, { what, settings, says }: Refused): Promise<string[]> {
  const data = join(world.folder, "refused-data");
  const child = spawnServer({ ...settingsFor(`file:${data}/attune.db`, data), PORT: "4439", ...settings });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part: Buffer) => (said += part.toString()));
  const timer = setTimeout(() => child.kill("SIGKILL"), 60_000);
  const [code] = (await once(child, "exit")) as [number | null];
  clearTimeout(timer);
  if (code === null || code === 0) return [`${what}: it started`];
  if (/\n\s+at /.test(said)) return [`${what}: a stack instead of a sentence`];
  return says.test(said) ? [] : [`${what}: it said ${said.trim().slice(0, 200)}`];
}

const reaches = (host: string, port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect({ host, port, timeout: 1_500 });
    const finish = (found: boolean) => {
      socket.destroy();
      done(found);
    };
    socket.on("connect", () => finish(true));
    socket.on("error", () => finish(false));
    socket.on("timeout", () => finish(false));
  });

/** What only the sign-in library would answer; all but signing in and out must be as if they were not there. */
const closed = [
  ...[
    "sign-up/email",
    "sign-up",
    "get-session",
    "list-sessions",
    "revoke-session",
    "revoke-sessions",
    "update-session",
  ],
  ...[
    "update-user",
    "delete-user",
    "change-password",
    "change-email",
    "set-password",
    "verify-password",
    "link-social",
  ],
  ...[
    "sign-in/social",
    "callback/google",
    "forget-password",
    "request-password-reset",
    "reset-password",
    "verify-email",
  ],
  ...[
    "two-factor/enable",
    "two-factor/verify-totp",
    "admin/list-users",
    "account-info",
    "refresh-token",
    "error",
    "ok",
  ],
];

async function asItComes(world: World): Promise<string[]> {
  const url = await world.newDatabase("defaults");
  const data = join(world.folder, "defaults-data");
  rmSync(data, { recursive: true, force: true });
  const server = await startServer(settingsFor(url, data));
  const state = await openState(url);
  const misses: string[] = [];
  try {
    const others = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    for (const { address, internal } of others)
      if (!internal && (await reaches(address, server.port))) misses.push(`it listens on ${address}`);
    if (await reaches("::1", server.port)) misses.push("it listens on ::1");
    const [people] = await state.run('SELECT count(*) AS n FROM "user"');
    if (Number(people?.["n"]) !== 0) misses.push("there is an account from the start");
    const nobody = headersOf({ port: server.port, host: server.host, origin: server.origin, cookie: "" });
    const json = { ...nobody, "content-type": "application/json" };
    for (const path of closed)
      for (const method of ["GET", "POST"]) {
        const body = JSON.stringify({
          email: "a@b.test",
          password: "harbour lantern moss 42",
          name: "Ada",
          role: "owner",
        });
        const answer = await ask(server.port, {
          method,
          path: `/api/auth/${path}`,
          headers: method === "GET" ? nobody : json,
          ...(method === "POST" && { body }),
        });
        if (![404, 405].includes(answer.status)) misses.push(`${method} /api/auth/${path}: ${answer.status}`);
      }
    const held = existsSync(data) ? readdirSync(data) : [];
    const secret = held.find((name) => /secret/.test(name));
    if (secret === undefined) misses.push("no secret was made");
    else {
      if ((statSync(join(data, secret)).mode & 0o777) !== 0o600) misses.push("others may read the secret");
      if (readFileSync(join(data, secret), "utf8").trim().length < 32) misses.push("the secret that was made is short");
    }
    return misses;
  } finally {
    await state.close();
    await server.stop();
  }
}

export const defaults: Suite = {
  id: "O2",
  goal: "30 settings: listens on 127.0.0.1 alone, no account, nobody signs up, a secret of its own (0600), and what would be unsafe does not start and says why",
  short: false,
  run: async (world) => {
    const misses = await asItComes(world);
    for (const one of refusals) misses.push(...(await refusal(world, one)));
    const n = refusals.length + closed.length * 2 + 5;
    return {
      figure: `${refusals.length} unsafe settings refused, ${closed.length} addresses closed, ${misses.length} misses`,
      n,
      misses,
    };
  },
};
