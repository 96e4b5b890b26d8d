import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { builtServer } from "../scripts/build-product.mjs";
import { findBrowser } from "../scripts/find-browser.mjs";
import { namesStay } from "./first-load";

const email = "editor@bench.test";
const password = "a bench of many rows";

/**
 * Fills a database of its own with a script that prints the id of a workspace, serves it, and measures it signed in.
 *
 * @param filling the script with its arguments; address and password of the person who signs in are added to them
 */
export async function onFilledServer<Figures>(
  port: number,
  filling: readonly string[],
  measure: (page: Page, workspaceId: string) => Promise<Figures>,
): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), "attune-bench-"));
  const baseURL = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    DATABASE_URL: `file:${join(folder, "attune.db")}`,
    ATTUNE_DATA_DIR: folder,
    PORT: String(port),
  };
  const filled = spawnSync(process.execPath, ["--import", "tsx", ...filling, email, password], {
    env,
    encoding: "utf8",
  });
  if (filled.status !== 0) throw new Error(`The database could not be filled: ${filled.stderr}`);
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
    return await measure(page, filled.stdout.trim());
  } finally {
    await browser.close();
    server.kill("SIGTERM");
    await once(server, "exit");
    rmSync(folder, { recursive: true, force: true });
  }
}
