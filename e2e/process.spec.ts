import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";

/** The process as `npm start` runs it, on a folder of its own. */
const port = 3195;
const baseUrl = `http://127.0.0.1:${port}`;
let folder: string;
const running = new Set<ChildProcess>();

function start(extra: Record<string, string> = {}) {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...env, ATTUNE_DATA_DIR: folder, PORT: String(port), BASE_URL: baseUrl, ...extra },
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part: Buffer) => {
      said += part.toString();
    });
  return { child, said: () => said, ended: once(child, "exit").then(([code]) => code as number | null) };
}

test.describe.configure({ mode: "serial" });
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "attune-process-"));
});
test.afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

test("a first start prints where to click, keeps a second server out, and stops when asked", async () => {
  const first = start();
  await expect.poll(first.said, { timeout: 20_000 }).toContain(`Set up: ${baseUrl}/set-up#`);
  expect(statSync(join(folder, "set-up-token")).mode & 0o777).toBe(0o600);

  const second = start({ PORT: "3196", BASE_URL: "http://127.0.0.1:3196" });
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain(`process ${first.child.pid}`);

  first.child.kill("SIGTERM");
  expect(await first.ended).toBe(0);
});

test("a server that was killed is followed by one that starts, with a new link", async () => {
  const linkOf = (text: string) => /set-up#(\S+)/.exec(text)?.[1];
  const first = start();
  await expect.poll(() => linkOf(first.said()), { timeout: 20_000 }).toBeDefined();
  first.child.kill("SIGKILL");
  await first.ended;
  const second = start();
  await expect.poll(() => linkOf(second.said()), { timeout: 20_000 }).toBeDefined();
  expect(linkOf(second.said())).not.toBe(linkOf(first.said()));
  second.child.kill("SIGINT");
  expect(await second.ended).toBe(0);
});

test("wrong settings are named in a sentence, and nothing starts", async () => {
  const wrong = start({ PORT: "many", ATTUNE_DATADIR: "x" });
  expect(await wrong.ended).toBe(1);
  expect(wrong.said()).toContain("PORT: must be a port number");
  expect(wrong.said()).toContain("ATTUNE_DATADIR is not a setting");
  expect(wrong.said()).not.toContain("    at ");
});

test("every script of a page carries the nonce of its own policy", async ({ request }) => {
  for (const path of ["/", "/nowhere", "/set-up", "/sign-in"]) {
    const answer = await request.get(path);
    const nonce = /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "")?.[1];
    const scripts = [...(await answer.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(nonce).toBeDefined();
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    expect(answer.headers()["cache-control"]).toBe("no-store");
  }
});
