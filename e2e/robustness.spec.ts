import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { manyUseCases } from "./many-use-cases";

const rowOf = (page: Page, name: string) =>
  page
    .getByRole("region", { name: "Ranks over plausible weightings" })
    .getByRole("row")
    .filter({ hasText: name })
    .first();

test("who is first how often, the same after a reload, another with other weightings", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.goto(`${await signIn("viewer")}/use-cases/robustness`);
  await expect(page.getByText(/is first in (under |over )?\d+% of plausible weightings/)).toBeVisible();
  await expect(page.getByText("10,000 weightings, seed 1, ± 1 point")).toBeVisible();
  await expect(page.getByText(/harm is a verdict/)).toBeVisible();
  const first = rowOf(page, "Sofa and bed finder");
  await expect(first).toContainText("%");
  const drawn = await first.innerText();
  await expectAccessible();

  await page.reload();
  await expect(rowOf(page, "Sofa and bed finder")).toContainText("%");
  await expect(async () => expect(await rowOf(page, "Sofa and bed finder").innerText()).toBe(drawn)).toPass();

  await page.getByRole("radio", { name: "Any weighting" }).press("Space");
  await expect(page.getByText(/weighted in any way that adds to 100%/)).toBeVisible();
  await expect(async () => expect(await rowOf(page, "Sofa and bed finder").innerText()).not.toBe(drawn)).toPass();
});

test("another seed is another draw, a smaller top another column", async ({ page, signIn }) => {
  await page.goto(`${await signIn("viewer")}/use-cases/robustness`);
  await expect(rowOf(page, "Sofa and bed finder")).toContainText("%");
  await page.getByLabel("Seed").fill("7");
  await expect(page.getByText("10,000 weightings, seed 7, ± 1 point")).toBeVisible();
  await page.getByRole("radio", { name: "3", exact: true }).press("Space");
  await expect(page.getByRole("columnheader", { name: "In the top three" })).toBeVisible();
});

test("by keyboard from row to row; the detail says what would move it, and its chart has a table", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.goto(`${await signIn("viewer")}/use-cases/robustness`);
  const detail = page.getByRole("complementary", { name: "How firm its rank is" });
  await expect(detail.getByRole("heading", { name: "Sofa and bed finder" })).toBeVisible();
  await expect(detail.getByText(/^Stays first/).first()).toBeVisible();
  await expect(detail.getByText(/plausible weightings; rank/)).toBeVisible();
  await page.getByRole("link", { name: "Sofa and bed finder", exact: true }).first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(detail.getByRole("heading", { name: "Sofa and bed finder" })).toHaveCount(0);
  await expect(detail.getByText(/Swaps with/)).toBeVisible();
  await detail.getByRole("button", { name: "Table" }).click();
  await expect(detail.getByRole("columnheader", { name: "Share of weightings, %" })).toBeVisible();
  await expectAccessible();
});

test.describe("an empty workspace", () => {
  test.use({ document: { workspace: { name: "Northwind" } } });
  test("says what it will say @both", async ({ page, signIn, expectAccessible }) => {
    await page.goto(`${await signIn("viewer")}/use-cases/robustness`);
    await expect(page.getByRole("heading", { name: "Would the order hold?" })).toBeVisible();
    await expectAccessible();
  });
});

test.describe("2,000 use cases", () => {
  test.use({ document: manyUseCases(2_000) });
  test("only what is near is drawn, and the page stays in reach while ranks are drawn", async ({ page, signIn }) => {
    await page.goto(`${await signIn("viewer")}/use-cases/robustness`);
    const table = page.getByRole("region", { name: "Ranks over plausible weightings" });
    await table.getByRole("rowheader").getByRole("link").first().focus();
    await page.keyboard.press("End");
    await expect(table.getByRole("link").last()).toBeFocused();
    await expect(table).toHaveAttribute("aria-busy", "false", { timeout: 40_000 });
    expect(await table.getByRole("row").count()).toBeLessThan(80);
    await expect(page.getByText(/of plausible weightings/).first()).toBeVisible();
  });
});

for (const look of ["dark", "phone"] as const) {
  test.describe(look, () => {
    test.use(look === "dark" ? { colorScheme: "dark" } : { viewport: { width: 390, height: 844 } });
    test(`holds together: ${look}`, async ({ page, signIn, expectAccessible }) => {
      await page.goto(`${await signIn("editor")}/use-cases/robustness`);
      await expect(rowOf(page, "Sofa and bed finder")).toContainText("%");
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0);
      await expectAccessible();
    });
  });
}
