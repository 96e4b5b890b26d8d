import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const now = new Date();
/** So many months before this one. */
const monthBefore = (months: number) =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1)).toISOString().slice(0, 7);
const metricIds = ["M-CONV", "M-AOV", "M-NPS", "M-CSAT", "M-CES", "M-CONF", "M-RUSH", "M-TRUST"];
const good = (at: number) =>
  `${metricIds[at % 8]},${monthBefore(30 - Math.floor(at / 8))},${1 + (at % 40) / 10},${100 + at},,Web analytics,2026-11-02`;
const bad = [
  { line: "M-NOPE,2026-10,3,,,,", columns: ["Metric"] },
  { line: "M-CONV,Octember,3,,,,", columns: ["Month"] },
  { line: `M-CONV,${monthBefore(2)},250,,,,`, columns: ["Value"] },
  { line: `M-CES,${monthBefore(2)},many,-4,,,`, columns: ["Value", "Responses"] },
  { line: `M-NPS,${monthBefore(2)},,900,,,`, columns: ["Value"] },
  { line: `M-CONV,${monthBefore(3)},3,,,,sometime`, columns: ["As of"] },
  { line: "M-CONF,1926-10,3,,,,", columns: ["Month"] },
];
const rowOf = (place: number) => 7 + place * 27;
const lines = Array.from({ length: 193 }, (_, at) => good(at));
for (const [place, { line }] of bad.entries()) lines.splice(rowOf(place) - 2, 0, line);
const header = "Metric,Month,Value,Responses,Segment,Source,As of";
const file = { name: "values.csv", mimeType: "text/csv", buffer: Buffer.from([header, ...lines].join("\n")) };

const grid = (page: Page) => page.getByRole("grid", { name: "Values of metrics" });
/** The cell in the tab order. */
const here = (page: Page) => grid(page).locator('[data-at][tabindex="0"]');
const unstored = (page: Page) => page.getByRole("region", { name: "What is typed and not stored" });

function paste(page: Page, text: string) {
  return here(page).evaluate((cell, given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", given);
    cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

async function store(page: Page, source: string) {
  await unstored(page).getByRole("button", { name: "Store" }).click();
  const dialog = page.getByRole("dialog", { name: "Where do these come from?" });
  await dialog.getByLabel("Source").fill(source);
  await dialog.getByRole("button", { name: /^Store/ }).click();
}

async function chooseFile(page: Page) {
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await page.getByRole("button", { name: "Choose the file" }).click();
  const dialog = page.getByRole("dialog", { name: "Import metric values" });
  await dialog.getByLabel("File with metric values").setInputFiles(file);
  await dialog.getByRole("button", { name: "Check the rows" }).click();
  return dialog;
}

test.describe("in an empty workspace", () => {
  test.use({ document: { workspace: { name: "Northwind Retail" } } });

  test("values are typed, pasted and imported; the 7 bad rows of 200 are named; nothing comes twice; all can be taken back", async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    const address = await signIn("editor");
    await page.goto(`${address}/metrics/values`);
    await expect(page.getByText("Both sides, every month")).toBeVisible();
    await expectAccessible();
    await page.getByRole("button", { name: "Type or paste values" }).click();
    const adding = page.getByRole("dialog", { name: "Add metrics to fill in" });
    for (const name of ["Conversion rate", "Felt rushed"]) {
      await adding.getByRole("searchbox", { name: "Search metrics" }).fill(name);
      await adding.getByRole("checkbox", { name, exact: true }).check();
    }
    await adding.getByRole("button", { name: "Add 2 rows" }).click();

    // The current month is the one to be filled: typed by keyboard alone.
    await here(page).focus();
    await page.keyboard.type("31");
    await page.keyboard.press("Enter");
    await page.keyboard.type("251");
    await page.keyboard.press("Enter");
    await expect(unstored(page)).toContainText("Conversion rate is a percentage: enter 0 to 100.");
    await page.keyboard.press("Control+z");
    await expect(unstored(page)).toContainText("One cell is typed and not stored.");
    await page.keyboard.type("2.51");
    await page.keyboard.press("Enter");
    await page.reload();
    await expect(unstored(page)).toContainText("2 cells are typed and not stored.");
    await store(page, "Survey tool");
    await expect(page.getByText("Values stored")).toBeVisible();
    await expect(unstored(page)).toHaveCount(0);
    await expect(here(page)).toBeFocused();
    await expect(here(page)).toHaveAttribute("aria-label", /^Felt rushed, .*: 31$/);

    await page.keyboard.press("ArrowLeft");
    await paste(page, `\t${monthBefore(1)}\t${monthBefore(0)}\nFelt rushed\t28\t29\nConversion rate\t2.4\t2.5\n`);
    await expect(page.getByText(/Its headings were left out/)).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(unstored(page)).toHaveCount(0);
    await page.keyboard.press("ArrowLeft");
    await paste(page, "28\t29\n2.4\t2.5\n");
    await store(page, "Finance");
    await expect(page.getByText("4 new.")).toBeVisible();

    let dialog = await chooseFile(page);
    await expect(dialog.getByRole("heading", { name: "193 rows can be imported, 7 cannot." })).toBeFocused();
    const problems = dialog.getByRole("table");
    await expect(problems).toHaveAttribute("aria-rowcount", "9");
    const told = bad.flatMap(({ columns }, place) => columns.map((column) => `${rowOf(place)}${column}`));
    for (const [at, words] of told.entries())
      await expect(problems.locator(`[aria-rowindex="${at + 2}"]`)).toContainText(words);
    const downloading = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Download the bad rows" }).click();
    expect(
      readFileSync(await (await downloading).path(), "utf8")
        .trim()
        .split("\r\n"),
    ).toHaveLength(8);
    await dialog.getByRole("button", { name: "Import the valid ones" }).click();
    await expect(dialog.getByRole("heading", { name: "193 rows imported" })).toBeVisible();
    await dialog.getByRole("button", { name: "Close" }).last().click();
    await expect(page.getByText(/^Eight metrics up to /)).toBeVisible();

    dialog = await chooseFile(page);
    await expect(dialog.getByText(/193 rows say what is here already/)).toBeVisible();
    await expect(dialog.getByRole("button", { name: "Import the valid ones" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
    await dialog.getByRole("button", { name: "Close" }).last().click();
    await expectAccessible();

    await page.getByRole("button", { name: "Where they come from" }).click();
    const sources = page.getByRole("dialog", { name: "Where the values come from" });
    await sources.getByRole("button", { name: /^Take back Web analytics/ }).click();
    await sources.getByRole("button", { name: "Take all of them back" }).click();
    await expect(page.getByText("193 removed again.")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByText(/^Two metrics up to /)).toBeVisible();
  });

  test("two people write one cell: who is later sees both, and nothing is lost; on a telephone, and who may only read", async ({
    page,
    signIn,
    signInBeside,
    expectAccessible,
  }) => {
    const address = await signIn("editor");
    await page.goto(`${address}/metrics/values`);
    await page.getByRole("button", { name: "Type or paste values" }).click();
    const adding = page.getByRole("dialog", { name: "Add metrics to fill in" });
    await adding.getByRole("searchbox", { name: "Search metrics" }).fill("Felt rushed");
    await adding.getByRole("checkbox", { name: "Felt rushed", exact: true }).check();
    await adding.getByRole("button", { name: /^Add/ }).click();
    await here(page).focus();
    await page.keyboard.type("31");
    await page.keyboard.press("Enter");
    await store(page, "Survey tool");
    await expect(unstored(page)).toHaveCount(0);

    const beside = await signInBeside("editor");
    await beside.goto(`${address}/metrics/values`);
    await here(beside).focus();
    await here(page).focus();
    const cell = await here(page).getAttribute("aria-label");
    await page.keyboard.type("41");
    await page.keyboard.press("Enter");
    const at = await grid(page).locator(`[aria-label^="${cell}; typed 41"]`).getAttribute("data-at");
    await beside.locator(`[data-at="${at}"]`).click();
    await beside.keyboard.type("42");
    await beside.keyboard.press("Enter");
    await store(beside, "Finance");
    await expect(beside.getByText("Values stored")).toBeVisible();
    await store(page, "Survey tool");
    const conflict = page.getByRole("dialog", { name: "Somebody else stored values here" });
    await expect(conflict.getByRole("row").last()).toContainText(/42.*41/);
    await conflict.getByRole("button", { name: "Keep theirs" }).click();
    await expect(grid(page).locator(`[data-at="${at}"]`)).toHaveAttribute("aria-label", /: 42/);

    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: "dark" });
    await expect(page.getByRole("textbox", { name: /^Value, / }).first()).toBeVisible();
    await expectAccessible();
    await page.goto(`${address}/metrics/folder`);
    await expect(page.getByText(/^No folder is watched/)).toBeVisible();
    await expectAccessible();
    const viewer = await signInBeside("viewer");
    await viewer.goto(`${address}/metrics/values`);
    await expect(grid(viewer)).toHaveAttribute("aria-readonly", "true");
    await expect(viewer.getByRole("button", { name: "Import", exact: true })).toHaveCount(0);
    await here(viewer).focus();
    await viewer.keyboard.type("9");
    await expect(unstored(viewer)).toHaveCount(0);
  });
});
