import { setTimeout as pause } from "node:timers/promises";
import { checkDeeds, checkWhole } from "../check-deeds";
import { type Deed, isAcknowledged } from "../deed";
import { brokenFile } from "../read-rows";
import { withStage } from "../stage";
import type { DurabilitySuite } from "../world";
import { newWriters } from "../writers";

const clients = 8;

/** Ended without a warning, in the middle of writing, again and again. */
export const killUnderLoad: DurabilitySuite = {
  id: "D1",
  goal: "200 kills on SQLite and 50 on PostgreSQL under 8 writers: no acknowledged change lost, none half there, what was cut off takes effect once when sent again, the file whole after each",
  short: true,
  run: (world) =>
    withStage(world, "d1", { many: clients }, async (stage, first) => {
      const kills = world.short ? 5 : world.on === "sqlite" ? 200 : 50;
      const writers = await newWriters(stage, world.random, first);
      const all: Deed[] = [];
      const misses: string[] = [];
      let server = first;
      let replayed = 0;
      for (let kill = 1; kill <= kills; kill++) {
        const load = writers.write([server]);
        // A server that has just started first loads what it needs; what counts is being killed while it writes.
        await load.begun;
        await pause(150 + world.random.below(350));
        await server.stop("SIGKILL");
        await load.ended;
        all.push(...load.deeds);
        misses.push(...load.misses.map((miss) => `kill ${kill}: ${miss}`));
        // Every other time the file is looked at before the product could repair anything.
        const before = kill % 2 === 0 ? await brokenFile(stage.url) : [];
        server = await stage.start();
        const after = await brokenFile(stage.url);
        const found = await checkDeeds(stage, load.deeds);
        const cut = load.deeds.filter((deed) => !isAcknowledged(deed));
        replayed += cut.length;
        found.push(...(await writers.replay([server], cut)), ...(await checkDeeds(stage, cut)));
        misses.push(...[...before, ...after, ...found].map((miss) => `kill ${kill}: ${miss}`));
      }
      misses.push(...(await checkWhole(stage, all)));
      const acknowledged = all.length - replayed;
      return {
        figure: `${kills} kills, ${acknowledged} changes acknowledged before and ${replayed} cut off: ${misses.length} lost, half there or twice`,
        n: kills,
        misses,
      };
    }),
};
