import { setTimeout as pause } from "node:timers/promises";
import { startPostgres } from "../../scripts/start-postgres.mjs";
import { call } from "../../security/call";
import { freePort, type RunningServer } from "../../security/start-server";
import { checkDeeds, checkWhole } from "../check-deeds";
import { authorOf, type Deed, isAcknowledged, mutation, ownUseCase } from "../deed";
import { type Stage, withStage } from "../stage";
import type { DurabilitySuite, World } from "../world";

const clients = 8;
const mostBackMs = 5_000;

type Tally = { deeds: Deed[]; misses: string[]; unavailable: number; worstBackMs: number };

/** Writes as a patient browser would: what is told to try again is tried again, with the same key, until it is taken. */
async function writePatiently(
  world: World,
  stage: Stage,
  server: RunningServer,
  { who, useCaseId, tally, isOver }: { who: number; useCaseId: string; tally: Tally; isOver: () => boolean },
): Promise<void> {
  const author = authorOf(world.random, { who, workspaceId: stage.room.workspaceId, useCaseId });
  while (!isOver()) {
    const deed = author.next();
    tally.deeds.push(deed);
    const body = JSON.stringify(deed.input);
    for (let attempt = 0; !isAcknowledged(deed); attempt++) {
      const answer = await call(stage.caller(server, who), mutation(deed.path), body);
      deed.answer = answer;
      if (answer.status === 200) break;
      if (answer.status === 503) tally.unavailable++;
      else tally.misses.push(`answered with ${answer.status}: ${answer.text.slice(0, 300)}`);
      if (answer.status === 503 && answer.headers["retry-after"] === undefined)
        tally.misses.push("503 without a word about when to try again");
      if (attempt > 200) {
        tally.misses.push(`${deed.path} was never taken`);
        return;
      }
      await pause(50);
    }
    author.done(deed);
  }
}

/** How long until a change is taken again by every server. */
async function backAfter(stage: Stage, servers: readonly RunningServer[]): Promise<number> {
  const began = performance.now();
  for (const [at, server] of servers.entries()) {
    const input = { workspaceId: stage.room.workspaceId };
    for (;;) {
      const { status } = await call(
        stage.caller(server, at),
        { path: "useCase.choices", type: "query" },
        JSON.stringify(input),
      );
      if (status === 200) break;
      if (performance.now() - began > 30_000) return Number.POSITIVE_INFINITY;
      await pause(50);
    }
  }
  return performance.now() - began;
}

async function measure(world: World, stage: Stage, first: RunningServer, restart: (mode: string) => void) {
  const restarts = world.short ? 2 : 20;
  const servers = [first, await stage.start({ PORT: String(await freePort()) })];
  const tally: Tally = { deeds: [], misses: [], unavailable: 0, worstBackMs: 0 };
  const ids: string[] = [];
  for (const who of stage.actors.keys())
    ids.push(await ownUseCase(stage.caller(first, who), stage.room.workspaceId, `Of ${who + 1}`));
  let isOver = false;
  const writing = Promise.all(
    ids.map((useCaseId, who) =>
      writePatiently(world, stage, servers[who % 2] as RunningServer, { who, useCaseId, tally, isOver: () => isOver }),
    ),
  );
  for (let time = 1; time <= restarts; time++) {
    await pause(500 + world.random.below(1_000));
    restart(time % 2 === 0 ? "fast" : "immediate");
    const back = await backAfter(stage, servers);
    tally.worstBackMs = Math.max(tally.worstBackMs, back);
    if (back > mostBackMs) tally.misses.push(`restart ${time}: back after ${back.toFixed(0)} ms`);
  }
  isOver = true;
  await writing;
  const dead = servers.filter((server) => !server.isAlive()).length;
  if (dead > 0) tally.misses.push(`${dead} of 2 servers ended`);
  tally.misses.push(...(await checkDeeds(stage, tally.deeds)), ...(await checkWhole(stage, tally.deeds)));
  const { length } = tally.deeds.filter(isAcknowledged);
  return {
    figure: `${restarts} restarts during ${length} changes over 2 servers, ${tally.unavailable} told to try again, back after at most ${(tally.worstBackMs / 1_000).toFixed(1)} s: ${tally.misses.length} lost, twice or otherwise wrong`,
    n: restarts,
    misses: tally.misses,
  };
}

/** The database goes away and comes back while people write. */
export const postgresRestarts: DurabilitySuite = {
  id: "D11",
  goal: "20 restarts of PostgreSQL (fast and immediate) under load with 2 servers: none ends, no acknowledged change lost, back within 5 s, nothing but 503 with Retry-After meanwhile",
  short: true,
  only: "postgres",
  run: async (world) => {
    const own = await startPostgres({ isDurable: true });
    const stop = () => own.stop();
    process.once("exit", stop);
    try {
      const settings = { ATTUNE_SECRET: crypto.randomUUID().repeat(2) };
      return await withStage(world, "d11", { many: clients, settings, url: own.url }, (stage, first) =>
        measure(world, stage, first, own.restart),
      );
    } finally {
      process.off("exit", stop);
      stop();
    }
  },
};
