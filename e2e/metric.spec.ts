import { expect, test } from "./fixtures";

test("both sides by month, the paradox with what to look at first, every chart as a table, an alert put aside", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.goto(`${await signIn("viewer")}/metrics`);
  await expect(
    page.getByRole("heading", { name: "May 2026 to Jul 2026: sales rose while experience fell." }),
  ).toBeVisible();
  const story = page.getByRole("region", { name: /sales rose while experience fell/ });
  await expect(story.getByText("Look first at Basket countdown")).toBeVisible();
  await expect(story.getByRole("link", { name: "Basket countdown", exact: true })).toHaveAttribute(
    "href",
    /\/use-cases\/W06$/,
  );
  await expectAccessible();
  await page.getByRole("button", { name: "Table" }).first().click();
  await expect(page.getByRole("cell", { name: "2.52" }).first()).toBeVisible();
  await page.getByRole("button", { name: /^Jul 2026, paradox/ }).click();
  const month = page.getByRole("dialog");
  await expect(month.getByText("Felt rushed")).toBeVisible();
  await expect(month.getByText("+1.29")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("link", { name: /^Metrics.*1 alert/ })).toBeVisible();
  await story.getByRole("button", { name: "Put aside", exact: true }).click();
  await expect(page.getByText("Put aside, for you alone")).toBeVisible();
  await expect(page.getByRole("link", { name: /1 alert/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("link", { name: /^Metrics.*1 alert/ })).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible();
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
  await page.getByRole("button", { name: "Table" }).first().click();
  await expect(page.getByRole("cell", { name: "Nov 2026" })).toBeVisible();
  await expect(page.getByRole("cell", { name: "2.55" }).first()).toBeVisible();
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
