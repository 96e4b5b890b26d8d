import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onServer } from "@/db/testing/postgres-server";
import { checkPackage } from "@/server/files/pptx/check-package";
import { expect, test } from "./fixtures";

/** The whole path on a server of its own, from the printed link to the deck, and through a kill -9. */
const port = process.env["JOURNEYS_ON"] === "postgres" ? 3198 : 3197;
const baseUrl = `http://127.0.0.1:${port}`;
const folder = mkdtempSync(join(tmpdir(), "attune-path-"));
const running = new Set<ChildProcess>();

async function emptyDatabase(): Promise<string> {
  const server = process.env["TEST_POSTGRES_URL"];
  if (process.env["JOURNEYS_ON"] !== "postgres" || !server) return `file:${folder}/attune.db`;
  const name = `attune_path_${crypto.randomUUID().replaceAll("-", "")}`;
  await onServer(server, `create database ${name}`);
  return server.replace(/\/[^/]*$/, `/${name}`);
}

async function start(databaseUrl: string): Promise<{ child: ChildProcess; said: () => string }> {
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, DATABASE_URL: databaseUrl, ATTUNE_DATA_DIR: folder, PORT: String(port), BASE_URL: baseUrl },
  });
  running.add(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part: Buffer) => (said += part.toString()));
  await expect.poll(() => said, { timeout: 30_000 }).toContain("Attune is running at");
  return { child, said: () => said };
}

test.afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

test("from the printed link to the board deck, and nothing acknowledged is lost @both", async ({ page }) => {
  test.setTimeout(180_000);
  const databaseUrl = await emptyDatabase();
  const first = await start(databaseUrl);

  await test.step("the owner sets up and starts with the sample", async () => {
    await page.goto(/http\S+set-up#\S+/.exec(first.said())![0]);
    await page.getByLabel("Your name").fill("Ines Calder");
    await page.getByLabel("E-mail").fill("ines@larkmere.test");
    await page.getByLabel("Password").fill("a sofa for ten good years");
    await page.getByRole("button", { name: "Set up Attune" }).click();
    await expect(page.getByRole("heading", { name: "Larkmere Home" })).toBeVisible({ timeout: 20_000 });
    // Typed before the page belongs to React, a text would be put before what is there instead of in its place.
    await page.reload();
  });

  await test.step("writes down what must be learned", async () => {
    await page.getByRole("link", { name: "Strategy" }).first().click();
    const answer = page.getByRole("region", { name: /What would happen to customers if we did nothing/ });
    await answer.getByRole("textbox").fill("Customers would go on sending back what they never wanted.");
    await expect(answer.getByText(/Saved \d\d:\d\d/)).toBeVisible();
  });

  await test.step("asks why the first use case is first", async () => {
    await page.getByRole("link", { name: /^Use cases/ }).click();
    await expect(page.getByRole("heading", { name: "Why 75.5, and why “now”?" })).toBeVisible();
  });

  await test.step("moves a card, reads the consequences, and gives a reason", async () => {
    await page.getByRole("link", { name: /^Roadmap/ }).click();
    await page.getByRole("button", { name: "Move Co-design studio to…" }).click();
    await page.getByRole("menuitem", { name: "Q1 2028" }).click();
    await expect(
      page.getByRole("heading", { name: /If Co-design studio moves from Q4 2027 to Q1 2028/ }),
    ).toBeVisible();
    await page.getByLabel(/Reason/).fill("The studio needs content at level 3.");
    await page.getByRole("button", { name: "Move to Q1 2028" }).click();
    await expect(page.getByText("Moved to Q1 2028")).toBeVisible();
  });

  await test.step("reads a hollow win and the paradox of the spring", async () => {
    await page.getByRole("link", { name: /^Experiments/ }).click();
    await page.getByRole("link", { name: "Basket countdown" }).click();
    await expect(page.getByText(/Hollow win: Conversion rate is up 3.5%/)).toBeVisible();
    await page.getByRole("link", { name: "Metrics" }).click();
    await expect(page.getByRole("heading", { name: /sales rose while experience fell/ })).toBeVisible();
  });

  await test.step("takes the deck away: the move and its reason are in it", async () => {
    await page.getByRole("link", { name: "Deck" }).click();
    await page.getByRole("link", { name: "Steering, every month" }).click();
    await expect(page.getByRole("heading", { name: "Steering, every month", level: 1 })).toBeVisible();
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download PowerPoint" }).click();
    const bytes = new Uint8Array(readFileSync(await (await downloading).path()));
    expect(checkPackage(bytes)).toEqual([]);
    const parts = page.getByRole("complementary", { name: "Parts of the deck" });
    await parts.getByRole("button", { name: /^What changed/ }).click();
    await expect(
      page
        .locator("svg[aria-label*='The studio needs content at level 3']")
        .or(page.getByText("The studio needs content at level 3."))
        .first(),
    ).toBeAttached();
  });

  await test.step("the server is killed; what was acknowledged is still there", async () => {
    const strategy = page.url().replace(/\/deck\/.*$/, "/why");
    // An open page would ask the dead server what is new, and the browser would complain, rightly.
    await page.goto("about:blank");
    first.child.kill("SIGKILL");
    await once(first.child, "exit");
    await start(databaseUrl);
    await page.goto(strategy);
    const answer = page.getByRole("region", { name: /What would happen to customers if we did nothing/ });
    await expect(answer.getByRole("textbox")).toHaveValue("Customers would go on sending back what they never wanted.");
    await page.getByRole("link", { name: /^Roadmap/ }).click();
    await page.getByRole("button", { name: "Moves" }).click();
    await expect(page.getByText("The studio needs content at level 3.")).toBeVisible();
  });
});
