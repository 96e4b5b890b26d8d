import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { isIP } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { openEngine } from "@/db/client";
import { ask } from "../ask";
import { call, headersOf, signedIn } from "../call";
import { pagePaths } from "../pages";
import { isInWorkspace, procedures } from "../procedures";
import { addRoom, password } from "../rooms";
import { startServer } from "../start-server";
import type { Suite } from "../suite";
import { validValue } from "../valid-value";
import { settingsFor, type World } from "../world";

/** Where a server may go: to itself, and to the database that its settings name. */
function isInside(line: string, url: string): boolean {
  // An address that is looked up as if it were a name is never asked of anybody.
  if (line.startsWith("socket ") || (line.startsWith("name ") && isIP(line.slice(5)) !== 0)) return true;
  if (url.startsWith("postgres")) {
    const { hostname, port } = new URL(url);
    return line === `tcp ${hostname}:${port}`;
  }
  return false;
}

const hasTracer = (): boolean => spawnSync("strace", ["-e", "trace=connect", "true"]).status === 0;

/** The product is walked through under a tracer, which sees what no program can hide. Lines of connections outside. */
async function traced(world: World): Promise<string[]> {
  const log = join(world.folder, "connects.log");
  const url = await world.newDatabase("traced");
  const server = await startServer(settingsFor(url, join(world.folder, "traced-data")), [
    // Beside the server and not in its place: what stops the server reaches the server.
    ...["strace", "-D", "-f", "-q", "--seccomp-bpf", "-e", "trace=connect", "-o", log],
  ]);
  const engine = openEngine(url);
  try {
    const room = await addRoom(engine);
    const nobody = { port: server.port, host: server.host, origin: server.origin, cookie: "" };
    const caller = await signedIn(nobody, room.people.owner.email, password);
    const given = { workspaceId: room.workspaceId };
    for (const procedure of procedures.filter(isInWorkspace))
      await call(caller, procedure, JSON.stringify(validValue(procedure.schema, given, world.random)));
    for (const path of pagePaths(room.workspaceId)) await ask(server.port, { path, headers: headersOf(caller) });
  } finally {
    await engine.close();
    await server.stop();
  }
  const ended = () => /\+\+\+ (exited|killed)/.test(readFileSync(log, "utf8"));
  for (let looks = 0; looks < 100 && !ended(); looks++) await setTimeout(100);
  if (!ended()) return ["the tracer did not see the server to its end"];
  const { port } = URL.parse(url) ?? { port: "" };
  return readFileSync(log, "utf8")
    .split("\n")
    .filter((line) => /AF_INET/.test(line))
    .filter((line) => !(/127\.0\.0\.1|"::1"/.test(line) && port !== "" && line.includes(`htons(${port})`)));
}

export const outbound: Suite = {
  id: "F9",
  goal: "no connection to anything outside during the whole run, nor a wish for one",
  short: true,
  run: async (world) => {
    const log = join(world.folder, "connections.log");
    const lines = existsSync(log) ? readFileSync(log, "utf8").split("\n").filter(Boolean) : [];
    const misses = lines.filter((line) => !isInside(line, world.url));
    const tracer = !world.short && hasTracer();
    if (tracer) misses.push(...(await traced(world)));
    const how = tracer
      ? "seen from inside the process, and by strace over every procedure and page"
      : "seen from inside the process";
    return {
      figure: `${misses.length} connections outside, ${lines.length} to the database; ${how}`,
      n: procedures.length,
      misses,
    };
  },
};
