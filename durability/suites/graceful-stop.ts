import { type ClientRequest, get, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { headersOf } from "../../security/call";
import type { RunningServer } from "../../security/start-server";
import { checkDeeds } from "../check-deeds";
import { type Deed, ownUseCase, send } from "../deed";
import { holdWriters } from "../hold-writers";
import { type Stage, withStage } from "../stage";
import type { DurabilitySuite, World } from "../world";

const writers = 10;
const streams = 20;
const mostMs = 5_000;

/** Somebody who looks at a page that is kept up to date; resolves with whether the stream was opened. */
function openStream(stage: Stage, server: RunningServer, who: number): Promise<boolean> {
  const path = `/api/live/${stage.room.workspaceId}`;
  return new Promise((done) => {
    const sent = get(
      { host: "127.0.0.1", port: server.port, path, agent: false, headers: headersOf(stage.caller(server, who)) },
      (answer) => {
        answer.resume();
        answer.on("error", () => {});
        done(answer.statusCode === 200);
      },
    );
    sent.on("error", () => done(false));
  });
}

/** A request that is announced and never sent to its end. */
function beginRequest(stage: Stage, server: RunningServer): ClientRequest {
  const headers = {
    ...headersOf(stage.caller(server, 0)),
    ...{ "content-type": "application/json", "content-length": "1000" },
  };
  const path = "/api/trpc/useCase.propose";
  const sent = request({ host: "127.0.0.1", port: server.port, method: "POST", path, agent: false, headers });
  sent.on("error", () => {});
  sent.write("{");
  return sent;
}

async function stopOnce(
  world: World,
  stage: Stage,
  server: RunningServer,
  useCaseIds: readonly string[],
  versions: number[],
) {
  const misses: string[] = [];
  const opened = await Promise.all(Array.from({ length: streams }, (_, at) => openStream(stage, server, at)));
  const many = opened.filter((isOpen) => isOpen).length;
  if (many !== streams) misses.push(`${many} of ${streams} streams were opened`);
  // Writers wait for somebody else, so that all of them are certainly under way when the signal comes.
  const release = await holdWriters(stage.url);
  const deeds: Deed[] = useCaseIds.map((useCaseId, who) => {
    const input = {
      workspaceId: stage.room.workspaceId,
      requestKey: crypto.randomUUID(),
      useCaseId,
      version: versions[who] ?? 1,
    };
    const tag = `In flight ${crypto.randomUUID()}`;
    const changes = { id: useCaseId, version: input.version };
    return { path: "useCase.editFields", tag, who, changes, answer: null, input: { ...input, set: { name: tag } } };
  });
  const sending = Promise.all(deeds.map((deed) => send(stage.caller(server, deed.who), deed)));
  await pause(700);
  const began = performance.now();
  const stopping = server.stop("SIGTERM");
  await pause(300 + world.random.below(700));
  await release();
  misses.push(...(await sending).flat());
  const code = await stopping;
  const ms = performance.now() - began;
  if (code !== 0) misses.push(`it ended with ${code}`);
  if (ms > mostMs) misses.push(`it took ${ms.toFixed(0)} ms to end`);
  const answered = deeds.filter(({ answer }) => answer?.status === 200).length;
  if (answered !== writers) misses.push(`${answered} of ${writers} writers were answered`);
  misses.push(...(await checkDeeds(stage, deeds)));
  return { misses, ms };
}

/** Told to stop while people look and write. */
export const gracefulStop: DurabilitySuite = {
  id: "D15",
  goal: "SIGTERM with 20 open streams and 10 changes under way: ends within 5 s with code 0, all 10 answered and stored; a second signal ends at once",
  short: true,
  run: (world) =>
    withStage(world, "d15", { many: writers }, async (stage, first) => {
      const times = world.short ? 1 : 10;
      const { workspaceId } = stage.room;
      const useCaseIds: string[] = [];
      for (const who of stage.actors.keys())
        useCaseIds.push(await ownUseCase(stage.caller(first, who), workspaceId, `Of ${who + 1}`));
      const misses: string[] = [];
      let longest = 0;
      let server = first;
      for (let time = 1; time <= times; time++) {
        const stopped = await stopOnce(
          world,
          stage,
          server,
          useCaseIds,
          useCaseIds.map(() => time),
        );
        misses.push(...stopped.misses.map((miss) => `stop ${time}: ${miss}`));
        longest = Math.max(longest, stopped.ms);
        server = await stage.start();
      }
      // Two wishes to stop that are not one: whoever insists need not wait.
      // A server that still loads what a first request needs would hear both signals at the same moment.
      await ownUseCase(stage.caller(server, 0), workspaceId, "Before the last stop");
      const unfinished = beginRequest(stage, server);
      await pause(300);
      void server.stop("SIGTERM");
      await pause(1_200);
      if (!server.isAlive()) misses.push("it did not wait for a request under way");
      const insisted = performance.now();
      await server.stop("SIGTERM");
      const atOnce = performance.now() - insisted;
      unfinished.destroy();
      if (atOnce > 1_000) misses.push(`a second signal took ${atOnce.toFixed(0)} ms`);
      return {
        figure: `${times} stops with ${streams} streams and ${writers} changes under way, the longest ${(longest / 1_000).toFixed(1)} s; a second signal in ${atOnce.toFixed(0)} ms: ${misses.length} deviations`,
        n: times,
        misses,
      };
    }),
};
