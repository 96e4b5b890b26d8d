import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { holdDatabase } from "./hold-database";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "attune-hold-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("refuses a second server by naming the first, and lets the next one in when it has gone", () => {
  const file = join(folder, "a.db");
  const release = holdDatabase(file);
  expect(() => holdDatabase(file)).toThrow(`process ${process.pid}`);
  release();
  holdDatabase(file)();
});

it("a server that was killed leaves no lock behind", async () => {
  const file = join(folder, "a.db");
  const module = JSON.stringify(new URL("./hold-database.ts", import.meta.url).href);
  const script = `const { holdDatabase } = await import(${module}); holdDatabase(${JSON.stringify(file)}); console.log("held"); setInterval(() => {}, 1000);`;
  const other = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(other.stdout, "data");
  expect(() => holdDatabase(file)).toThrow(`process ${other.pid}`);
  other.kill("SIGKILL");
  await once(other, "exit");
  holdDatabase(file)();
});
