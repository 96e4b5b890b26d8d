import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { manyUseCases } from "./many-use-cases";

const customerValue = (page: Page) => page.getByRole("slider", { name: "Customer value" });
const turn = async (page: Page, to: string) => {
  const field = page.getByLabel("Customer value, percent");
  await field.fill(to);
  await field.press("Enter");
};

test("a weight is previewed, saved with a reason, changes the list, is a version, and comes back with undo @both", async ({
  page,
  signIn,
}) => {
  const address = await signIn("editor");
  await page.goto(`${address}/use-cases/weights`);
  await expect(page.getByText("Our default weights, unchanged since the start.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "The order that holds" })).toBeVisible();

  await turn(page, "70");
  await expect(customerValue(page)).toHaveValue("70");
  await expect(page.getByLabel("Commercial value, percent")).toHaveValue("15");
  await expect(page.getByText(/^“Sofa and bed finder” stays first; \d+ change places;/).first()).toBeVisible();
  const preview = page.getByRole("table").first();
  await expect(preview.getByText("The verdict changes")).toBeVisible();
  await page.getByLabel(/^Only what changes/).check();
  await expect(preview.getByRole("rowheader", { name: /^Sofa and bed finder/ })).toHaveCount(0);
  await page.getByLabel(/^Only what changes/).uncheck();
  const finder = preview.getByRole("row").filter({ hasText: "Sofa and bed finder" }).last();
  // 0.7 · 93.75 + 0.15 · 83.33 + 0.15 · 75 - 0.25 · 30.31 - 0.25 · 7.49.
  await expect(finder).toContainText("79.9");

  await page.getByRole("button", { name: "Save the weights" }).click();
  await expect(page.getByText("Say why, so that others can follow it.")).toBeVisible();
  await page.getByLabel("Reason").fill("The board puts customers first");
  await page.getByRole("button", { name: "Save the weights" }).click();
  await expect(page.getByText("Weights stored as version 1")).toBeVisible();
  await expect(
    page.getByText(/^Version 1, set by The editor on .*: customer value counts 70%, by default 40%/),
  ).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "The board puts customers first" })).toContainText(
    "Customer value 40% → 70%; commercial value 30% → 15%; feasibility 30% → 15%",
  );
  await page.getByRole("link", { name: "List", exact: true }).click();
  // The weights have rows of the same name.
  await expect(page.getByRole("heading", { name: "The order that holds" })).toHaveCount(0);
  await expect(page.getByRole("row").filter({ hasText: "Sofa and bed finder" })).toContainText("79.9");

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("row").filter({ hasText: "Sofa and bed finder" })).toContainText("75.5");
  await page.getByRole("link", { name: "Weights", exact: true }).click();
  await expect(page.getByText(/^Version 2, set by The editor on .*: our default weights\.$/)).toBeVisible();

  await page.getByRole("button", { name: "Restore version 1" }).click();
  await expect(page.getByText(/^Version 3, set by The editor/)).toBeVisible();
  await expect(page.getByText("Back to version 1", { exact: true })).toBeVisible();
});

test("sliders by keyboard: the three add to 100, what is kept stays, and Discard leaves no trace", async ({
  page,
  signIn,
}) => {
  await page.goto(`${await signIn("editor")}/use-cases/weights`);
  const value = (name: string) => page.getByLabel(`${name}, percent`);
  await customerValue(page).press("End");
  await expect(value("Feasibility")).toHaveValue("0");
  // There and back: the others get back what they had.
  await customerValue(page).press("Home");
  await expect(value("Commercial value")).toHaveValue("50");
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(value("Customer value")).toHaveValue("40");

  await page.getByRole("button", { name: "Keep commercial value as it is while others move" }).click();
  await expect(page.getByRole("slider", { name: "Commercial value" })).toBeDisabled();
  await customerValue(page).press("PageUp");
  await expect(value("Customer value")).toHaveValue("50");
  await expect(value("Commercial value")).toHaveValue("30");
  await expect(value("Feasibility")).toHaveValue("20");

  await page.getByText("How far evidence is trusted").click();
  await page.getByRole("slider", { name: /^2 / }).press("End");
  await expect(value("5 Own controlled test")).toHaveValue("100");
  await expect(value("3 Own qualitative research")).toHaveValue("100");
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(page.getByRole("region", { name: "Weights not stored" })).toHaveCount(0);
});

test("the same items under other frameworks, each rank down to its inputs", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.goto(`${await signIn("viewer")}/use-cases/weights`);
  await expect(
    page.getByText(
      "Four of five frameworks would put Basket countdown among their first five. None of them looks at harm.",
    ),
  ).toBeVisible();
  const table = page.getByRole("region", { name: "Ranks under other frameworks" });
  const countdown = table.getByRole("row").filter({ hasText: "Basket countdown" });
  await expect(countdown).toContainText("Redesign");
  await countdown.getByRole("button", { name: "RICE: rank 2, among its first five" }).click();
  const popup = page.getByRole("dialog");
  await expect(popup.getByText("reach × impact × confidence ÷ effort")).toBeVisible();
  await expect(popup.getByText("129.17")).toBeVisible();
  await expectAccessible();
  await page.keyboard.press("Escape");
  await table.getByRole("button", { name: "WSJF", exact: true }).click();
  await expect(table.getByRole("columnheader", { name: "WSJF" })).toHaveAttribute("aria-sort", "ascending");
  await expect(table.getByRole("rowheader").nth(1)).toContainText("Birthday treat");
});

test("whoever may not save may try", async ({ page, signIn }) => {
  await page.goto(`${await signIn("contributor")}/use-cases/weights`);
  await turn(page, "60");
  await expect(page.getByText("Try it; only editors can save.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save the weights" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^Restore/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Put back" }).click();
  await expect(page.getByLabel("Customer value, percent")).toHaveValue("40");
});

test.describe("two people", () => {
  test.use({ refusals: true });
  test("of two who set weights at once the second sees both and keeps what was tried", async ({
    page,
    signIn,
    signInBeside,
  }) => {
    const address = await signIn("editor");
    const beside = await signInBeside("owner");
    for (const each of [page, beside]) {
      await each.goto(`${address}/use-cases/weights`);
      await expect(each.getByRole("heading", { name: "The order that holds" })).toBeVisible();
    }
    await turn(page, "60");
    await page.getByLabel("Reason").fill("Mine");
    await turn(beside, "50");
    await beside.getByLabel("Reason").fill("Theirs");
    await beside.getByRole("button", { name: "Save the weights" }).click();
    await expect(beside.getByText("Weights stored as version 1")).toBeVisible();

    await page.getByRole("button", { name: "Save the weights" }).click();
    await expect(page.getByText(/The owner set other weights meanwhile \(“Theirs”\)/)).toBeVisible();
    await expect(page.getByText(/Theirs, now stored: Customer value 40% → 50%/)).toBeVisible();
    await expect(page.getByLabel("Customer value, percent")).toHaveValue("60");
    await page.getByRole("button", { name: "Save mine over theirs" }).click();
    await expect(page.getByText("Weights stored as version 2")).toBeVisible();
  });
});

test.describe("2,000 use cases", () => {
  test.use({ document: manyUseCases(2_000) });
  test("the preview follows the slider, and only what is near is drawn", async ({ page, signIn }) => {
    await page.goto(`${await signIn("viewer")}/use-cases/weights`);
    await turn(page, "70");
    await expect(page.getByText(/stays first; \d+ change places;/).first()).toBeVisible();
    for (const table of await page.getByRole("table").all())
      expect(await table.getByRole("row").count()).toBeLessThan(80);
  });
});

test.describe("an empty workspace", () => {
  test.use({ document: { workspace: { name: "Northwind" } } });
  test("says what weights are for", async ({ page, signIn, expectAccessible }) => {
    await page.goto(`${await signIn("editor")}/use-cases/weights`);
    await expect(page.getByRole("heading", { name: "Nothing to order yet" })).toBeVisible();
    await expectAccessible();
  });
});

for (const look of ["dark", "phone"] as const) {
  test.describe(look, () => {
    test.use(look === "dark" ? { colorScheme: "dark" } : { viewport: { width: 390, height: 844 } });
    test(`weights hold together: ${look}`, async ({ page, signIn, expectAccessible }) => {
      await page.goto(`${await signIn("editor")}/use-cases/weights`);
      await expect(page.getByText(/Four of five frameworks/)).toBeVisible();
      await turn(page, "70");
      await expect(page.getByRole("region", { name: "Weights not stored" })).toBeVisible();
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0);
      await expectAccessible();
    });
  });
}
