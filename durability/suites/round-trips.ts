import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import sample from "@/content/sample_workspace.json";
import { openEngine } from "@/db/client";
import { commit } from "@/db/commit";
import { foundingWrites } from "@/db/found";
import { members } from "@/db/schema";
import { foundWorkspace } from "@/db/workspace";
import { parseWorkspaceFile } from "@/domain/exchange/workspace-file";
import { addPerson } from "../../security/rooms";
import { command } from "../command";
import type { DurabilitySuite, World } from "../world";

const pieces = [
  "Zebra",
  "中文字符",
  "😀👩‍👩‍👧‍👦",
  "مرحبا بالعالم",
  "שלום",
  "𝒜𝓉𝓉𝓊𝓃𝑒",
  "é".normalize("NFC"),
  "'; DROP TABLE x; --",
  "<b>&amp;</b>",
  '"quoted"',
  "tab\there",
  "\u2028",
  "0",
  "1e999",
  "null",
  "  inside  ",
];

/** The words people may write anywhere, up to the length that fits the shortest of these fields. */
function strangeWords({ random }: World): string {
  const many = random.pick([1, 1, 3, 8]);
  const text = Array.from({ length: many }, () => random.pick(pieces)).join(" ");
  return (random.next() < 0.1 ? text.padEnd(200, "ö") : text).slice(0, 200).toWellFormed().trim() || "Named";
}

type Named = { name?: string | null; description?: string | null; note?: string | null };

/** The sample with other words in it, and more or fewer of what may be there in any number. */
function generated(world: World) {
  const file = structuredClone(parseWorkspaceFile(sample));
  const { random } = world;
  const lists: Named[][] = [file.useCases, file.roadmap?.items ?? [], file.members, file.audiences];
  for (const list of lists) for (const one of list) if (random.next() < 0.7 && one.name) one.name = strangeWords(world);
  for (const one of file.useCases) if (random.next() < 0.5) one.description = strangeWords(world);
  for (const one of file.outcomes) if (random.next() < 0.7) one.statement = strangeWords(world);
  const many = random.pick([0, 0, 5, 60, 400]);
  const [first] = file.useCases;
  for (let n = 0; n < many && first; n++)
    file.useCases.push({ ...structuredClone(first), id: `G${n}`, name: strangeWords(world) });
  file.workspace.name = strangeWords(world);
  return parseWorkspaceFile(JSON.parse(JSON.stringify(file)));
}

/** Fills an empty database with a generated workspace and its owner. */
async function fill(world: World, url: string): Promise<void> {
  const engine = openEngine(url);
  try {
    await engine.migrate();
    const owner = await addPerson(engine, strangeWords(world));
    const workspaceId = crypto.randomUUID();
    const ws = foundWorkspace(engine, { workspaceId, userId: owner.id });
    await commit(ws, foundingWrites(ws, generated(world), false), { action: "created workspace", answer: null });
    await engine.inTransaction((tx) =>
      tx.insert(members).values({ workspaceId, userId: owner.id, role: "owner", mayReview: false }),
    );
  } finally {
    await engine.close();
  }
}

const hashOf = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");

/** From one kind of database to the other and back; measured where both kinds are there. */
export const roundTrips: DurabilitySuite = {
  id: "D8",
  goal: "50 generated workspaces from PostgreSQL to SQLite, from SQLite to SQLite and from SQLite to PostgreSQL: every backup equal to the byte, 150 of 150",
  short: false,
  only: "postgres",
  run: async (world) => {
    const many = world.short ? 1 : 50;
    const misses: string[] = [];
    const folder = join(world.folder, "d8");
    for (let n = 1; n <= many; n++) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      const urls = [
        await world.newDatabase("d8-from"),
        `file:${join(folder, "one.db")}`,
        `file:${join(folder, "two.db")}`,
        await world.newDatabase("d8-back"),
      ];
      await fill(world, urls[0] ?? "");
      let [before, hash] = ["", ""];
      for (const [at, url] of urls.entries()) {
        const settings = { DATABASE_URL: url, ATTUNE_DATA_DIR: folder };
        if (at > 0) await command(settings, ["restore", before]);
        const file = join(folder, `${at}.json`);
        await command(settings, ["backup", file]);
        if (at > 0 && hashOf(file) !== hash) misses.push(`workspace ${n}, step ${at} of 3: another backup`);
        [before, hash] = [file, hashOf(file)];
      }
    }
    return {
      figure: `${3 * many - misses.length} of ${3 * many} restored backups equal to the byte`,
      n: 3 * many,
      misses,
    };
  },
};
