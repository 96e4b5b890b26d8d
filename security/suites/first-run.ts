import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ask } from "../ask";
import { type Caller, call, headersOf } from "../call";
import { type DatabaseState, openState } from "../database-state";
import { pagePaths } from "../pages";
import { type RunningServer, startServer } from "../start-server";
import type { Suite } from "../suite";
import { settingsFor, type World } from "../world";

const setUp = { path: "account.setUp", type: "mutation" };
const inputOf = (token: string, at = 0) =>
  JSON.stringify({
    token,
    name: `Ada Marsh ${at}`,
    email: `ada${at}@larkmere.test`,
    password: "harbour lantern moss 42 evening",
    start: "empty",
    workspaceName: "Larkmere",
  });

const tokenIn = (log: string): string => [...log.matchAll(/set-up#([\w-]+)/g)].at(-1)?.[1] ?? "";
const nobodyAt = ({ port, host, origin }: RunningServer): Caller => ({ port, host, origin, cookie: "" });

async function counted(state: DatabaseState, name: string): Promise<number> {
  const [found] = await state.run(`SELECT count(*) AS n FROM "${name}"`);
  return Number(found?.["n"]);
}

/** What was printed comes a moment after the server answers. */
async function printedToken(server: RunningServer, other = ""): Promise<string> {
  for (let times = 0; times < 100; times++) {
    const token = tokenIn(server.log());
    if (token !== "" && token !== other) return token;
    await pause(100);
  }
  throw new Error(`No set-up link was printed:\n${server.log()}`);
}

/** Everything a stranger can ask for before there is an owner, searched for the token. */
async function showsToken(server: RunningServer, token: string, isShort: boolean): Promise<string[]> {
  const addresses = [
    ...pagePaths("someone").filter((_path, at) => !isShort || at % 12 === 0),
    ...["/api/health", "/api/trpc/account.me", "/set-up-token", "/data/set-up-token", "/api/set-up", "/api/nothing"],
    ...["/api/trpc/account.entrance?input=%7B%7D", "/api/trpc/account.isSetUp?input=%7B%7D", "/_next/data/set-up.json"],
  ];
  const misses: string[] = [];
  for (const path of addresses) {
    const answer = await ask(server.port, { path, headers: headersOf(nobodyAt(server)) });
    if (answer.text.includes(token) || JSON.stringify(answer.headers).includes(token))
      misses.push(`${path} shows the token`);
    if (answer.status >= 500) misses.push(`${answer.status}: ${path}`);
  }
  return misses;
}

async function guess(
  world: World,
  server: RunningServer,
  state: DatabaseState,
): Promise<{ n: number; misses: string[] }> {
  const n = world.short ? 50 : 10_000;
  const misses: string[] = [];
  const caller = nobodyAt(server);
  const near = tokenIn(server.log());
  for (let done = 0; done < n; done += 25) {
    const some = Array.from({ length: 25 }, (_, at) => {
      const other = Buffer.from(Array.from({ length: 32 }, () => world.random.below(256))).toString("base64url");
      return at % 5 === 0 ? near.slice(0, 42 - at) + other.slice(42 - at) : other;
    });
    for (const answer of await Promise.all(some.map((token) => call(caller, setUp, inputOf(token)))))
      if (answer.status < 400 || answer.status >= 500) misses.push(`a guess was answered with ${answer.status}`);
  }
  if ((await counted(state, "user")) > 0) misses.push("a guess made an owner");
  return { n, misses };
}

export const firstRun: Suite = {
  id: "O1",
  goal: "no owner without the one-time link: it is printed and kept for its owner alone (0600), of 256 bits, new at each start, dead after use; 10,000 guesses make none, 50 at once make one",
  short: true,
  run: async (world) => {
    const url = await world.newDatabase("first-run");
    const folder = join(world.folder, "first-run-data");
    const settings = settingsFor(url, folder);
    const misses: string[] = [];
    let server = await startServer(settings);
    const state = await openState(url);
    try {
      const first = await printedToken(server);
      if (Buffer.from(first, "base64url").length < 32) misses.push("the token has less than 256 bits");
      const file = join(folder, "set-up-token");
      if ((statSync(file).mode & 0o777) !== 0o600) misses.push("others may read the token's file");
      if (readFileSync(file, "utf8").trim() !== first) misses.push("the file holds another token");
      misses.push(...(await showsToken(server, first, world.short)));
      const guessed = await guess(world, server, state);
      misses.push(...guessed.misses);

      if (!world.short) {
        await server.stop("SIGKILL");
        server = await startServer(settings);
        if ((await printedToken(server)) === first) misses.push("a restart printed the same link");
      }
      if (tokenIn(server.log()) !== first && (await call(nobodyAt(server), setUp, inputOf(first))).status === 200)
        misses.push("a link was taken after a newer one was printed");

      const token = await printedToken(server);
      const many = world.short ? 10 : 50;
      const answers = await Promise.all(
        Array.from({ length: many }, (_, at) => call(nobodyAt(server), setUp, inputOf(token, at))),
      );
      const taken = answers.filter(({ status }) => status === 200).length;
      const owners = await counted(state, "user");
      if (taken !== 1 || owners !== 1) misses.push(`${many} at once: ${taken} taken, ${owners} owners`);
      if (answers.some(({ status }) => status >= 500 || status === 0))
        misses.push("one of many at once was answered with 5xx");
      const again = await call(nobodyAt(server), setUp, inputOf(token, 99));
      if (again.status === 200) misses.push("the link worked twice");
      return {
        figure: `${guessed.n} guesses and ${many} at once made ${owners} owner; ${misses.length} misses`,
        n: guessed.n + many,
        misses,
      };
    } finally {
      await state.close();
      await server.stop();
    }
  },
};
