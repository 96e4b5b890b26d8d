import sample from "@/content/sample_workspace.json";
import { expect, isWrite, test } from "./fixtures";

const studio = "Co-design studio, use case, Q4 2027 – Q1 2028, Choosing";
const studioMoved = "Co-design studio, use case, Q1 2028 – Q2 2028, Choosing";

test("a card moves by keyboard, with the consequences before anything is stored, and back", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.goto(`${await signIn("editor")}/roadmap`);
  await expect(page.getByText("28 items to Q1 2028. One item starts before it is ready")).toBeVisible();

  await page.getByRole("article", { name: studio }).focus();
  await page.keyboard.press("m");
  await expect(page.getByRole("status").filter({ hasText: "Picked up Co-design studio" })).toBeAttached();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("article", { name: studioMoved })).toBeFocused();
  await page.keyboard.press("Enter");

  const panel = page.getByRole("dialog", { name: "If Co-design studio moves from Q4 2027 to Q1 2028" });
  await expect(panel).toContainText("1 repaired, 0 broken");
  await expect(panel).toContainText("42.0 → 31.0");
  await expect(panel).toContainText("£90k later");
  await panel.getByRole("button", { name: /points → .+ points$/ }).press("Enter");
  const worth = page.getByRole("dialog", { name: "Value of the plan" });
  await expect(worth).toContainText("Co-design studio");
  await expect(worth).toContainText("10% a year; 4 quarters after the plan still count (our default)");
  await page.keyboard.press("Escape");
  await expect(worth).toBeHidden();
  await expectAccessible();
  await panel.getByLabel("Reason").fill("The studio needs content at level 3.");
  await panel.getByRole("button", { name: "Move to Q1 2028" }).click();

  await expect(panel).toBeHidden();
  await expect(page.getByRole("article", { name: studioMoved })).toBeFocused();
  await expect(page.getByText("28 items to Q1 2028. One quarter is over capacity")).toBeVisible();
  await expect(page.getByText("Moved to Q1 2028")).toBeVisible();
  await page.getByRole("button", { name: "Moves" }).click();
  await expect(page.getByRole("dialog", { name: "Moves" })).toContainText("“The studio needs content at level 3.”");
  await page.keyboard.press("Escape");

  await page.reload();
  await page.getByRole("article", { name: studioMoved }).focus();
  await page.keyboard.press("z");
  await expect(page.getByRole("article", { name: studio })).toBeVisible();
  await expect(page.getByText("Move taken back")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("article", { name: studio })).toBeVisible();

  await page.getByRole("button", { name: "Move Co-design studio to…" }).press("Enter");
  await page.getByRole("menuitem", { name: "3 quarters" }).press("Enter");
  const resize = page.getByRole("dialog", { name: "If Co-design studio changes from 2 quarters to 3 quarters" });
  await expect(resize).toContainText("42.0 → 38.3");
  await resize.getByRole("button", { name: "Change to 3 quarters" }).press("Enter");
  await expect(page.getByText("Now takes 3 quarters")).toBeVisible();
  await page.getByRole("button", { name: "Moves" }).press("Enter");
  await page.getByRole("button", { name: "Take back the move of Co-design studio" }).press("Enter");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("article", { name: studio })).toBeVisible();
});

test("cancelling leaves no trace", async ({ page, signIn }) => {
  await page.goto(`${await signIn("editor")}/roadmap`);
  const writes: string[] = [];
  page.on("request", (request) => isWrite(request) && writes.push(request.url()));

  const card = page.getByRole("article", { name: studio });
  await card.focus();
  for (const key of ["m", "ArrowRight", "ArrowDown", "Escape"]) await page.keyboard.press(key);
  await expect(card).toBeFocused();
  for (const key of ["m", "ArrowLeft", "Enter"]) await page.keyboard.press(key);
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");

  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(card).toBeFocused();
  await card.getByRole("heading").hover();
  await page.mouse.down();
  await page.getByRole("article", { name: "Sleep on it" }).hover();
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("button", { name: "Moves" }).click();
  await expect(page.getByText("Nothing was moved yet.", { exact: false })).toBeVisible();
  expect(writes).toEqual([]);
});

test("a card moves by mouse to another quarter and lane @both", async ({ page, signIn }) => {
  await page.goto(`${await signIn("editor")}/roadmap`);
  const card = page.getByRole("article", { name: "Pick your benefit, use case, Q4 2027, Control" });
  const target = page.getByRole("article", { name: "Return to the right thing, use case, Q2 2027, Care" });
  const grip = card.getByRole("heading");
  await grip.hover();
  await page.mouse.down();
  await target.hover();
  await page.mouse.up();

  const panel = page.getByRole("dialog", { name: "If Pick your benefit moves from Q4 2027, Control to Q2 2027, Care" });
  await expect(panel).toContainText("Q2 2027");
  await expect(panel).toContainText("over 18.0");
  await panel.getByRole("button", { name: "Move to Q2 2027, Care" }).click();
  const moved = page.getByRole("article", { name: "Pick your benefit, use case, Q2 2027, Care" });
  await expect(moved).toBeFocused();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(card).toBeVisible();
});

test("columns and lanes are chosen, kept in the address, and take cards by keyboard", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.goto(`${await signIn("editor")}/roadmap`);
  await page.getByLabel("Columns").selectOption("Now, next, later");
  await page.getByLabel("Lanes by").selectOption("Owner");
  await expect(page).toHaveURL(/columns=now-next-later&lanes=owner$/);
  await page.reload();
  const card = page.getByRole("article", { name: /^Co-design studio, use case, Q4 2027 – Q1 2028, / });
  await card.focus();
  for (const key of ["m", "ArrowLeft", "Enter"]) await page.keyboard.press(key);
  await expect(page.getByRole("dialog", { name: "If Co-design studio moves from Q4 2027 to Q1 2027" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card).toBeFocused();

  await page.getByRole("button", { name: "Move Ask-when extension with larger effort survey to…" }).click();
  await page.getByRole("menuitem", { name: "Later" }).click();
  const later = page.getByRole("dialog", {
    name: /^If Ask-when extension with larger effort survey moves from Q4 2026 to /,
  });
  await expect(later).toContainText("No later quarter of the plan has room for it; this is the first.");
  await expect(later).toContainText(
    "it needs Ask-when extension with larger effort survey, which is done from Q3 2027 on",
  );
  await later.getByRole("button", { name: "Cancel" }).click();
  await expectAccessible();

  await page.getByLabel("Lanes by").selectOption("Customer objective");
  await expect(page.getByRole("region", { name: "Lane Choose a large item once and be glad of it" })).toBeVisible();
  const helper = page.getByRole("article", { name: /^Side-by-side decision helper/ });
  await helper.focus();
  for (const key of ["m", "ArrowDown"]) await page.keyboard.press(key);
  await expect(
    page.getByRole("status").filter({ hasText: "The objective follows from the outcome of its use case" }),
  ).toBeAttached();
  await page.keyboard.press("Escape");
  await page.getByLabel("Lanes by").selectOption("Horizon");
  await helper.focus();
  for (const key of ["m", "ArrowUp", "Enter"]) await page.keyboard.press(key);
  const horizon = page.getByRole("dialog", {
    name: "If Side-by-side decision helper changes from horizon Digital commerce to horizon Customer experience",
  });
  await horizon.getByRole("button", { name: "Change to horizon Customer experience" }).press("Enter");
  await expect(page.getByRole("region", { name: "Lane Customer experience" })).toContainText(
    "Side-by-side decision helper",
  );
});

test("a card moves by its menu, and work people count on takes a reason", async ({ page, signIn }) => {
  await page.goto(`${await signIn("editor")}/roadmap`);
  await page.getByRole("button", { name: "Move Quiet while a case is open to…" }).click();
  await page.getByRole("menuitem", { name: "Q1 2027" }).click();

  const panel = page.getByRole("dialog", { name: "If Quiet while a case is open moves from Q4 2026 to Q1 2027" });
  await expect(panel.getByLabel("Reason")).toBeFocused();
  await panel.getByRole("button", { name: "Move to Q1 2027" }).click();
  await expect(panel.getByText("Say why: people already count on this work.")).toBeVisible();
  await panel.getByLabel("Reason").fill("Service is short of two people.");
  await panel.getByRole("button", { name: "Move to Q1 2027" }).click();
  await expect(
    page.getByRole("article", { name: "Quiet while a case is open, use case, Q1 2027, Care" }),
  ).toBeVisible();
});

test("of two people the slower learns what happened, and loses nothing typed", async ({
  page,
  signIn,
  signInBeside,
}) => {
  const address = await signIn("owner");
  await page.goto(`${address}/roadmap`);
  const slower = await signInBeside("editor");
  await slower.goto(`${address}/roadmap`);

  await slower.getByRole("button", { name: "Move Co-design studio to…" }).click();
  await slower.getByRole("menuitem", { name: "Q1 2028" }).click();
  const typed = slower.getByRole("dialog", { name: /^If Co-design studio moves/ });
  await typed.getByLabel("Reason").fill("Content comes first.");

  await page.getByRole("button", { name: "Move Co-design studio to…" }).click();
  await page.getByRole("menuitem", { name: "Q3 2027" }).click();
  await page.getByRole("button", { name: "Move to Q3 2027" }).click();
  await expect(page.getByText("Moved to Q3 2027")).toBeVisible();

  await typed.getByRole("button", { name: "Move to Q1 2028" }).click();
  await expect(typed.getByRole("alert")).toContainText(
    "The owner moved “Co-design studio” to Q3 2027, Choosing in the meantime.",
  );
  await expect(typed.getByLabel("Reason")).toHaveValue("Content comes first.");
  await expect(slower.getByRole("dialog", { name: "If Co-design studio moves from Q3 2027 to Q1 2028" })).toBeVisible();
  await typed.getByRole("button", { name: "Move to Q1 2028" }).click();
  await expect(slower.getByText("Moved to Q1 2028")).toBeVisible();
  await slower.context().close();
});

test("a viewer reads, opens numbers and is offered nothing else", async ({ page, signIn }) => {
  await page.goto(`${await signIn("viewer")}/roadmap`);
  const card = page.getByRole("article", { name: studio });
  await expect(card).toBeVisible();
  await expect(page.getByRole("button", { name: /^Move .+ to…$/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
  await card.focus();
  await page.keyboard.press("m");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await card.getByRole("button", { name: "Customer value 81.3" }).click();
  await expect(page.getByRole("dialog", { name: "Customer value" })).toContainText("Evidence of the need");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "56.0 of 46 wk · over 10.0" }).click();
  await expect(page.getByRole("dialog", { name: "Work in Q2 2027" })).toContainText("Side-by-side decision helper");
});

for (const theme of ["light", "dark"] as const) {
  test(`the board is accessible in the ${theme} and on a narrow screen`, async ({
    page,
    context,
    baseURL,
    signIn,
    expectAccessible,
  }) => {
    await context.addCookies([{ name: "theme", value: theme, url: baseURL! }]);
    await page.goto(`${await signIn("editor")}/roadmap`);
    await expectAccessible();
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(page.getByRole("article", { name: studio })).toBeHidden();
    await page.getByRole("combobox", { name: "Quarter" }).selectOption("Q4 2027");
    await expect(page.getByRole("article", { name: studio })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.getByRole("article", { name: studio }).press("m");
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("combobox", { name: "Quarter" }).locator(":checked")).toHaveText("Q1 2028");
    await expect(page.getByRole("article", { name: studioMoved })).toBeFocused();
    await page.keyboard.press("Escape");
    await expectAccessible();
  });
}

test.describe("an empty workspace", () => {
  test.use({ document: { workspace: { name: "Northwind Retail" } } });

  test("says what a roadmap is for", async ({ page, signIn, expectAccessible }) => {
    await page.goto(`${await signIn("editor")}/roadmap`);
    await expect(page.getByRole("heading", { name: "Nothing is planned yet" })).toBeVisible();
    await expectAccessible();
  });
});

test.describe("two thousand items", () => {
  const items = Array.from({ length: 2_000 }, (_, n) => ({
    ...sample.roadmap.items[n % sample.roadmap.items.length]!,
    id: `N${n}`,
    name: `Item ${n}`,
  }));
  test.use({ document: { ...sample, roadmap: { ...sample.roadmap, items } } });

  test("stay workable", async ({ page, signIn }) => {
    await page.goto(`${await signIn("editor")}/roadmap`);
    await expect(page.getByText("2000 items to Q1 2028.")).toBeVisible();
    const card = page.getByRole("article", { name: /^Item 2,/ });
    await card.focus();
    for (const key of ["m", "ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
    await expect(page.getByRole("article", { name: /^Item 2, use case, Q2 2027/ })).toBeFocused();
  });
});
