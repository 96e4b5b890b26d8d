import { expect, test } from "./fixtures";

const paradox = "May 2026 to Jul 2026: sales rose while experience fell.";

test("a newcomer goes from the brief to the paradox and its likely cause, and from a number to what stands behind it", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${await signIn("viewer")}/brief`);
  await page.getByRole("link", { name: paradox }).click();
  const story = page.getByRole("region", { name: paradox });
  await expect(story.getByText("went live on 16 Feb 2026, stopped on 20 Jul 2026")).toBeVisible();
  await expect(story.getByText("a hollow win")).toBeVisible();
  await expect(story.getByRole("link", { name: "Basket countdown", exact: true })).toHaveAttribute(
    "href",
    /\/use-cases\/W06$/,
  );
  const chart = page.getByRole("figure").filter({ hasText: "Both sides by month; shaded" });
  expect((await chart.boundingBox())!.y).toBeLessThan(600);
  await expect(chart.getByRole("img", { name: /^Commercial by month: Revenue per visit £3.12/ })).toBeVisible();
  await expectAccessible();

  await story.getByText("3 more to look at, and all 18 changes written down around then").click();
  await expect(story.getByText(/Its test “Second and third recommendation strips” shows harm/)).toBeVisible();
  await chart.getByRole("button", { name: "Table" }).click();
  await expect(chart.getByRole("cell", { name: "2.52" }).first()).toBeVisible();
  const download = page.waitForEvent("download");
  await chart.getByRole("button", { name: "Download" }).click();
  expect((await download).suggestedFilename()).toBe("both-sides-by-month.csv");
  await page.getByRole("button", { name: /^Jul 2026, paradox/ }).click();
  await expect(page.getByRole("dialog").getByText("Felt rushed")).toBeVisible();
  await expect(page.getByRole("dialog").getByText("+1.29")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Watch list" })).toContainText(
    "Only 1 point from the harm limit of 70.",
  );
  for (const name of ["Add a value", "What counts", "Mark a change"])
    await expect(page.getByRole("button", { name })).toHaveCount(0);

  await expect(page.getByRole("link", { name: /^Metrics.*1 alert/ })).toBeVisible();
  await story.getByRole("button", { name: "Put aside", exact: true }).click();
  await expect(page.getByRole("link", { name: /1 alert/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("link", { name: /^Metrics.*1 alert/ })).toBeVisible();

  await page.getByRole("button", { name: "How Purchase regret stands" }).click();
  await expect(page.getByText("Oct 2026 is not final: what was changed then shows here only after")).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole("link", { name: "Customer experience: Purchase regret" }).click();
  await expect(page.getByRole("heading", { name: "Purchase regret" })).toBeVisible();
  await expect(page.getByRole("img", { name: /^Purchase regret by month.*target 9.5%/ })).toBeVisible();
  await expect(page.getByText("Worst for First-time sofa and bed shoppers: 0.9 points above the whole.")).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

test.describe("what is entered is told", () => {
  test.use({ refusals: true });
  test("a harm limit is reached: everybody is told; two people at one value; what counts is seen before it is stored", async ({
    page,
    signIn,
    signInBeside,
  }) => {
    const home = await signIn("editor");
    await page.goto(`${home}/metrics`);
    const beside = await signInBeside("admin");
    await beside.goto(`${home}/metrics`);
    await expect(beside.getByRole("link", { name: /^Metrics.*1 alert/ })).toBeVisible();
    const add = async (on: typeof page, metric: string, value: string) => {
      await on.getByRole("button", { name: "Add a value" }).click();
      const dialog = on.getByRole("dialog");
      await dialog.getByLabel("Metric").selectOption({ label: metric });
      await dialog.getByLabel("Month").fill("2026-11");
      await dialog.getByLabel(/^Value/).fill(value);
      return dialog;
    };
    const store = (dialog: ReturnType<typeof page.getByRole>) =>
      dialog.getByRole("button", { name: "Store the value" }).click();

    const dialog = await add(page, "Trust in how we use data", "67");
    await store(dialog);
    await expect(page.getByText("Value stored")).toBeVisible();
    const reached = "Trust in how we use data has reached its harm limit.";
    await expect(page.getByRole("region", { name: "Alerts" })).toContainText(reached);
    await expect(beside.getByRole("link", { name: /^Metrics.*2 alerts/ })).toBeVisible();
    await page.goto(`${home}/brief`);
    await expect(page.getByRole("link", { name: new RegExp(`^${reached}`) })).toBeVisible();

    await beside.reload();
    const theirs = await add(beside, "Conversion rate", "255");
    await store(theirs);
    await expect(theirs.getByText(/enter 0 to 100/)).toBeVisible();
    await expect(theirs.getByLabel(/^Value/)).toHaveValue("255");
    await page.goto(`${home}/metrics`);
    await store(await add(page, "Conversion rate", "2.55"));
    await expect(page.getByText("Value stored")).toBeVisible();
    await theirs.getByLabel(/^Value/).fill("2.6");
    await store(theirs);
    await expect(theirs.getByRole("row", { name: "2.55% 2.6%", exact: true })).toBeVisible();
    await theirs.getByRole("button", { name: "Store mine over theirs" }).click();
    await expect(beside.getByText("Value stored")).toBeVisible();

    await page.reload();
    await page.getByRole("button", { name: "What counts" }).click();
    const choice = page.getByRole("dialog");
    await expect(choice.getByText("All 8 months read as before.")).toBeVisible();
    await choice.getByLabel("A side counts from").fill("1.5");
    await expect(choice.getByText(/Paradox months: 1 instead of 3/)).toBeVisible();
    await choice.getByRole("button", { name: "Read the months by this" }).click();
    await expect(page.getByRole("heading", { name: "Jun 2026: sales rose while experience fell." })).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("heading", { name: paradox })).toBeVisible();
  });
});
