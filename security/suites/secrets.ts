import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ask } from "../ask";
import { call, headersOf } from "../call";
import { insides } from "../canaries";
import { isInWorkspace, procedures } from "../procedures";
import type { Suite } from "../suite";
import { validValue } from "../valid-value";
import { leaksIn } from "../watch-everything";
import type { World } from "../world";

/** What a client may hold of the build. */
const clientFiles = (): string[] => {
  const folder = join(process.env["NEXT_DIST"] ?? ".next", "static");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(js|css|json|txt)$/.test(path))
    .map((path) => join(folder, path));
};

const downloads = [
  ...["whole/json", "whole/md", "whole/html", "table/use-cases?format=xlsx", "table/decisions?format=csv"],
  ...["table/round-answers?format=csv", "table/tests?format=xlsx", "deck"],
];

async function walk(world: World): Promise<void> {
  const caller = await world.asRole("owner");
  const { room, random, server } = world;
  const given = { workspaceId: room.workspaceId };
  for (const procedure of world.short ? [] : procedures.filter(({ type }) => type === "query")) {
    const input = validValue(procedure.schema, isInWorkspace(procedure) ? given : {}, random);
    await call(caller, procedure, JSON.stringify(input));
  }
  for (const what of world.short ? downloads.slice(0, 2) : downloads)
    await ask(server.port, { path: `/api/download/${room.workspaceId}/${what}`, headers: headersOf(caller) });
}

export const secrets: Suite = {
  id: "A9",
  goal: "20 canaries (secrets, hashes, paths, other people's words, insides) in no answer to any suite, nor in pages, downloads, the log or scripts; a failure shows a reference and nothing else",
  short: true,
  run: async (world) => {
    await walk(world);
    const { canaries, seen, server } = world;
    const misses = [...new Set(seen.leaks)];
    for (const file of clientFiles())
      misses.push(...leaksIn(canaries, readFileSync(file, "utf8"), true).map((place) => `${file} holds ${place}`));
    // Where the database lies may be told to whoever runs the server.
    const inLog = Object.entries(canaries).filter(
      ([place, canary]) => place !== "path" && server.log().includes(canary),
    );
    misses.push(...inLog.map(([place]) => `the log holds ${place}`));
    const planted = Object.keys(canaries).length + Object.keys(insides).length;
    const size = `${seen.answers} answers of ${(seen.bytes / 1e6).toFixed(1)} MB`;
    return {
      figure: `${planted} canaries in ${size}, the scripts and the log: ${misses.length} hits`,
      n: seen.answers,
      misses,
    };
  },
};
