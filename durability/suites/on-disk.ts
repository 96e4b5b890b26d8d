import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readRows } from "../read-rows";
import { withStage } from "../stage";
import type { DurabilitySuite } from "../world";
import { newWriters } from "../writers";

const tracer = "/usr/bin/strace";

/** Whether a change is on the disk, and not only handed to the system, before it is acknowledged. */
export const onDisk: DurabilitySuite = {
  id: "D2a",
  goal: "at least one fsync for every commit on SQLite, counted by strace over 100 changes",
  short: false,
  only: "sqlite",
  run: (world) =>
    withStage(world, "d2a", { many: 1 }, async (stage, first) => {
      if (!existsSync(tracer)) throw new Error(`There is no ${tracer} here to count with.`);
      const writers = await newWriters(stage, world.random, first);
      await first.stop();
      const log = join(world.folder, "d2a-syncs.log");
      const under = [tracer, "-D", "-f", "-qq", "-o", log, "-e", "trace=fsync,fdatasync"];
      const server = await stage.start({}, under);
      const syncs = () =>
        readFileSync(log, "utf8")
          .split("\n")
          .filter((line) => /\bf(data)?sync\(\d+/.test(line)).length;
      const committed = async () =>
        Number((await readRows(stage.url, "SELECT max(seq) AS n FROM audit_entry"))[0]?.["n"]);
      const [syncsBefore, before] = [syncs(), await committed()];
      const load = writers.write([server], { most: 100 });
      await load.ended;
      const [fsyncs, commits] = [syncs() - syncsBefore, (await committed()) - before];
      const misses = [...load.misses];
      if (commits !== 100) misses.push(`${commits} commits for 100 changes`);
      if (fsyncs < commits) misses.push(`${fsyncs} fsyncs for ${commits} commits`);
      return { figure: `${fsyncs} fsyncs for ${commits} commits`, n: commits, misses };
    }),
};
