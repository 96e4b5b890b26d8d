import { expect, test } from "./fixtures";

test.use({ refusals: true });

test("somebody else's change appears by itself, with who is here; without a connection it is caught up on", async ({
  page,
  signIn,
  signInBeside,
  expectAccessible,
}) => {
  const address = await signIn("owner");
  const beside = await signInBeside("editor");
  await page.goto(`${address}/use-cases/W03`);
  const who = page.getByRole("region", { name: "Who is here" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await beside.goto(`${address}/use-cases/W03`);
  await expect(who.getByRole("button", { name: /^The editor on this page\. The editor: Use case W03$/ })).toBeVisible();
  await expectAccessible();

  const renamed = async (name: string) => {
    await page.getByRole("button", { name: "Change what and when" }).click();
    await page.getByLabel("Name", { exact: true }).fill(name);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  };
  await renamed("A name told at once");
  await expect(beside.getByRole("heading", { level: 1, name: "A name told at once" })).toBeVisible();

  await beside
    .getByRole("navigation", { name: "Screens" })
    .getByRole("link", { name: /^Roadmap/ })
    .click();
  await expect(who.getByRole("button", { name: "1 other here. The editor: Roadmap" })).toBeVisible();
  await beside.goBack();
  await expect(beside.getByRole("heading", { level: 1, name: "A name told at once" })).toBeVisible();
  await beside.context().setOffline(true);
  await expect(beside.getByText("No connection. What you type is kept here.")).toBeVisible();
  // What is not there yet says so in its place, and comes by itself; a screen asked for waits.
  await beside.getByRole("button", { name: "Change status" }).click();
  await expect(beside.getByRole("alert").getByText("This part could not be fetched.", { exact: false })).toBeVisible();
  await renamed("A name while away");
  await expect(beside.getByRole("heading", { level: 1, name: "A name told at once" })).toBeVisible();
  await beside.context().setOffline(false);
  await beside.getByRole("dialog", { name: "Change status" }).getByRole("button", { name: "Cancel" }).click();
  await expect(beside.getByRole("heading", { level: 1, name: "A name while away" })).toBeVisible();
  await expect(beside.getByText("All changes saved")).toBeVisible();

  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 780 });
  await page.getByRole("button", { name: "Screens; 1 other here" }).click();
  await expectAccessible();
  await who.getByRole("button", { name: /^The editor on this page/ }).click();
  await expect(page.getByRole("menuitem", { name: "The editor here" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("two write the same: the second is asked, with both versions and names, and loses nothing typed", async ({
  page,
  signIn,
  signInBeside,
  expectAccessible,
}) => {
  const address = await signIn("owner");
  const beside = await signInBeside("editor");
  await Promise.all([page.goto(`${address}/audiences`), beside.goto(`${address}/audiences`)]);
  const openForm = async (of: typeof page) => {
    await of.getByRole("button", { name: "First-time sofa and bed shoppers" }).click();
    await of.getByRole("complementary", { name: "Why this number" }).getByRole("button", { name: "Edit" }).click();
    await expect(of.getByRole("dialog", { name: /^Edit First-time/ })).toBeVisible();
  };
  const type = (of: typeof page, words: string) => of.getByRole("dialog").getByLabel("What moves them").fill(words);
  const store = (of: typeof page, name = "Store the audience") =>
    of.getByRole("dialog").getByRole("button", { name }).click();

  for (const each of [page, beside]) await openForm(each);
  await type(beside, "What I was about to say");
  await type(page, "What somebody else said first");
  await store(page);
  await expect(page.getByText("Audience stored")).toBeVisible();
  await expect(beside.getByText("What somebody else said first").first()).toBeVisible();

  // From what it was typed is kept with it: what came meanwhile is not written over unseen after a reload either.
  await beside.reload();
  await openForm(beside);
  const mine = beside.getByRole("dialog");
  await expect(mine.getByLabel("What moves them")).toHaveValue("What I was about to say");
  await store(beside);
  await expect(mine.getByRole("columnheader", { name: /^The owner stored \d/ })).toBeVisible();
  await expect(mine.getByRole("columnheader", { name: "The editor (you) typed, not stored" })).toBeVisible();
  const differs = mine.getByRole("row", { name: "What somebody else said first What I was about to say" });
  await expect(differs).toBeVisible();
  await expectAccessible(beside);
  await store(beside, "Store mine over theirs");
  await expect(beside.getByText("Audience stored")).toBeVisible();

  await openForm(page);
  await type(page, "Said a third time");
  await openForm(beside);
  await type(beside, "Said a fourth time");
  await store(beside);
  await expect(mine).toHaveCount(0);
  await store(page);
  await store(page, "Take theirs");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByText("Said a fourth time")).toBeVisible();
});
