import sample from "@/content/sample_workspace.json";
import { expect, test } from "./fixtures";

/** The countdown, as if it ran and nobody had entered anything yet. */
const experiments = sample.experiments.map((each) =>
  each.id === "T3"
    ? {
        ...each,
        ...{ status: "running", segments: [], learning: null },
        arms: each.arms.map((arm) => ({ ...arm, exposed: null })),
        results: each.results.map((result) => ({ ...result, arms: {} })),
      }
    : each,
);
test.use({ document: { ...sample, experiments } });

const [control, treatment] = sample.experiments.find(({ id }) => id === "T3")!.arms.map(({ name }) => name);
const csv = (lines: readonly string[]) => ({
  name: "week 3.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(["Arm,People,Conversions,Felt rushed yes,Felt rushed answers", ...lines].join("\n")),
});

test("a split that looks wrong is told while it is typed; a file with faults names them all and stores nothing", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const address = await signIn("contributor");
  await page.goto(`${address}/experiments/T3/results`);
  await expect(page.getByText("No results are stored yet.")).toBeVisible();
  const cell = (row: string, arm: string) => page.getByRole("textbox", { name: `${row}, ${arm}` });
  const people = cell("People, People put into it", control!);
  await people.click();
  await page.keyboard.type("5,210");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("4,790");
  await expect(page.getByText(/The split looks wrong: 52.1% \/ 47.9% instead of 50% \/ 50%/)).toBeVisible();
  await expect(page.getByText(/redirects, bots, logging/).first()).toBeVisible();

  await cell("Conversion rate, Did it", control!).fill("5%");
  await expect(
    page.getByText(`${control}: This is a percentage. Enter how many people, not which share of them.`),
  ).toBeVisible();
  await cell("Conversion rate, Did it", control!).fill("6,000");
  await expect(page.getByText("6,000 of 5,210 are more successes than people.")).toBeVisible();
  await expectAccessible();
  await page.getByRole("button", { name: "Store results" }).click();
  await expect(page.getByText("Correct the cells that are marked. Nothing was stored.")).toBeVisible();

  await cell("Conversion rate, Did it", control!).fill("400");
  await cell("Conversion rate, Did it", treatment!).fill("480");
  await page.reload();
  await expect(people).toHaveValue("5,210");
  await page.getByRole("button", { name: "Store results" }).click();
  await expect(page.getByText("Results stored")).toBeVisible();
  await expect(page.getByText(/Results were typed on .* by The contributor/)).toBeVisible();
  await page.getByRole("link", { name: "Readout" }).click();
  await expect(page.getByRole("button", { name: "Store results" })).toHaveCount(0);
  await expect(page.getByText(/the split looks wrong/i).first()).toBeVisible();
  await expect(page.getByText(/Lift [+-]/)).toHaveCount(0);

  await page.goto(`${address}/experiments/T3/results`);
  await page.getByRole("button", { name: "Take the last results back" }).click();
  await expect(page.getByText("No results are stored yet.")).toBeVisible();

  for (const told of ["Results taken back", "Results stored"]) {
    const toast = page.getByRole("group", { name: told });
    if (await toast.isVisible()) await toast.getByRole("button", { name: "Dismiss" }).click();
  }
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("button", { name: "Import a file" }).click();
  const dialog = page.getByRole("dialog", { name: "Import results" });
  const bad = csv([`${control},-5,1,1,10`, `${treatment},100,5%,1,10`, "Third,100,5,1,10"]);
  await dialog.getByLabel("File with results").setInputFiles(bad);
  await expect(dialog.getByText("3 rows: one row per arm.")).toBeVisible();
  await dialog.getByRole("button", { name: "Check the rows" }).click();
  await expect(dialog.getByRole("heading", { name: "3 problems: nothing will be imported." })).toBeFocused();
  const wrong = dialog.getByRole("table").getByRole("row");
  await expect(wrong.nth(1)).toContainText("2People-5This must not be negative.");
  await expect(wrong.nth(2)).toContainText("3Conversions5%This is a percentage.");
  await expect(wrong.nth(3)).toContainText("4ArmThirdThis is no arm of this test.");
  await expect(dialog.getByRole("button", { name: "Store these results" })).toHaveAttribute("aria-disabled", "true");
  await expectAccessible();
  await dialog.getByRole("button", { name: "Back" }).click();
  await dialog.getByRole("button", { name: "Back" }).click();

  await dialog
    .getByLabel("File with results")
    .setInputFiles(csv([`${control},5000,400,20,200`, `${treatment},5000,430,22,200`]));
  await dialog.getByRole("button", { name: "Check the rows" }).click();
  await expect(dialog.getByRole("heading", { name: "Both rows can be imported." })).toBeVisible();
  await expect(dialog.getByRole("row", { name: /Conversion rate/ })).toContainText("430 of 5,000");
  await dialog.getByRole("button", { name: "Store these results" }).click();
  await expect(dialog.getByRole("heading", { name: "Results stored" })).toBeFocused();
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(
    page.getByText(/Results are from the file “week 3.csv” of .*, imported by The contributor/),
  ).toBeVisible();
  await expect(people).toHaveValue("5,000");
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await expectAccessible();
});
