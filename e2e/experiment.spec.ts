import type { Page } from "@playwright/test";
import sample from "@/content/sample_workspace.json";
import { expect, test } from "./fixtures";

const finder = sample.experiments.find(({ id }) => id === "T2")!;
const running = { ...finder, status: "running", startDate: "2026-11-16", endDate: null };
const arm = (id: string, name: string, weight: number, exposed: number) => ({
  ...{ id, name, weight, exposed },
  isControl: id === "control",
});
/** The sample, with a test that is young, one without results, and one with two treatments. */
const inHand = {
  ...sample,
  experiments: [
    ...sample.experiments,
    { ...running, id: "V1" },
    {
      ...running,
      id: "R1",
      arms: running.arms.map((each) => ({ ...each, exposed: null })),
      results: running.results.map((result) => ({ ...result, arms: {} })),
    },
    {
      ...finder,
      id: "M1",
      name: "Two headlines",
      plannedPerArm: 8_900,
      arms: [arm("control", "As before", 0.4, 12_010), arm("a", "Bold", 0.3, 9_020), arm("b", "Plain", 0.3, 8_990)],
      results: [
        {
          ...{ metricId: "M-CONV", role: "primary", type: "proportion", margin: null },
          arms: { control: { x: 481, n: 12_010 }, a: { x: 430, n: 9_020 }, b: { x: 371, n: 8_990 } },
        },
        {
          ...{ metricId: "M-CSAT", role: "guardrail", type: "proportion", margin: 0.02 },
          arms: { control: { x: 702, n: 900 }, a: { x: 540, n: 690 }, b: { x: 541, n: 680 } },
        },
      ],
    },
  ],
};

/** No number that is none, in any text of the page. */
const expectWords = async (page: Page) =>
  expect(await page.locator("#main").innerText()).not.toMatch(/\b(NaN|Infinity|undefined|null)\b/);

test("a hollow win is found, read, and taken apart", async ({ page, signIn, expectAccessible }) => {
  await page.goto(`${await signIn("viewer")}/experiments`);
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(page.getByLabel("Search tests")).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type("countdown");
  await page.getByRole("link", { name: "Basket countdown" }).click();

  await expect(page.getByText(/Hollow win: Conversion rate is up 3.5%/)).toBeVisible();
  await expect(page.getByText(/hides harm in New to category/)).toBeVisible();
  await page.getByRole("button", { name: /Split looks right p 0.72/ }).click();
  await expect(page.getByRole("dialog", { name: "Split looks right" })).toContainText("88,300; planned 50%");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /Felt rushed: 19.4% to 33.8%/ }).click();
  await expect(page.getByRole("dialog")).toContainText("33.8%; 379 of 1,121");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /Lift \+3.5%, 95% interval/ }).click();
  await expect(page.getByRole("dialog")).toContainText("Fieller’s interval of a ratio");
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "How this was computed", exact: true }).click();
  const drawer = page.getByRole("dialog", { name: "How this was computed" });
  await expect(drawer).toContainText("Row 5 of 18");
  await expect(drawer).toContainText("What these numbers cannot say");
  await page.keyboard.press("Escape");
  await expect(page.getByText("Does it hurt “New to category”?")).toBeVisible();
  await expectWords(page);
  await expectAccessible();

  await page.evaluate(() =>
    addEventListener("beforeprint", () => {
      document.title = document.querySelector("article")?.innerText ?? "nothing to print";
    }),
  );
  const sheet = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(sheet.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  expect(await page.title()).toMatch(/Basket countdown[\s\S]*Hollow win[\s\S]*Felt rushed[\s\S]*What we learned/);
});

test.describe("tests that cannot be read yet, and one with several treatments", () => {
  test.use({ document: inHand });

  test("a wrong split, a veil, nothing entered, three arms", async ({ page, signIn, expectAccessible }) => {
    const workspace = await signIn("contributor");
    await page.goto(`${workspace}/experiments/T7`);
    await expect(page.getByText(/The split looks wrong, so lifts and intervals are hidden/)).toBeVisible();
    await expect(page.getByText(/redirects, bots, logging/).first()).toBeVisible();
    await expect(page.getByText(/Lift [+-]/)).toHaveCount(0);
    await expectWords(page);

    await page.goto(`${workspace}/experiments/V1`);
    await expect(page.getByText(/Too early to show how the test stands .*day 6 of 14/)).toBeVisible();
    await expect(page.getByText("Not shown yet", { exact: true })).toBeVisible();
    await expect(page.getByText(/7\.6%/)).toHaveCount(0);
    await expectWords(page);

    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto(`${workspace}/experiments/M1`);
    await expect(page.getByText(/2 treatments are compared with one control/)).toBeVisible();
    await expect(page.getByText("Bold, leading")).toBeVisible();
    await expect(page.getByRole("region", { name: "Plain" })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await expectWords(page);
    await expectAccessible();

    await page.goto(`${workspace}/experiments/R1`);
    await page.getByRole("link", { name: "Enter results" }).click();
    await expect(page).toHaveURL(/R1\/results$/);
  });
});

test("a contributor writes what was learned; a viewer cannot", async ({ page, signIn, signInBeside }) => {
  const workspace = await signIn("contributor");
  await page.goto(`${workspace}/experiments/T1`);
  await page.getByRole("button", { name: "Change" }).click();
  await page.getByRole("textbox", { name: "Learning" }).fill("More strips, more doubt.");
  await page.getByRole("button", { name: "Store what we learned" }).click();
  await expect(page.getByText("Learning stored")).toBeVisible();

  const viewer = await signInBeside("viewer");
  await viewer.goto(`${workspace}/experiments/T1`);
  await expect(viewer.getByText("More strips, more doubt.")).toBeVisible();
  await expect(viewer.getByRole("button", { name: "Change" })).toHaveCount(0);
});

test("the failed quiz at the comparison stage is found on a small screen with the keyboard", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${await signIn("viewer")}/experiments`);
  await page.getByRole("button", { name: "Filters" }).click();
  await page.getByLabel("Decision").selectOption("hollow");
  await expect(page.getByRole("listitem").filter({ hasText: "Hollow win" })).toHaveCount(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await expectAccessible();
});
