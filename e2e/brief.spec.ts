import { expect, test } from "./fixtures";

for (const [theme, width] of [
  ["light", 1440],
  ["dark", 1440],
  ["light", 390],
] as const) {
  test(`the brief says what matters, ${theme} at ${width}`, async ({
    page,
    signIn,
    context,
    baseURL,
    expectAccessible,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await context.addCookies([{ name: "theme", value: theme, url: baseURL! }]);
    await page.goto(`${await signIn("viewer")}/brief`);

    await expect(page.getByRole("heading", { name: "Larkmere Home" })).toBeVisible();
    await expect(page.getByText("Hollow win", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: /Completeness 82 of 100/ }).click();
    await expect(page.getByText("No orphan business objective").last()).toBeVisible();
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await expectAccessible();
  });
}

test("any screen is a few letters away", async ({ page, signIn }) => {
  await page.goto(`${await signIn("viewer")}/brief`);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Go to" }).fill("countdown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/(use-cases|experiments)\//);
});

test.describe("in an empty workspace", () => {
  test.use({ document: { workspace: { name: "Northwind Retail" } } });
  test("the brief teaches, and leads to the first question", async ({ page, signIn, expectAccessible }) => {
    await page.goto(`${await signIn("owner")}/brief`);
    await expect(page.getByRole("heading", { name: "Begin with why" })).toBeVisible();
    await expectAccessible();
    await page.getByRole("link", { name: "Write down why" }).click();
    await expect(page.getByRole("region", { name: "Why do we need personalization?" })).toBeVisible();
  });
});
