import { expect, test } from "./fixtures";

test("a hollow win is found, read, and taken apart", async ({ page, signIn, expectAccessible }) => {
  await page.goto(`${await signIn("viewer")}/experiments`);
  await page.keyboard.press("/");
  await page.keyboard.type("countdown");
  await expect(page.getByText("1 of 8")).toBeVisible();
  await page.getByRole("link", { name: "Basket countdown" }).click();

  await expect(page.getByText(/Hollow win: Conversion rate is up 3.5%/)).toBeVisible();
  await page.getByRole("button", { name: /Felt rushed: 19.4% to 33.8%/ }).click();
  await expect(page.getByText(/of 1,326|of 1,345|of 1,121|answers\)|\(\d/).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expectAccessible();
});

test("a wrong split hides the lift and says where to look", async ({ page, signIn }) => {
  await page.goto(`${await signIn("viewer")}/experiments/T7`);
  await expect(page.getByText(/The split looks wrong, so lifts and intervals are hidden/)).toBeVisible();
  await expect(page.getByText(/redirects, bots, logging/).first()).toBeVisible();
  await expect(page.getByText(/Lift [+-]/)).toHaveCount(0);
});

test("a contributor writes what was learned; a viewer cannot", async ({ page, signIn, signInBeside }) => {
  const workspace = await signIn("contributor");
  await page.goto(`${workspace}/experiments/T1`);
  await page.getByRole("button", { name: "Change" }).click();
  await page.getByRole("textbox", { name: "Learning" }).fill("More strips, more doubt.");
  await page.getByRole("button", { name: "Store what we learned" }).click();
  await expect(page.getByText("Learning stored")).toBeVisible();

  const viewer = await signInBeside("viewer");
  await viewer.goto(`${workspace}/experiments/T1`);
  await expect(viewer.getByText("More strips, more doubt.")).toBeVisible();
  await expect(viewer.getByRole("button", { name: "Change" })).toHaveCount(0);
});

test("the failed quiz at the comparison stage is found on a small screen with the keyboard", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${await signIn("viewer")}/experiments`);
  await page.getByLabel("Decision").selectOption("hollow");
  await expect(page.getByRole("listitem").filter({ hasText: "Hollow win" })).toHaveCount(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await expectAccessible();
});
