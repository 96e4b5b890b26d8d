import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { builtServer } from "../scripts/build-product.mjs";
import { findBrowser } from "../scripts/find-browser.mjs";
import { namesStay } from "./first-load";
import { type ListSpeed, measureList } from "./list-speed";

const email = "editor@bench.test";
const password = "a bench of many rows";

/** The list of 2,000 use cases, each answered by ten people, on a database of its own. */
export async function measureLargeList(port: number): Promise<ListSpeed> {
  const folder = mkdtempSync(join(tmpdir(), "attune-bench-"));
  const baseURL = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    DATABASE_URL: `file:${join(folder, "attune.db")}`,
    ATTUNE_DATA_DIR: folder,
    PORT: String(port),
  };
  const filling = ["--import", "tsx", "bench/fill-database.ts", "2000", "10", email, password];
  const filled = spawnSync(process.execPath, filling, { env, encoding: "utf8" });
  if (filled.status !== 0) throw new Error(`The database could not be filled: ${filled.stderr}`);
  const workspaceId = filled.stdout.trim();
  const server = spawn(process.execPath, [builtServer()], { env: { ...env, NODE_ENV: "production" }, stdio: "ignore" });
  const browser = await chromium.launch({ executablePath: await findBrowser(), chromiumSandbox: false });
  try {
    while (!(await fetch(`${baseURL}/api/health`).catch(() => null))?.ok)
      await new Promise((done) => setTimeout(done, 50));
    const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } });
    await context.addInitScript(namesStay);
    const page = await context.newPage();
    const headers = { "x-attune-csrf": "1", origin: baseURL };
    const answer = await page.request.post("/api/auth/sign-in/email", { data: { email, password }, headers });
    if (!answer.ok()) throw new Error(`Signing in was refused: ${answer.status()}`);
    return await measureList(page, `/${workspaceId}/use-cases`);
  } finally {
    await browser.close();
    server.kill("SIGTERM");
    await once(server, "exit");
    rmSync(folder, { recursive: true, force: true });
  }
}
