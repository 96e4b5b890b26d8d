import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const mark = (page: Page, name: string) => page.getByRole("option", { name: new RegExp(`^${name}:`) });
const panel = (page: Page) => page.getByRole("dialog", { name: /^(Re-score|If) Sofa and bed finder/ });

/** The plot is there from the start; it can be used once it has taken the room there is. */
async function openMatrix(page: Page, address: string) {
  await page.goto(address);
  await expect(page.getByRole("group", { name: /the list beside it holds the numbers$/ })).not.toHaveAttribute(
    "viewBox",
    /^0 0 880 /,
  );
}

/** Takes hold of a mark and carries it, without letting go. */
async function carry(page: Page, name: string, dx: number, dy: number) {
  const box = await mark(page, name).boundingBox();
  if (!box) throw new Error(`${name} is not on the plot`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 2, y + dy / 2);
  await page.mouse.move(x + dx, y + dy);
}

test("a re-score by keyboard is shown before it is stored, and can be taken back", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const address = await signIn("editor");
  await openMatrix(page, `${address}/use-cases/matrix`);
  await expect(page.getByText(/of the ten most valuable/)).toBeVisible();
  await expectAccessible();

  await mark(page, "Sofa and bed finder").focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("listbox").getByRole("option", { selected: true })).toBeFocused();
  await page.keyboard.press("Home");
  await expect(mark(page, "Sofa and bed finder")).toBeFocused();
  await expect(page.getByRole("region", { name: "Sofa and bed finder" })).toContainText("75.5");

  await page.keyboard.press("e");
  await expect(panel(page)).toBeVisible();
  await panel(page)
    .getByRole("group", { name: /^Evidence of the need/ })
    .getByRole("radio", { name: /^1/ })
    .press("Space");
  await expect(panel(page).getByText(/Priority goes from 75\.5 to/)).toBeVisible();
  await expectAccessible();
  await panel(page).getByRole("textbox", { name: /^Note/ }).fill("Nobody asked for it");
  await panel(page).getByRole("button", { name: "Store" }).click();
  await expect(page.getByRole("group", { name: "Stored" })).toBeVisible();
  await expect(panel(page)).toHaveCount(0);
  await expect(mark(page, "Sofa and bed finder")).toBeFocused();
  await expect(mark(page, "Sofa and bed finder")).not.toHaveAccessibleName(/customer value 93\.8/);

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("group", { name: "Taken back" })).toBeVisible();
  await page.reload();
  await expect(mark(page, "Sofa and bed finder")).toHaveAccessibleName(/customer value 93\.8, 8 person-weeks/);
});

test("dragging proposes answers and weeks, and stores them after confirmation only", async ({ page, signIn }) => {
  const address = await signIn("editor");
  await openMatrix(page, `${address}/use-cases/matrix`);
  await carry(page, "Sofa and bed finder", 120, 110);
  await page.mouse.up();
  await expect(panel(page)).toBeVisible();
  await expect(panel(page).getByText("5 → 4").first()).toBeVisible();
  const effort = panel(page).getByRole("textbox", { name: "Effort, person-weeks" });
  await expect(effort).not.toHaveValue("8");
  await expect(mark(page, "Sofa and bed finder")).toHaveAccessibleName(/customer value 93\.8, 8 person-weeks/);
  await effort.fill("9,5");
  await panel(page).getByRole("button", { name: "Store" }).click();
  await expect(page.getByRole("group", { name: "Stored" })).toBeVisible();
  await page.reload();
  await expect(mark(page, "Sofa and bed finder")).toHaveAccessibleName(/9\.5 person-weeks/);
  await expect(mark(page, "Sofa and bed finder")).not.toHaveAccessibleName(/customer value 93\.8/);
});

test("Escape leaves no trace, in the air and in the panel", async ({ page, signIn }) => {
  const address = await signIn("editor");
  await openMatrix(page, `${address}/use-cases/matrix`);
  await carry(page, "Sofa and bed finder", 160, 0);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(panel(page)).toHaveCount(0);

  await carry(page, "Sofa and bed finder", 160, 0);
  await page.mouse.up();
  await expect(panel(page).getByRole("button", { name: "Store" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  await expect(mark(page, "Sofa and bed finder")).toBeFocused();
  await page.reload();
  await expect(mark(page, "Sofa and bed finder")).toHaveAccessibleName(/customer value 93\.8, 8 person-weeks/);
});

test("harm is not moved by hand", async ({ page, signIn, expectAccessible }) => {
  const address = await signIn("editor");
  await openMatrix(page, `${address}/use-cases/matrix?up=customerValue&across=harm`);
  await expect(page.getByText(/low or moderate in harm/)).toBeVisible();
  await carry(page, "Sofa and bed finder", 150, 0);
  await page.mouse.up();
  await expect(page.getByText("Harm is not moved by hand. Change what causes it")).toBeVisible();
  await expect(panel(page)).toHaveCount(0);
  await expectAccessible();
  await page.keyboard.press("Tab");
  await page.getByRole("link", { name: "on its page" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sofa and bed finder" })).toBeVisible();
});

test("a contributor answers but does not set the effort", async ({ page, signIn }) => {
  const address = await signIn("contributor");
  await openMatrix(page, `${address}/use-cases/matrix`);
  await carry(page, "Sofa and bed finder", 160, 0);
  await page.mouse.up();
  await expect(page.getByText("The effort is set by editors.")).toBeVisible();
  await page.getByRole("button", { name: "Re-score" }).click();
  await expect(panel(page).getByRole("textbox", { name: "Effort, person-weeks" })).not.toBeEditable();
});

test("a viewer reads everything and is not offered to re-score, also on a phone", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  const address = await signIn("viewer");
  await openMatrix(page, `${address}/use-cases/matrix`);
  await carry(page, "Sofa and bed finder", 100, 60);
  await page.mouse.up();
  await expect(panel(page)).toHaveCount(0);
  await mark(page, "Sofa and bed finder").click();
  await expect(page.getByRole("region", { name: "Sofa and bed finder" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Re-score" })).toHaveCount(0);
  await page.keyboard.press("e");
  await expect(panel(page)).toHaveCount(0);
  await expectAccessible();

  await page.getByRole("button", { name: "Show as a table" }).click();
  await expect(page.getByRole("row", { name: /Sofa and bed finder/ })).toContainText("93.8");
  await expectAccessible();
  await page.getByRole("searchbox", { name: "Search use cases" }).fill("nothing is called this");
  await expect(page.getByText("No use case fits")).toBeVisible();
});
