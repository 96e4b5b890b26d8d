import sample from "@/content/sample_workspace.json";
import { expect, test } from "./fixtures";

test("use cases in order of priority, explained beside the list, by keyboard", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.goto(`${await signIn("viewer")}/use-cases`);
  await expect(page.getByText(/Seven are ready to do now; one that runs today needs a redesign/)).toBeVisible();
  const rows = page.getByRole("table", { name: "" }).first().getByRole("row");
  await expect(rows.filter({ hasText: "Sofa and bed finder" })).toContainText("75.5");
  await expect(page.getByRole("heading", { name: "Why 75.5, and why “now”?" })).toBeVisible();
  await expectAccessible();

  await page.getByRole("link", { name: "Sofa and bed finder", exact: true }).first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("heading", { name: /^Why 64\.9/ })).toBeVisible();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search use cases" })).toBeFocused();
  await page.keyboard.type("retargeting");
  await expect(page.getByRole("status").filter({ hasText: "1 of 25" })).toBeVisible();
  await page.getByRole("button", { name: "Clear" }).click();
  await page.getByRole("button", { name: "Regret" }).click();
  await expect(page.getByRole("columnheader", { name: "Regret" })).toHaveAttribute("aria-sort", "ascending");
  await expect(page.getByRole("button", { name: "Add from template" })).toHaveCount(0);
});

test("Enter opens a use case; every number opens down to the answers", async ({ page, signIn, expectAccessible }) => {
  await page.goto(`${await signIn("viewer")}/use-cases`);
  await page.getByRole("link", { name: "Sofa and bed finder", exact: true }).first().press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Sofa and bed finder" })).toBeVisible();
  await page.getByRole("button", { name: /^Customer value 93\.8/ }).click();
  const popup = page.getByRole("dialog");
  await expect(popup.getByText("Evidence of the need")).toBeVisible();
  await expect(popup.getByText(/Weights: our default/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText("Large-item buyers choose with confidence and keep what they choose")).toBeVisible();
  await expectAccessible();
});

test("taking a pressure cue away moves regret and the verdict before anything is stored", async ({ page, signIn }) => {
  const address = await signIn("contributor");
  await page.goto(`${address}/use-cases/W10`);
  const scores = page.getByRole("region", { name: "Scores", exact: true });
  await expect(scores.getByText("Now")).toBeVisible();

  await page.getByLabel("Countdown or deadline").check();
  await page.getByLabel('Scarcity or "others are looking"').check();
  await expect(scores.getByText(/was 58\.7/)).toBeVisible();
  await expect(page.getByText(/^Remove “Countdown or deadline” or/)).toBeVisible();
  await page.getByLabel("Countdown or deadline").uncheck();
  await page.getByLabel('Scarcity or "others are looking"').uncheck();
  await expect(page.getByRole("region", { name: "Unsaved scores" })).toHaveCount(0);

  await page.getByRole("group", { name: "Confidence in the scores" }).getByRole("radio", { name: /^1/ }).press("Space");
  await page.getByLabel("Note").fill("We only think so");
  await page.getByRole("button", { name: "Save the scores" }).click();
  await expect(page.getByText("Scores stored")).toBeVisible();
  await expect(page.getByText("We only think so")).toBeVisible();
  await page.reload();
  await expect(
    page.getByRole("group", { name: "Confidence in the scores" }).getByRole("radio", { name: /^1/ }),
  ).toBeChecked();
});

test.describe("two people", () => {
  test.use({ refusals: true });
  test("of two who score at once the second sees both and keeps what was entered", async ({
    page,
    browser,
    signIn,
    signInBeside,
    baseURL,
  }) => {
    const address = await signIn("editor");
    const context = await browser.newContext({ baseURL: baseURL! });
    const beside = await context.newPage();
    await signInBeside(beside, "contributor");
    const need = (of: typeof page, answer: number) =>
      of.getByRole("group", { name: "Evidence of the need" }).getByRole("radio", { name: new RegExp(`^${answer}`) });
    await page.goto(`${address}/use-cases/W10`);
    await beside.goto(`${address}/use-cases/W10`);
    await need(beside, 1).press("Space");
    await beside.getByRole("button", { name: "Save the scores" }).click();
    await expect(beside.getByText("Scores stored")).toBeVisible();

    await need(page, 2).press("Space");
    await page.getByRole("button", { name: "Save the scores" }).click();
    await expect(page.getByText(/Evidence of the need 1 against 2/)).toBeVisible();
    await expect(need(page, 2)).toBeChecked();
    await page.getByRole("button", { name: "Save mine over theirs" }).click();
    await expect(page.getByText("Scores stored")).toBeVisible();
    await context.close();
  });

  test("a blocked use case cannot go live, and the refusal says what to do", async ({ page, signIn }) => {
    await page.goto(`${await signIn("editor")}/use-cases/W24`);
    await page.getByRole("button", { name: "Change status" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Status").selectOption("live");
    await expect(dialog.getByText(/cannot become live while it is blocked/)).toBeVisible();
    await page.goto(page.url().replace("W24", "W05"));
    await page.getByRole("button", { name: "Change status" }).click();
    await dialog.getByLabel("Status").selectOption("stopped");
    await expect(dialog.getByText(/Choose why it stops/)).toBeVisible();
    await dialog.getByLabel("Why it stops").selectOption({ label: "data risk" });
    await dialog.getByRole("button", { name: "Stop this use case" }).click();
    await expect(page.getByText("Stopped: data risk")).toBeVisible();
  });
});

test("an editor copies a template and ties it to an outcome", async ({ page, signIn, expectAccessible }) => {
  await page.goto(`${await signIn("editor")}/use-cases`);
  await page.getByRole("button", { name: "Add from template" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("43 of 43 templates")).toBeVisible();
  await expectAccessible();
  await dialog.getByLabel("Search templates").fill("goal question");
  await dialog.getByRole("button", { name: "Add Goal question on arrival" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Goal question on arrival" })).toBeVisible();
  await page.getByRole("button", { name: "Choose the outcome" }).click();
  await page.getByRole("dialog").getByLabel("Outcome it serves").selectOption({ index: 1 });
  await page.getByRole("dialog").getByRole("button", { name: "Save the changes" }).click();
  await expect(page.getByText("Use case stored")).toBeVisible();
});

test.describe("an empty workspace", () => {
  test.use({ document: { workspace: { name: "Northwind" } } });
  test("teaches what a use case is, and takes the first one @both", async ({ page, signIn, expectAccessible }) => {
    await page.goto(`${await signIn("contributor")}/use-cases`);
    await expect(page.getByRole("heading", { name: "Where would help be welcome?" })).toBeVisible();
    await expectAccessible();
    await page.getByRole("button", { name: "Propose a use case" }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name").fill("Gift finder");
    await dialog.getByRole("button", { name: "Propose it" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Gift finder" })).toBeVisible();
    await expect(page.getByText("21 of 21 answers are missing.")).toBeVisible();
  });
});

const many = {
  ...sample,
  useCases: Array.from({ length: 2_000 }, (_, at) => {
    const useCase = sample.useCases[at % sample.useCases.length]!;
    return { ...useCase, id: `X${at}`, name: `${useCase.name} ${at}` };
  }),
  experiments: [],
  returns: [],
  reviews: [],
  roadmap: null,
  dataLedger: [],
  genericMessages: [],
};

test.describe("2,000 use cases", () => {
  test.use({ document: many });
  test("only what is near is drawn, and the last row is one key away", async ({ page, signIn }) => {
    await page.goto(`${await signIn("viewer")}/use-cases`);
    const table = page.getByRole("table").first();
    await expect(table).toHaveAttribute("aria-rowcount", "2001");
    expect(await table.getByRole("row").count()).toBeLessThan(80);
    await table.getByRole("rowheader").getByRole("link").first().focus();
    await page.keyboard.press("End");
    await expect(table.locator("[aria-rowindex='2001']").getByRole("link")).toBeFocused();
  });
});

for (const look of ["dark", "phone"] as const) {
  test.describe(look, () => {
    test.use(look === "dark" ? { colorScheme: "dark" } : { viewport: { width: 390, height: 844 } });
    test(`list and page hold together: ${look}`, async ({ page, signIn, expectAccessible }) => {
      const address = await signIn("editor");
      await page.goto(`${address}/use-cases`);
      const finder = page.getByRole("link", { name: /Sofa and bed finder/ }).first();
      await expect(finder).toBeVisible();
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0);
      await expectAccessible();
      await finder.click();
      await expect(page.getByRole("heading", { level: 1, name: "Sofa and bed finder" })).toBeVisible();
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0);
      await expectAccessible();
    });
  });
}
