import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openEngine } from "@/db/client";
import { dump, load } from "@/db/transfer";
import { AttuneError } from "@/domain/errors";
import { openState } from "../database-state";
import { hostileJson, hostileValue } from "../hostile-values";
import type { Random } from "../random";
import { spoil } from "../spoil";
import { cleanEnvironment } from "../start-server";
import type { Suite } from "../suite";
import { settingsFor, type World } from "../world";

type Row = Record<string, unknown>;
type Backup = { format: string; version: number; tables: Record<string, Row[]> };

/** A backup with one thing wrong in it, of the kinds that files from elsewhere have. */
function lying(backup: Backup, random: Random): string {
  const copy = structuredClone(backup);
  const filled = Object.keys(copy.tables).filter((name) => (copy.tables[name]?.length ?? 0) > 0);
  const name = random.pick(filled);
  const rows = copy.tables[name] as Row[];
  const at = random.below(rows.length);
  const row = rows[at] as Row;
  const column = random.pick(Object.keys(row));
  const after = (change: () => unknown) => () => {
    change();
    return hostileJson(copy);
  };
  const whole = () => hostileJson(copy);
  const set = (name: string, value: unknown) => after(() => (row[name] = value));
  const kinds: (() => string)[] = [
    set(column, hostileValue(random)),
    set(column, hostileValue(random)),
    set(`${column}2`, 1),
    set("workspaceId", "elsewhere"),
    set("id", random.pick(["../../x", "__proto__", "W01\u0000", "", "x".repeat(70_000)])),
    set("role", "emperor"),
    after(() => delete row[column]),
    after(() => rows.push(structuredClone(row))),
    after(() => rows.splice(at, 1)),
    after(() => (copy.tables["../../etc/passwd"] = rows)),
    after(() => delete copy.tables[name]),
    after(() => (copy.tables[name] = [rows] as never)),
    after(() => (copy.version = random.pick([0, 2, 1.5, -1]))),
    after(() => (copy.format = "attune-backup2")),
    () => whole().slice(0, random.below(whole().length)),
    () => `${whole()}${whole()}`,
    () => `\ufeff${whole().replace('"', "'")}`,
    () => hostileJson(spoil(copy, random)),
    () => hostileJson(hostileValue(random)),
    () => `{"format":"attune-backup","version":1,"tables":{"__proto__":[{"role":"owner"}]}}`,
  ];
  return random.pick(kinds)();
}

const people = ["user", "account", "session", "member"];

async function throughTerminal(world: World, url: string, file: string): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", "cli/main.ts", "restore", file], {
    env: cleanEnvironment(settingsFor(url, world.folder)),
  });
  let said = "";
  child.stderr.on("data", (part: Buffer) => (said += part.toString()));
  const [code] = (await once(child, "exit")) as [number];
  return { code, said };
}

export const restoreFiles: Suite = {
  id: "F8",
  goal: "300 backups that lie, restored: refused in a sentence with nothing stored, or stored whole and sound; no people or roles beyond those of the file",
  short: true,
  run: async (world) => {
    const { random } = world;
    const backup = JSON.parse(JSON.stringify((await dump(world.engine)).document)) as Backup;
    const n = world.short ? 6 : 300;
    const throughCli = world.short ? 1 : 12;
    const misses: string[] = [];
    let refused = 0;
    let url = await world.newDatabase("restored");
    let engine = openEngine(url);
    await engine.migrate();
    let state = await openState(url);
    const empty = await state.hash();
    const renew = async () => {
      await state.close();
      await engine.close();
      url = await world.newDatabase("restored");
      engine = openEngine(url);
      await engine.migrate();
      state = await openState(url);
    };
    for (let at = 0; at < n; at++) {
      const text = lying(backup, random);
      const told = `file ${at} of seed ${world.seed}`;
      let wasRefused = false;
      if (at < throughCli) {
        const file = join(world.folder, "lying.json");
        writeFileSync(file, text);
        const { code, said } = await throughTerminal(world, url, file);
        wasRefused = code !== 0;
        if (wasRefused && (code !== 1 || /\n\s+at /.test(said)))
          misses.push(`${told}: exit ${code}, ${said.slice(0, 300)}`);
      } else {
        const failure = await Promise.resolve()
          .then(() => load(engine, JSON.parse(text.replace(/^\uFEFF/, ""))))
          .then(
            () => null,
            (error: unknown) => error,
          );
        wasRefused = failure !== null;
        const isSaid = failure === null || failure instanceof AttuneError || failure instanceof SyntaxError;
        if (!isSaid) misses.push(`${told}: ${String((failure as Error).stack).slice(0, 300)}`);
      }
      if (wasRefused) {
        refused++;
        if ((await state.hash()) !== empty) {
          misses.push(`${told}: refused, and yet something is stored`);
          await renew();
        }
        continue;
      }
      const { tables } = JSON.parse(text) as Backup;
      for (const name of people) {
        const [found] = await state.run(`SELECT count(*) AS n FROM "${name}"`);
        if (Number(found?.["n"]) !== (tables[name]?.length ?? 0))
          misses.push(`${told}: other rows of ${name} than in the file`);
      }
      await renew();
    }
    await state.close();
    await engine.close();
    return {
      figure: `${n} files, ${refused} refused with nothing stored, ${n - refused} stored whole, ${misses.length} misses`,
      n,
      misses,
    };
  },
};
