import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const gridOf = (page: Page) => page.getByRole("grid", { name: "Use cases" });
const rowOf = (page: Page, name: string) => gridOf(page).getByRole("row").filter({ hasText: name });
const cellOf = (page: Page, name: string, column: string) => rowOf(page, name).locator(`[data-cell$="|${column}"]`);
const goTo = (page: Page, name: string) => gridOf(page).getByRole("link", { name, exact: true }).focus();

test("three get an owner without a mouse, in one act that can be undone", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.goto(`${await signIn("editor")}/use-cases`);
  await goTo(page, "Sofa and bed finder");
  const owners = () =>
    rowOf(page, "")
      .locator('[data-cell$="|owner"]')
      .getByRole("img")
      .evaluateAll((all) => all.map((each) => each.getAttribute("aria-label")));
  const before = await owners();
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByRole("status").filter({ hasText: "3 of 25 selected" })).toBeAttached();
  await expect(gridOf(page).locator('[aria-selected="true"]')).toHaveCount(3);
  await expectAccessible();

  await expect(page.getByRole("region", { name: "Selected use cases" })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(
    page.getByRole("region", { name: "Selected use cases" }).getByRole("button", { name: "Owner" }),
  ).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("menu", { name: "Owner" }).waitFor();
  await page.keyboard.type("Nobody");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Owner of 3 use cases: Nobody")).toBeVisible();
  await expect(cellOf(page, "Sofa and bed finder", "owner").getByRole("img")).toHaveCount(0);

  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(page.getByText("Taken back")).toBeVisible();
  await expect.poll(owners).toEqual(before);
  await page.reload();
  await expect.poll(owners).toEqual(before);
});

test("F2 writes an answer: the list is ranked anew at once, and stays so", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.goto(`${await signIn("contributor")}/use-cases`);
  await page.getByRole("button", { name: "Columns" }).press("Enter");
  await page.getByRole("checkbox", { name: "Evidence of the need" }).check();
  await page.getByRole("checkbox", { name: "Help given" }).check();
  await page.keyboard.press("Escape");
  await goTo(page, "Sofa and bed finder");
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("F2");
  const editor = gridOf(page).getByRole("textbox", { name: "Need, Sofa and bed finder" });
  await expect(editor).toBeFocused();
  await expect(page.getByText("Confirmed", { exact: false }).last()).toBeVisible();
  await editor.fill("9");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "An answer is a whole number, 1 to 5." })).toBeVisible();
  await expectAccessible();
  await editor.fill("1");
  await page.keyboard.press("Enter");
  await expect(rowOf(page, "Sofa and bed finder")).not.toContainText("75.5");
  await expect(page.getByText("Need of Sofa and bed finder changed")).toBeVisible();

  // Typing begins to write as well; Escape leaves no trace.
  await page.keyboard.press("3");
  await expect(gridOf(page).getByRole("textbox")).toHaveValue("3");
  await page.keyboard.press("Escape");
  await expect(gridOf(page).getByRole("textbox")).toHaveCount(0);
  await page.reload();
  await expect(rowOf(page, "Sofa and bed finder")).not.toContainText("75.5");
  await page.getByRole("button", { name: "Columns" }).waitFor();
});

test("a view is saved, found after a reload, marked when changed, shared and seen by a viewer", async ({
  page,
  signIn,
  signInBeside,
  expectAccessible,
}) => {
  const address = await signIn("editor");
  await page.goto(`${address}/use-cases`);
  await page.getByLabel("Group by").selectOption("owner");
  await page.getByLabel("Mode").selectOption("active");
  await page.getByRole("button", { name: "changed, save?" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name of the view").fill("Active by owner");
  await dialog.getByLabel("Everybody in this workspace sees it").check();
  await expectAccessible();
  await dialog.getByRole("button", { name: "Save the view" }).click();
  await expect(page).toHaveURL(/\?view=V-/);
  await expect(page.getByRole("button", { name: "changed, save?" })).toHaveCount(0);

  await page.reload();
  await expect(page.getByRole("button", { name: "View Active by owner" })).toBeVisible();
  await expect(page.getByLabel("Group by")).toHaveValue("owner");
  await page.getByLabel("Mode").selectOption("all");
  await expect(page.getByRole("button", { name: "changed, save?" })).toBeVisible();

  const beside = await signInBeside("viewer");
  await beside.goto(page.url());
  await expect(beside.getByLabel("Group by")).toHaveValue("owner");
  await expect(beside.getByLabel("Mode")).toHaveValue("active");
  await beside.getByRole("button", { name: "View Active by owner" }).click();
  await expect(beside.getByRole("menuitem", { name: "Remove" })).toHaveCount(0);
  await beside.getByRole("menuitem", { name: "Save as a new view…" }).click();
  await expect(beside.getByText("It is kept in this browser.")).toBeVisible();
  await beside.getByLabel("Name of the view").fill("Mine alone");
  await beside.getByRole("button", { name: "Save the view" }).click();
  await beside.reload();
  await expect(beside.getByRole("button", { name: "View Mine alone" })).toBeVisible();
});

test("groups count, close and open by keyboard", async ({ page, signIn }) => {
  await page.goto(`${await signIn("viewer")}/use-cases`);
  const stakes = page.getByRole("button", { name: /^Table stakes: expected by customers, ranked on their own/ });
  await expect(stakes).toHaveAttribute("aria-expanded", "true");
  const rows = await gridOf(page).getByRole("row").count();
  await stakes.press("Enter");
  await expect(stakes).toHaveAttribute("aria-expanded", "false");
  expect(await gridOf(page).getByRole("row").count()).toBeLessThan(rows);
  await page.getByLabel("Group by").selectOption("none");
  await expect(stakes).toHaveCount(0);
});

test("rows go to a spreadsheet and cells come back from one", async ({ page, signIn, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${await signIn("editor")}/use-cases`);
  await goTo(page, "Sofa and bed finder");
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("ControlOrMeta+C");
  await expect(page.getByText("2 rows copied")).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const lines = text.split(/\r?\n/);
  expect(lines[0]).toMatch(/^#\tUse case\tVerdict\tPriority\t/);
  expect(lines[1]).toMatch(/^1\tSofa and bed finder\tNow\t75\.5\t93\.8\t/);
  expect(lines).toHaveLength(3);
  await page.keyboard.press("Escape");

  await page.evaluate(() => navigator.clipboard.writeText("Paused\tNobody at all\nStopped\t\n"));
  await goTo(page, "Sofa and bed finder");
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ControlOrMeta+V");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("There is no person called “Nobody at all”.")).toBeVisible();
  await expect(dialog.getByText(/Stopping needs a reason/)).toBeVisible();
  await dialog.getByRole("button", { name: /^Change \d cells? in \d rows?$/ }).click();
  await expect(cellOf(page, "Sofa and bed finder", "status")).toHaveText("Paused");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(cellOf(page, "Sofa and bed finder", "status")).not.toHaveText("Paused");
});

test("what cannot be is named one by one, and the others change only when asked", async ({ page, signIn }) => {
  await page.goto(`${await signIn("editor")}/use-cases`);
  await page.getByLabel("Group by").selectOption("none");
  await gridOf(page).getByRole("checkbox", { name: "Select all shown" }).check();
  await page.getByRole("region", { name: "Selected use cases" }).getByRole("button", { name: "Status" }).click();
  await page.getByRole("menuitem", { name: "Planned" }).click();
  const dialog = page.getByRole("dialog", { name: "Nothing was changed" });
  await expect(dialog.getByText(/This cannot become planned while it is blocked/).first()).toBeVisible();
  // What lies behind a dialog is no part of the page for readers, so it is looked at by its place.
  await expect(page.locator('[data-cell="W07|status"]')).toHaveText("Live");
  await dialog.getByRole("button", { name: /^Change the \d+ that can$/ }).click();
  await expect(cellOf(page, "Sofa and bed finder", "status")).toHaveText("Planned");
});

test("of two who write in one cell the second sees both and keeps what was typed", async ({
  page,
  signIn,
  signInBeside,
}) => {
  const address = await signIn("editor");
  const beside = await signInBeside("admin");
  await page.goto(`${address}/use-cases`);
  await beside.goto(`${address}/use-cases`);
  for (const [of, name] of [
    [page, "Sofa quiz"],
    [beside, "Bed finder"],
  ] as const) {
    await goTo(of, "Sofa and bed finder");
    await of.keyboard.press("F2");
    await gridOf(of).getByRole("textbox").fill(name);
  }
  // What they stored comes here while somebody writes, and does not change what was written from.
  const told = page.waitForResponse(/useCase\.list/);
  await beside.keyboard.press("Enter");
  await expect(beside.getByText("Use case of Sofa and bed finder changed")).toBeVisible();
  await told;
  await gridOf(page).getByRole("textbox").press("Enter");
  const dialog = page.getByRole("dialog", { name: "Nothing was changed" });
  await expect(dialog.getByRole("cell", { name: "Bed finder" })).toBeVisible();
  await expect(dialog.getByRole("cell", { name: "Sofa quiz" })).toBeVisible();
  await dialog.getByRole("button", { name: "Set mine over theirs" }).click();
  await expect(rowOf(page, "Sofa quiz")).toHaveCount(1);
});

test("a viewer is offered nothing that writes, and a contributor only the answers", async ({ page, signIn }) => {
  const address = await signIn("viewer");
  await page.goto(`${address}/use-cases`);
  await goTo(page, "Sofa and bed finder");
  await page.keyboard.press("F2");
  await page.keyboard.type("x");
  await expect(gridOf(page).getByRole("textbox")).toHaveCount(0);
  await page.keyboard.press("Space");
  const bar = page.getByRole("region", { name: "Selected use cases" });
  await expect(bar.getByRole("button")).toHaveText(["Copy", "Clear"]);

  await signIn("contributor");
  await page.goto(`${address}/use-cases`);
  await goTo(page, "Sofa and bed finder");
  await page.keyboard.press("F2");
  await expect(gridOf(page).getByRole("textbox")).toHaveCount(0);
  await page.keyboard.press("Space");
  await expect(bar.getByRole("button")).toHaveText(["Copy", "Clear"]);
});
