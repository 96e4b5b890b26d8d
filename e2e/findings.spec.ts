import { expect, test } from "./fixtures";

test("findings: worst first, acknowledged with a note, put right one click away, gone without a reload", async ({
  page,
  signIn,
  context,
  baseURL,
  expectAccessible,
}) => {
  const workspace = await signIn("editor");
  await page.goto(`${workspace}/findings`);
  await expect(page.getByText(/^\d+ errors \(\d+ of them hard stops\), \d+ warnings and \d+ notes\.$/)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Hard stops/ })).toBeVisible();
  await expectAccessible();

  // By keyboard: to the finding, what it rests on beside it, A acknowledges.
  await page.getByLabel("Search findings").fill("cap is");
  await page
    .getByRole("row", { name: /A swelling tide/ })
    .first()
    .focus();
  await page.keyboard.press("ArrowDown");
  const beside = page.getByRole("complementary", { name: "Why it is found" });
  await expect(beside.getByRole("heading", { name: "A swelling tide." })).toBeVisible();
  await expect(beside.getByText(/a week for each person; the cap is/)).toBeVisible();
  await page.keyboard.press("a");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Note").fill("Merged with the newsletter in January");
  await dialog.getByRole("button", { name: "Acknowledge" }).click();
  await expect(page.getByRole("button", { name: /^Known, with a reason 1/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /“Merged with the newsletter in January” The editor, \d/ })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: /^Known, with a reason/ })).toHaveCount(0);

  // To where it is put right, with the section open; back in the list it is gone.
  await page.getByLabel("Search findings").fill("just bought");
  const bought = page.getByRole("row", { name: /Selling what was just bought/ });
  await expect(bought).toHaveCount(2);
  await bought.first().focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/use-cases\/W\d+#checks$/);
  const checks = page.getByRole("form", { name: "Content checks" });
  const pauses = checks.getByRole("group", { name: "Pauses after a purchase" });
  await pauses.getByRole("radio", { name: "Yes" }).check({ force: true });
  await checks.getByRole("button", { name: "Save" }).click();
  await expect(checks).toHaveCount(0);
  await page.getByRole("link", { name: "Findings", exact: true }).click();
  await page.getByLabel("Search findings").fill("just bought");
  await expect(bought).toHaveCount(1);

  await page.setViewportSize({ width: 390, height: 844 });
  await context.addCookies([{ name: "theme", value: "dark", url: baseURL! }]);
  await page.reload();
  // Where there is no room beside the list, nothing stands there.
  await expect(page.locator("aside[aria-label='Why it is found']")).toHaveCount(0);
  await page
    .getByRole("row", { name: /No lawful basis/ })
    .first()
    .click();
  await expect(page.getByRole("dialog").getByRole("heading", { name: "When the rule fails" })).toBeVisible();
  await page.keyboard.press("Escape");
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await expectAccessible();
});

test("a viewer reads every finding and is not offered to acknowledge", async ({ page, signIn }) => {
  await page.goto(`${await signIn("viewer")}/findings`);
  const beside = page.getByRole("complementary", { name: "Why it is found" });
  await expect(beside.getByRole("heading", { name: "What puts it right" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Acknowledge/ })).toHaveCount(0);
  await page
    .getByRole("row", { name: /No lawful basis/ })
    .first()
    .focus();
  await page.keyboard.press("a");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
