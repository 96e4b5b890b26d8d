import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { command } from "../command";
import { isAcknowledged } from "../deed";
import { brokenFile } from "../read-rows";
import { withStage } from "../stage";
import type { DurabilitySuite } from "../world";
import { newWriters } from "../writers";

const hashOf = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");

type Backup = { tables: Record<string, { requestKey?: string | null }[]> };

/** Copies made while people write. */
export const backupWhileWriting: DurabilitySuite = {
  id: "D7",
  goal: "20 backups under 8 writers: each holds every change acknowledged before it began, its history is whole, and restored into an empty database it gives the same backup to the byte",
  short: true,
  run: (world) =>
    withStage(world, "d7", { many: 8 }, async (stage, server) => {
      const many = world.short ? 2 : 20;
      const writers = await newWriters(stage, world.random, server);
      const load = writers.write([server]);
      await load.begun;
      const misses: string[] = [];
      const [taken, again] = [join(world.folder, "d7-taken.json"), join(world.folder, "d7-again.json")];
      for (let backup = 1; backup <= many; backup++) {
        const before = load.deeds.filter(isAcknowledged).map(({ input }) => input.requestKey);
        await command(stage.settings, ["backup", taken]);
        const { tables } = JSON.parse(readFileSync(taken, "utf8")) as Backup;
        const held = new Set(tables["audit_entry"]?.map(({ requestKey }) => requestKey));
        const lost = before.filter((key) => !held.has(key)).length;
        if (lost > 0) misses.push(`backup ${backup} lacks ${lost} of ${before.length} changes acknowledged before it`);
        await command(stage.settings, ["audit", "verify", "--backup", taken]);
        const url = await world.newDatabase("d7-restored");
        const elsewhere = { ...stage.settings, DATABASE_URL: url };
        await command(elsewhere, ["restore", taken]);
        await command(elsewhere, ["backup", again]);
        if (hashOf(taken) !== hashOf(again)) misses.push(`backup ${backup} restored is not what it was`);
        misses.push(...(await brokenFile(url)).map((miss) => `backup ${backup} restored: ${miss}`));
      }
      load.stop();
      await load.ended;
      misses.push(...load.misses);
      for (const file of [taken, again]) rmSync(file, { force: true });
      const written = load.deeds.filter(isAcknowledged).length;
      return {
        figure: `${many} backups during ${written} changes, each restored and taken again: ${misses.length} incomplete or different`,
        n: many,
        misses,
      };
    }),
};
