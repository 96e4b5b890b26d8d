import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dialect } from "@/db/dialect";
import { newTestDatabase } from "@/db/testing/database";
import { makeNewer } from "@/db/testing/planted-faults";

/** How a start on this database ends, and what it says. The pages are never reached. */
function start(url: string): Promise<{ code: number; told: string }> {
  const folder = mkdtempSync(join(tmpdir(), "attune-start-"));
  writeFileSync(join(folder, "BUILD_ID"), "x");
  const { PATH, HOME, TMPDIR } = process.env;
  const env = { ...{ PATH, HOME, TMPDIR }, DATABASE_URL: url, ATTUNE_DATA_DIR: folder, NEXT_DIST: folder };
  return new Promise((done) =>
    execFile(
      process.execPath,
      ["--import", "tsx", "server/main.ts"],
      { env: env as unknown as NodeJS.ProcessEnv, timeout: 60_000 },
      (error, _out, told) => done({ code: Number(error?.code ?? 0), told }),
    ),
  );
}

test("a database of a newer version is not opened: a sentence, and no start", async () => {
  const { url } = await newTestDatabase();
  await makeNewer(url);
  const { code, told } = await start(url);
  expect(code).toBe(1);
  expect(told).toMatch(/^\nAttune did not start\. The database was written by a newer Attune: .+ a backup .+\.\n$/);
});

if (dialect === "sqlite")
  test("a damaged file is told in a sentence with what to do", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "attune-start-")), "attune.db");
    writeFileSync(file, "not what a database begins with ".repeat(200));
    const { code, told } = await start(`file:${file}`);
    expect(code).toBe(1);
    expect(told).toMatch(
      /^\nAttune did not start\. The database file is damaged\. \(file is not a database\) Run: .+ doctor\n$/,
    );
  });
