import { setTimeout as pause } from "node:timers/promises";
import { call } from "../../security/call";
import type { RunningServer } from "../../security/start-server";
import { checkDeeds, checkWhole } from "../check-deeds";
import { type Deed, isAcknowledged, mutation } from "../deed";
import { brokenFile } from "../read-rows";
import { type Stage, withStage } from "../stage";
import type { DurabilitySuite, World } from "../world";
import { newWriters } from "../writers";

type Wanted = { total: number; parts: number; copies?: () => number };
type Written = { deeds: Deed[]; misses: string[]; server: RunningServer; replayed: number };

/** So many changes in so many parts; between the parts the server is killed, and what was cut off is sent again. */
async function writeThrough(world: World, stage: Stage, first: RunningServer, wanted: Wanted): Promise<Written> {
  const { total, parts, copies = () => 1 } = wanted;
  const writers = await newWriters(stage, world.random, first);
  const written: Written = { deeds: [], misses: [], server: first, replayed: 0 };
  for (let part = 1; part <= parts; part++) {
    // What a kill kept from being sent is made up for in the last part.
    const most = part < parts ? Math.ceil(total / parts) : total - written.deeds.length;
    const load = writers.write([written.server], { most, copies });
    if (part < parts) {
      // Somewhere in the part, whenever it has come to that.
      const many = (total / parts) * (0.3 + 0.6 * world.random.next());
      while (load.deeds.length < many && written.server.isAlive()) await pause(20);
      await written.server.stop("SIGKILL");
    }
    await load.ended;
    written.deeds.push(...load.deeds);
    written.misses.push(...load.misses);
    if (part === parts) break;
    written.server = await stage.start();
    const cut = load.deeds.filter((deed) => !isAcknowledged(deed));
    written.misses.push(...(await writers.replay([written.server], cut)));
    written.replayed += cut.length;
  }
  written.misses.push(...(await checkDeeds(stage, written.deeds)), ...(await checkWhole(stage, written.deeds)));
  written.misses.push(...(await brokenFile(stage.url)));
  return written;
}

/** Some of what was taken long ago, once more; and the same key with something else in it. */
async function afterwards(world: World, stage: Stage, { deeds, server }: Written, many: number): Promise<string[]> {
  const misses: string[] = [];
  for (let n = 0; n < many; n++) {
    const deed = world.random.pick(deeds);
    const caller = stage.caller(server, deed.who);
    const again = await call(caller, mutation(deed.path), JSON.stringify(deed.input));
    if (again.status !== 200 || again.text !== deed.answer?.text)
      misses.push(`${deed.path} sent again later: ${again.status} ${again.text}, at first ${deed.answer?.text}`);
    const other = "set" in deed.input ? { set: { name: "Something else" } } : { name: "Something else" };
    const changed = await call(caller, mutation(deed.path), JSON.stringify({ ...deed.input, ...other }));
    if (changed.status !== 409 && changed.status !== 422)
      misses.push(`${deed.path}, the same key with something else: ${changed.status} ${changed.text}`);
  }
  return misses;
}

/** Whoever is not sure whether it arrived sends it again. */
export const sentAgain: DurabilitySuite = {
  id: "D6",
  goal: "10,000 changes, each sent 1 to 5 times at once or after a kill: none twice, every copy answered alike to the byte, the same key with something else refused",
  short: true,
  run: (world) =>
    withStage(world, "d6", { many: 8 }, async (stage, first) => {
      const total = world.short ? 200 : 10_000;
      const copies = () => 1 + world.random.below(5);
      const written = await writeThrough(world, stage, first, { total, parts: world.short ? 2 : 5, copies });
      const later = world.short ? 20 : 500;
      const misses = [...written.misses, ...(await afterwards(world, stage, written, later))];
      misses.push(...(await checkWhole(stage, written.deeds)));
      const { length } = written.deeds;
      return {
        figure: `${length} changes in 1 to 5 copies each, ${written.replayed} again after a kill, ${later} again later and with something else: ${misses.length} twice, lost or answered differently`,
        n: length,
        misses,
      };
    }),
};

/** The history holds what was acknowledged, neither more nor less. */
export const wholeHistory: DurabilitySuite = {
  id: "D4",
  goal: "20,000 changes with 3 kills between them: as many entries in the history as changes acknowledged, exactly",
  short: false,
  run: (world) =>
    withStage(world, "d4", { many: 8 }, async (stage, first) => {
      const total = world.short ? 400 : 20_000;
      const { deeds, misses, replayed } = await writeThrough(world, stage, first, { total, parts: 4 });
      const acknowledged = deeds.filter(isAcknowledged).length;
      return {
        figure: `${acknowledged} changes acknowledged (${replayed} when sent again after 3 kills), as many entries in the history: ${misses.length} deviations`,
        n: acknowledged,
        misses,
      };
    }),
};
