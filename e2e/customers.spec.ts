import { expect, test } from "./fixtures";

test("an audience: from the row to what its score is made of, scored again, undone", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.goto(`${await signIn("editor")}/audiences`);
  await page.getByRole("button", { name: "First-time sofa and bed shoppers" }).click();
  const panel = page.getByRole("complementary", { name: "Why this number" });
  await expect(panel.getByRole("heading", { name: "Why 67.3?" })).toBeVisible();
  await expect(panel.getByText("42% identifiable × 58% consent")).toBeVisible();
  await expectAccessible();

  await panel.getByRole("button", { name: "Score it" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("group", { name: "Need" }).getByRole("radio", { name: /^3/ }).check({ force: true });
  await expect(drawer.getByText("Score 67.3 → 52.3")).toBeVisible();
  await drawer.getByLabel(/^Why/).fill("The survey of October says so.");
  await drawer.getByRole("button", { name: "Store the score" }).click();
  await expect(page.getByRole("row", { name: /First-time sofa/ }).getByText("52.3")).toBeVisible();

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("row", { name: /First-time sofa/ }).getByText("67.3")).toBeVisible();
});

test("a new audience is named, then removed; one that is aimed at stays", async ({ page, signIn }) => {
  await page.goto(`${await signIn("editor")}/audiences`);
  await page.getByRole("button", { name: "New audience" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("New parents");
  await page.getByRole("dialog").getByRole("button", { name: "Add the audience" }).click();
  const panel = page.getByRole("complementary", { name: "Why this number" });
  await expect(panel.getByText("New parents")).toBeVisible();
  await panel.getByRole("button", { name: "Edit" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove the audience" }).click();
  await expect(page.getByText("Audience removed")).toBeVisible();
  await expect(page.getByRole("row", { name: /New parents/ })).toHaveCount(0);
});

test("channels: the verdict, how far the next one is, and a score that moves it", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.goto(`${await signIn("contributor")}/channels`);
  await page.getByRole("button", { name: "Mobile app" }).click();
  const panel = page.getByRole("complementary", { name: "Why this number" });
  await expect(panel.getByText(/points above the limit of 45/)).toBeVisible();
  await expectAccessible();
  await panel.getByRole("button", { name: "Score it" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("group", { name: "Preference" }).getByRole("radio", { name: /^2/ }).check({ force: true });
  await drawer.getByRole("button", { name: "Store the score" }).click();
  await expect(page.getByRole("row", { name: /Mobile app/ }).getByText("Light touch")).toBeVisible();
});

test("a viewer reads both and is offered nothing to change", async ({ page, signIn }) => {
  const address = await signIn("viewer");
  await page.goto(`${address}/audiences`);
  await expect(page.getByRole("heading", { name: "Audiences" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Score it|Edit|New audience/ })).toHaveCount(0);
  await page.goto(`${address}/channels`);
  await expect(page.getByRole("button", { name: "Score it" })).toHaveCount(0);
});

test("on a phone a row opens what explains it", async ({ page, signIn, expectAccessible }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${await signIn("viewer")}/audiences`);
  await page.getByRole("button", { name: "First-time sofa and bed shoppers" }).click();
  await expect(page.getByRole("dialog").getByText("May be addressed")).toBeVisible();
  await expectAccessible();
});
