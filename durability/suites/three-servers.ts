import { readdirSync } from "node:fs";
import { openEngine } from "@/db/client";
import { call, resultOf } from "../../security/call";
import { knock } from "../../security/knock";
import { addPerson } from "../../security/rooms";
import { freePort, type RunningServer } from "../../security/start-server";
import { checkDeeds, checkWhole } from "../check-deeds";
import { mutation } from "../deed";
import { readRows } from "../read-rows";
import { type Stage, withStage } from "../stage";
import type { DurabilitySuite, World } from "../world";
import { newWriters } from "../writers";
import { crowdsOverThree, toldElsewhere } from "./over-three";

const secret = () => ({ ATTUNE_SECRET: crypto.randomUUID().repeat(2) });

/** Three at once on an empty database: each comes up, and every step of the migrations was taken once. */
async function startTogether(world: World, stage: Stage, times: number): Promise<string[]> {
  const steps = readdirSync("db/migrations/postgres").filter((name) => name.endsWith(".sql")).length;
  const misses: string[] = [];
  for (let time = 1; time <= times; time++) {
    const url = await world.newDatabase("d12-together");
    const ports = [await freePort(), await freePort(), await freePort()];
    const started = await Promise.allSettled(
      ports.map((port) => stage.start({ DATABASE_URL: url, PORT: String(port) })),
    );
    for (const one of started) {
      if (one.status === "rejected") misses.push(`start ${time}: ${String(one.reason).slice(0, 300)}`);
      else await one.value.stop();
    }
    const taken = await readRows(url, "SELECT hash FROM drizzle.__drizzle_migrations");
    if (taken.length !== steps || new Set(taken.map(({ hash }) => hash)).size !== steps)
      misses.push(`start ${time}: ${taken.length} of ${steps} steps of the migrations taken`);
  }
  return misses;
}

/** What one stores, the others show with the next request. */
async function seenElsewhere(stage: Stage, servers: readonly RunningServer[], times: number): Promise<string[]> {
  const { workspaceId } = stage.room;
  const misses: string[] = [];
  const facts = { workspaceId, kind: "experiment", name: "Here", startQuarter: "2027-Q3", durationQuarters: 1 };
  const [first] = servers as [RunningServer];
  const added = await call(stage.caller(first, 0), mutation("initiative.add"), JSON.stringify(facts));
  const { id: initiativeId } = resultOf<{ id: string }>(added);
  for (let time = 1; time <= times; time++) {
    const [here, there] = [servers[time % 3], servers[(time + 1) % 3]] as [RunningServer, RunningServer];
    const name = `Written the ${time}th time`;
    const text = JSON.stringify({ ...facts, initiativeId, version: time, name });
    resultOf(await call(stage.caller(here, 0), mutation("initiative.change"), text));
    const asked = JSON.stringify({ workspaceId, initiativeId });
    const read = await call(stage.caller(there, 1), { path: "initiative.read", type: "query" }, asked);
    if (resultOf<{ item: { name: string } }>(read).item.name !== name)
      misses.push(`write ${time} was not seen next door`);
  }
  return misses;
}

/** Wrong passwords, spread over all: they are counted together. */
async function limitShared(stage: Stage, servers: readonly RunningServer[]): Promise<string[]> {
  const engine = openEngine(stage.url);
  const { email } = await addPerson(engine, "Guessed at");
  await engine.close();
  let tried = 0;
  let slowed = 0;
  for (; tried < 15 && slowed === 0; tried++) {
    const server = servers[tried % 3] as RunningServer;
    const { status } = await knock(server, "sign-in/email", { email, password: `guess number ${tried} of many` });
    if (status === 429) slowed++;
  }
  if (slowed === 0) return [`${tried} wrong passwords over 3 servers were all looked at`];
  const misses: string[] = [];
  for (const server of servers) {
    const { status } = await knock(server, "sign-in/email", { email, password: "one guess more than that" });
    if (status !== 429) misses.push(`after ${tried} wrong passwords one server still answers with ${status}`);
  }
  return misses;
}

export const threeServers: DurabilitySuite = {
  id: "D12",
  goal: "3 servers on one PostgreSQL, started together 20 times: migrated once; writes of one seen by the others at once and told to whoever listens there within 1 s, none lost or twice; C1 to C4 as with one; wrong passwords counted together",
  short: false,
  only: "postgres",
  run: (world) =>
    withStage(world, "d12", { many: 9, settings: secret() }, async (stage, first) => {
      const times = world.short ? 2 : 20;
      const misses = await startTogether(world, stage, times);
      const servers = [first];
      for (let more = 0; more < 2; more++) servers.push(await stage.start({ PORT: String(await freePort()) }));
      const writers = await newWriters(stage, world.random, first);
      const copies = () => 1 + world.random.below(3);
      const load = writers.write(servers, { most: world.short ? 150 : 3_000, copies });
      await load.ended;
      misses.push(...load.misses, ...(await checkDeeds(stage, load.deeds)), ...(await checkWhole(stage, load.deeds)));
      const looks = world.short ? 10 : 100;
      misses.push(...(await seenElsewhere(stage, servers, looks)), ...(await limitShared(stage, servers)));
      const told = await toldElsewhere(stage, servers, looks);
      for (const server of servers) await server.stop();
      const crowds = await crowdsOverThree(world);
      misses.push(...told.misses, ...crowds.misses);
      return {
        figure: `${times} starts of 3 together, ${load.deeds.length} changes over 3 servers, ${looks} seen next door, ${looks} told there after at most ${told.latest.toFixed(0)} ms, ${crowds.n} changes of C1 to C4: ${misses.length} deviations`,
        n: times + load.deeds.length + 2 * looks + crowds.n,
        misses,
      };
    }),
};
