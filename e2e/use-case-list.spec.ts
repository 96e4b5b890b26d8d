import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { manyUseCases } from "./many-use-cases";

const gridOf = (page: Page) => page.getByRole("grid", { name: "Use cases" });
const rowOf = (page: Page, name: string) => gridOf(page).getByRole("row").filter({ hasText: name });
const goTo = (page: Page, name: string) => gridOf(page).getByRole("link", { name, exact: true }).focus();

test("use cases in order of priority, sorted and filtered, by keyboard", async ({ page, signIn, expectAccessible }) => {
  await page.goto(`${await signIn("viewer")}/use-cases`);
  await expect(page.getByText(/Seven are ready to do now; one that runs today needs a redesign/)).toBeVisible();
  await expect(rowOf(page, "Sofa and bed finder")).toContainText("75.5");
  await expectAccessible();

  await goTo(page, "Sofa and bed finder");
  await page.keyboard.press("ArrowDown");
  await expect(gridOf(page).getByRole("link", { name: "First-days reassurance guide" })).toBeFocused();
  await expect(page.getByRole("heading", { name: /^Why 64\.9/ })).toBeVisible();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search use cases" })).toBeFocused();
  await page.keyboard.type("retargeting");
  await expect(page.getByRole("status").filter({ hasText: "1 of 25" })).toBeVisible();
  await page.getByRole("button", { name: "Clear" }).click();
  await gridOf(page).getByRole("button", { name: "Regret" }).click();
  await expect(page.getByRole("columnheader", { name: "Regret" })).toHaveAttribute("aria-sort", "ascending");
  await page.getByRole("button", { name: "More filters" }).click();
  await page.getByLabel("Why-chain").selectOption("without");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "More filters, 1 set" })).toBeFocused();
  await expect(rowOf(page, "Sofa and bed finder")).toHaveCount(0);
});

test.describe("2,000 use cases", () => {
  test.use({ document: manyUseCases(2_000) });
  test("only what is near is drawn, the last cell is one key away, and all are selected with one", async ({
    page,
    signIn,
  }) => {
    await page.goto(`${await signIn("viewer")}/use-cases`);
    const grid = gridOf(page);
    await page.getByLabel("Group by").selectOption("none");
    await expect(grid).toHaveAttribute("aria-rowcount", "2001");
    expect(await grid.getByRole("row").count()).toBeLessThan(80);
    await grid.getByRole("rowheader").getByRole("link").first().focus();
    await page.keyboard.press("ControlOrMeta+End");
    await expect(grid.locator("[aria-rowindex='2001'] [data-at$='|owner']")).toBeFocused();
    await page.keyboard.press("ControlOrMeta+Home");
    await expect(grid.locator("[aria-rowindex='2'] [data-at$='|select']")).toBeFocused();
    await page.keyboard.press("ControlOrMeta+A");
    await expect(page.getByRole("status").filter({ hasText: "2000 of 2000 selected" })).toBeAttached();
  });
});

for (const look of ["dark", "phone"] as const) {
  test.describe(look, () => {
    test.use(look === "dark" ? { colorScheme: "dark" } : { viewport: { width: 390, height: 844 } });
    test(`the list holds together: ${look}`, async ({ page, signIn, expectAccessible }) => {
      await page.goto(`${await signIn("editor")}/use-cases`);
      await expect(page.getByRole("link", { name: /Sofa and bed finder/ }).first()).toBeVisible();
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0);
      await expectAccessible();
      await page.getByLabel("Group by").selectOption("verdict");
      await expect(page.getByRole("button", { name: /^Now \d+$/ })).toBeVisible();
      await expectAccessible();
    });
  });
}
