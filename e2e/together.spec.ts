import { expect, test } from "./fixtures";

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
  await renamed("A name while away");
  await expect(beside.getByRole("heading", { level: 1, name: "A name told at once" })).toBeVisible();
  await beside.context().setOffline(false);
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

test("two write the same: the second is asked, with both versions, and loses nothing typed", async ({
  page,
  signIn,
  signInBeside,
}) => {
  const address = await signIn("owner");
  const beside = await signInBeside("editor");
  await Promise.all([page.goto(`${address}/audiences`), beside.goto(`${address}/audiences`)]);
  for (const each of [page, beside]) {
    await each.getByRole("button", { name: "First-time sofa and bed shoppers" }).click();
    await each.getByRole("complementary", { name: "Why this number" }).getByRole("button", { name: "Edit" }).click();
    await expect(each.getByRole("dialog", { name: /^Edit First-time/ })).toBeVisible();
  }
  const mine = beside.getByRole("dialog");
  await mine.getByLabel("What moves them").fill("What I was about to say");
  await page.getByRole("dialog").getByLabel("What moves them").fill("What somebody else said first");
  await page.getByRole("button", { name: "Store the audience" }).click();
  await expect(page.getByText("Audience stored")).toBeVisible();
  await expect(beside.getByText("What somebody else said first").first()).toBeVisible();

  await expect(mine.getByLabel("What moves them")).toHaveValue("What I was about to say");
  await mine.getByRole("button", { name: "Store the audience" }).click();
  await expect(mine.getByText("What you entered is kept here.", { exact: false })).toBeVisible();
  await expect(mine.getByLabel("What moves them")).toHaveValue("What I was about to say");
  await mine.getByRole("button", { name: "Store the audience" }).click();
  await expect(beside.getByText("What I was about to say").first()).toBeVisible();
});
