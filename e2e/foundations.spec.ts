import { expect, test } from "./fixtures";

test("the graph is walked, an assessment is foreseen, stored and taken back, a loop is refused by name", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const address = await signIn("editor");
  await page.goto(`${address}/foundations`);
  const graph = page.getByRole("region", { name: "Graph of foundations" });
  const panel = page.getByRole("complementary", { name: "The chosen block" });
  await expect(panel.getByRole("heading", { name: "Data ledger and minimisation" })).toBeVisible();
  await expectAccessible();

  await graph.getByRole("button", { name: /^Data ledger/ }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(panel.getByRole("heading", { name: "Consent and preferences" })).toBeVisible();
  await graph.getByRole("button", { name: /^Modular content, level 1 of 4, level 3 at the end/ }).click();
  await panel.getByRole("button", { name: /^Modular content frees 142\.2 points/ }).click();
  await expect(page.getByRole("dialog").getByText("Points of priority")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Show 3 more" }).click();
  await expect(page.getByText(/Ready in Q1 2028 by the plan; starts in Q4 2027, before it is ready/)).toBeVisible();

  await panel.getByRole("button", { name: "Assess", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Assess Modular content" });
  await expect(dialog.getByRole("radio", { name: /^1:/ })).toBeChecked();
  await page.keyboard.press("3");
  await expect(dialog.getByText("Starts too early: 1 → 0")).toBeVisible();
  await expect(dialog.getByText("now 40.6 → 43.1")).toBeVisible();
  await dialog.getByRole("button", { name: "Store level 3" }).click();
  await expect(graph.getByRole("button", { name: /^Modular content, level 3 of 4/ })).toBeVisible();
  await panel.getByRole("button", { name: "Who assessed it, and when" }).click();
  await expect(panel.getByText("Level 1 → 3")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(graph.getByRole("button", { name: /^Modular content, level 1 of 4/ })).toBeVisible();

  await page.getByRole("button", { name: "Add a block of your own" }).click();
  const adding = page.getByRole("dialog", { name: "New building block" });
  await adding.getByLabel("Name").fill("Photo studio");
  await adding.getByRole("button", { name: "Add a block it needs" }).click();
  await adding.getByLabel("Block 1").selectOption({ label: "Modular content" });
  await adding.getByRole("button", { name: "Add the block" }).click();
  await expect(panel.getByRole("heading", { name: "Photo studio" })).toBeVisible();

  await graph.getByRole("button", { name: /^Modular content/ }).click();
  await panel.getByRole("button", { name: "Change what it needs" }).click();
  const needs = page.getByRole("dialog", { name: "What Modular content needs" });
  await needs.getByLabel("Block 1").selectOption({ label: "Photo studio" });
  await expect(needs.getByText("Modular content → Photo studio → Modular content")).toBeVisible();
  await expect(needs.getByRole("button", { name: "Store the change" })).toHaveAttribute("aria-disabled", "true");
  await needs.getByRole("button", { name: "Cancel" }).click();

  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await expect(page.getByRole("region", { name: "Data and consent" })).toBeVisible();
  await expectAccessible();
});

test.describe("before anything is assessed", () => {
  test.use({ document: { workspace: { name: "Northwind" } } });

  test("all blocks are said by keyboard and stored as one change; a viewer only reads", async ({
    page,
    signIn,
    signInBeside,
  }) => {
    const address = await signIn("contributor");
    await page.goto(`${address}/foundations`);
    await page.getByRole("button", { name: "Assess all, one by one" }).click();
    const dialog = page.getByRole("dialog");
    for (let block = 1; block <= 17; block++) {
      await expect(dialog.getByText(`${block} of 17`, { exact: true })).toBeVisible();
      await expect(dialog.getByRole("radio").first()).toBeFocused();
      await page.keyboard.press(String(block % 5));
    }
    await expect(dialog.getByText("17 of 17 foundations have a level")).toBeVisible();
    await dialog.getByRole("button", { name: "Store 17 levels" }).click();
    await expect(page.getByText("17 foundations assessed")).toBeVisible();
    await expect(
      page.getByRole("button", { name: /^Purpose and objectives written down, level 1 of 4/ }),
    ).toBeVisible();

    const viewer = await signInBeside("viewer");
    await viewer.goto(`${address}/foundations`);
    await expect(viewer.getByRole("heading", { name: "Foundations", exact: true })).toBeVisible();
    await expect(viewer.getByRole("button", { name: /Assess|Change what it needs|Add a block/ })).toHaveCount(0);
  });
});
