import { expect, test } from "./fixtures";

test("both sides by month, the paradox named, and every chart as a table", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.goto(`${await signIn("viewer")}/metrics`);
  await expect(
    page.getByRole("heading", { name: "May 2026 to Jul 2026: sales rose while experience fell." }),
  ).toBeVisible();
  await expectAccessible();
  await page.getByRole("button", { name: "Table" }).first().click();
  await expect(page.getByRole("cell", { name: "2.52" }).first()).toBeVisible();
  await page.getByRole("button", { name: "2.60" }).click();
  await expect(page.getByText("Decision confidence").last()).toBeVisible();
});

test("an editor records a month and the reading follows", async ({ page, signIn }) => {
  await page.goto(`${await signIn("editor")}/metrics`);
  await page.getByRole("button", { name: "Add a value" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Metric").selectOption({ label: "Conversion rate" });
  await dialog.getByLabel("Month").fill("2026-11");
  await dialog.getByLabel(/^Value/).fill("2.55");
  await dialog.getByRole("button", { name: "Store the value" }).click();
  await expect(page.getByText("Value stored")).toBeVisible();
  await expect(page.getByText(/^13 months/)).toBeVisible();
});

test.describe("what cannot be", () => {
  test.use({ refusals: true });
  test("a percentage above 100 is refused with a sentence, and what was typed stays", async ({ page, signIn }) => {
    await page.goto(`${await signIn("editor")}/metrics`);
    await page.getByRole("button", { name: "Add a value" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Metric").selectOption({ label: "Conversion rate" });
    await dialog.getByLabel("Month").fill("2026-11");
    await dialog.getByLabel(/^Value/).fill("255");
    await dialog.getByRole("button", { name: "Store the value" }).click();
    await expect(dialog.getByText(/enter 0 to 100/)).toBeVisible();
    await expect(dialog.getByLabel(/^Value/)).toHaveValue("255");
  });
});

test("a viewer is not offered to add", async ({ page, signIn }) => {
  await page.goto(`${await signIn("viewer")}/metrics`);
  await expect(page.getByRole("button", { name: "Add a value" })).toHaveCount(0);
});
