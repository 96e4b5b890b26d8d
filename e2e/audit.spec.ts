import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures";

test("what somebody changed is found, opened and exported", async ({
  page,
  signIn,
  signInBeside,
  expectAccessible,
}) => {
  const address = await signIn("viewer");
  const beside = await signInBeside("editor");
  await page.goto(`${address}/audit`);
  await expect(page.getByRole("heading", { name: "What happened", level: 1 })).toBeVisible();
  const rows = page.getByRole("main").getByRole("listitem");
  await expect(rows.filter({ hasText: "Mei Lindqvist edited use case “Guide you can talk to”" })).toContainText(
    "An assistant can push people: regret must not rise.",
  );

  await beside.goto(`${address}/use-cases/W10`);
  await beside.getByRole("button", { name: "Comment on Effort for the customer" }).click();
  const talk = beside.getByRole("dialog", { name: "Comments" });
  await talk.getByLabel("A new comment").fill("Who measured this?");
  await talk.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(beside.getByText("Comment stored")).toBeVisible();

  await page.reload();
  const said = rows.filter({ hasText: "The editor commented on use case “Side-by-side decision helper”" });
  await expect(said).toContainText("Who measured this?");
  await said.getByRole("button", { name: /^Open/ }).click();
  const entry = page.getByRole("dialog", { name: "One entry" });
  await entry
    .getByText(/^As stored/)
    .first()
    .click();
  await expect(entry.getByText("“Who measured this?”").first()).toBeVisible();
  await page.keyboard.press("Escape");

  await page.getByLabel("Search what happened").fill("guide you can");
  await expect(page).toHaveURL(/text=guide/);
  await expect(page.getByText(/^\d entr(y|ies)$/)).toBeVisible();
  await expect(said).toHaveCount(0);
  await expectAccessible();
  await page.getByRole("button", { name: "Export" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: /CSV/ }).click(),
  ]);
  const csv = readFileSync(await file.path(), "utf8");
  expect(csv).toContain("edited use case “Guide you can talk to”");
  expect(csv).not.toContain("Who measured this?");

  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 780 });
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(said).toBeVisible();
  await expectAccessible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("since the last visit: what others did, gone once it was looked at", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const address = await signIn("owner");
  await page.goto(`${address}/use-cases`);
  const news = page.getByRole("region", { name: "Since your last visit" });
  await expect(news).toContainText(/^2 changes by 2 people since you were here on \d+ \w+ \d{4}/);
  const noted = page.waitForResponse((response) => response.url().includes("audit.visited"));
  await news.getByRole("button", { name: /^2 changes/ }).click();
  const drawer = page.getByRole("dialog", { name: "Since your last visit" });
  await expect(drawer.getByRole("listitem")).toHaveCount(2);
  await expect(drawer).toContainText("Tom Okafor edited use case “Pick your benefit”");
  await expectAccessible();
  expect((await noted).ok()).toBe(true);
  await drawer.getByRole("link", { name: "“Pick your benefit”" }).click();
  await expect(page).toHaveURL(/use-cases\/W18/);
  await expect(news).toContainText(/^1 change by 1 person since/);

  const asked = page.waitForResponse((response) => response.url().includes("audit.since"));
  await page.goto(`${address}/use-cases`);
  expect((await asked).ok()).toBe(true);
  await expect(news).toHaveCount(0);
  await page.goto(`${address}/audit/sign-ins`);
  await expect(page.getByText(/signed in, from/).first()).toBeVisible();
});
