import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const header = "Use case,Task,Switch to,Mode,Effort in weeks,Evidence of the need";
const good = (at: number) => `Idea number ${at},explore,select,active,${at % 9},${(at % 5) + 1}`;
const bad = [
  "Bad effort,explore,select,active,many,3",
  "Bad answer,explore,select,active,3,9",
  "Bad task,nowhere,select,active,3,3",
  ",explore,select,active,3,3",
  "Bad mode,explore,select,sometimes,3,3",
  "Idea number 0,explore,select,active,3,3",
  "Bad switch,explore,explore,active,3,3",
];
const rowsOf = (place: number) => 20 + place * 25;
const lines = Array.from({ length: 193 }, (_, at) => good(at));
bad.forEach((line, place) => {
  lines.splice(rowsOf(place) - 2, 0, line);
});
const file = { name: "ideas.csv", mimeType: "text/csv", buffer: Buffer.from([header, ...lines].join("\n")) };

async function openImport(page: Page, address: string) {
  await page.goto(`${address}/use-cases`);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Import use cases" });
  await expect(dialog.getByRole("button", { name: "Choose a file" })).toBeVisible();
  return dialog;
}

test("200 rows of which 7 are bad: all are named, the valid ones come in, and once only @both", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const address = await signIn("editor");
  let dialog = await openImport(page, address);
  await expectAccessible();
  await dialog.getByLabel("File with use cases").setInputFiles(file);
  await expect(dialog.getByText("Step 2 of 3: what each column means")).toBeVisible();
  await expect(dialog.getByLabel("“Evidence of the need” fills")).toHaveValue("scores.customerValue.need");

  await dialog.getByRole("button", { name: "Check the rows" }).click();
  await expect(dialog.getByRole("heading", { name: "193 rows can be imported, 7 cannot." })).toBeFocused();
  const table = dialog.getByRole("table");
  await expect(table).toHaveAttribute("aria-rowcount", "8");
  const columns = ["Effort in weeks", "Evidence of the need", "Task", "Use case", "Mode", "Use case", "Switch to"];
  for (const [place, column] of columns.entries())
    await expect(table.locator(`[aria-rowindex="${place + 2}"]`)).toContainText(`${rowsOf(place)}${column}`);
  await expectAccessible();

  const downloading = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download the bad rows" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("Rows to correct.csv");
  const told = readFileSync(await download.path(), "utf8")
    .trim()
    .split("\r\n");
  expect(told).toHaveLength(8);
  expect(told[0]).toContain("What is wrong");
  expect(told[1]).toContain("Bad effort");

  await dialog.getByRole("button", { name: "Import the valid ones" }).click();
  await expect(dialog.getByText("193 use cases added, 7 rows left out.")).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(page.getByRole("status").filter({ hasText: "218" }).first()).toBeVisible();

  dialog = await openImport(page, address);
  await dialog.getByLabel("File with use cases").setInputFiles(file);
  await dialog.getByRole("button", { name: "Check the rows" }).click();
  await expect(dialog.getByText(/193 rows say what is here already/)).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Import the valid ones" })).toHaveAttribute("aria-disabled", "true");
});

test("rows are pasted, columns chosen by hand and remembered, and an import can be undone", async ({
  page,
  signIn,
}) => {
  const address = await signIn("editor");
  let dialog = await openImport(page, address);
  const pasted = (name: string) => `What\tWhere\tHow\n${name}\tbuy\tActive`;
  await dialog.getByLabel("Or paste rows from a spreadsheet").fill(pasted("Gift finder"));
  await dialog.getByRole("button", { name: "Use the pasted rows" }).click();
  const check = dialog.getByRole("button", { name: "Check the rows" });
  await expect(check).toHaveAttribute("aria-disabled", "true");
  await dialog.getByLabel("“What” fills").selectOption({ label: "Name" });
  await dialog.getByLabel("“Where” fills").selectOption({ label: "Task" });
  await dialog.getByLabel("“How” fills").selectOption({ label: "Mode" });
  await check.click();
  await dialog.getByRole("button", { name: "Import all use cases" }).click();
  await expect(dialog.getByText(/^1 use case added/)).toBeVisible();
  await dialog.getByRole("button", { name: "Undo the import" }).click();
  await expect(dialog.getByText("1 use case removed again.")).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).last().click();

  dialog = await openImport(page, address);
  await dialog.getByLabel("Or paste rows from a spreadsheet").fill(pasted("Gift finder again"));
  await dialog.getByRole("button", { name: "Use the pasted rows" }).click();
  await expect(dialog.getByLabel("“Where” fills")).toHaveValue("moment.fromTask");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText("Gift finder")).toHaveCount(0);
});

test("an export imported again changes nothing; a viewer may export and not import", async ({ page, signIn }) => {
  const address = await signIn("viewer");
  await page.goto(`${address}/use-cases`);
  await expect(page.getByRole("button", { name: "Import", exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Use cases, Excel" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("Larkmere Home use cases 2026-11-21.xlsx");

  await signIn("editor");
  const dialog = await openImport(page, address);
  await dialog.getByLabel("File with use cases").setInputFiles(
    await download.path().then((path) => ({
      name: "use cases.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: readFileSync(path),
    })),
  );
  await dialog.getByRole("button", { name: "Check the rows" }).click();
  await expect(dialog.getByRole("heading", { name: "Everything in this file is here already." })).toBeVisible();
});

test.describe("on a phone, in the dark", () => {
  test.use({ viewport: { width: 390, height: 844 }, colorScheme: "dark", refusals: true });
  test("each step holds together, and a file that cannot be read is refused in a sentence", async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    const dialog = await openImport(page, await signIn("editor"));
    const broken = {
      name: "broken.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from("PK\u0003\u0004 no"),
    };
    await dialog.getByLabel("File with use cases").setInputFiles(broken);
    await expect(dialog.getByRole("alert")).toContainText("broken.xlsx");
    const sideways = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await dialog.getByLabel("File with use cases").setInputFiles(file);
    await expect(dialog.getByText("Step 2 of 3: what each column means")).toBeVisible();
    expect(await sideways()).toBe(0);
    await expectAccessible();
    await dialog.getByRole("button", { name: "Check the rows" }).click();
    await expect(dialog.getByRole("heading", { name: "193 rows can be imported, 7 cannot." })).toBeVisible();
    expect(await sideways()).toBe(0);
    await expectAccessible();
  });
});
