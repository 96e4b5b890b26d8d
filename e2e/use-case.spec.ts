import { expect, test } from "./fixtures";

test("why is this ranked second: inputs, weights, evidence and last change from the row", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.goto(`${await signIn("viewer")}/use-cases`);
  await page.getByRole("link", { name: "First-days reassurance guide", exact: true }).first().focus();
  const panel = page.getByRole("complementary", { name: "Why this number" });
  await expect(panel.getByRole("heading", { name: "Why 64.9, and why “now”?" })).toBeVisible();
  await expect(
    panel.getByText(/^Ranked 2 of 15\. Sofa and bed finder is before it with 75\.5, 10\.6 more\./),
  ).toBeVisible();
  await expect(panel.getByText("it stands here")).toBeVisible();
  await expect(panel.getByRole("link", { name: "First-days reassurance guide" }).first()).toBeVisible();
  await expect(panel.getByRole("link", { name: "Our default weights" })).toBeVisible();
  await expect(panel.getByText(/^Last change: .* brought it in with the workspace/)).toBeVisible();

  await panel.getByRole("button", { name: "Customer value" }).click();
  await expect(panel.getByText("Evidence of the need", { exact: false }).first()).toBeVisible();
  await expect(panel.getByText("came with the use case").first()).toBeVisible();
  await expectAccessible();
  await panel.getByRole("button", { name: "What happened" }).click();
  await expect(page.getByRole("dialog").getByText("brought it in with the workspace")).toBeVisible();
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
  await expect(
    page.getByRole("link", { name: "Large-item buyers choose with confidence and keep what they choose" }),
  ).toBeVisible();
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

  await page.getByRole("button", { name: "What happened" }).first().click();
  const story = page.getByRole("dialog");
  await expect(story.getByText(/^The contributor scored it/)).toBeVisible();
  await expect(story.getByText(/^Confidence in the scores \d → 1$/)).toBeVisible();
  await expect(story.getByText("“We only think so”")).toBeVisible();
});

test.describe("two people", () => {
  test.use({ refusals: true });
  test("of two who score at once the second sees both and keeps what was entered", async ({
    page,
    signIn,
    signInBeside,
  }) => {
    const address = await signIn("editor");
    const beside = await signInBeside("contributor");
    const need = (of: typeof page, answer: number) =>
      of.getByRole("group", { name: "Evidence of the need" }).getByRole("radio", { name: new RegExp(`^${answer}`) });
    await page.goto(`${address}/use-cases/W10`);
    await beside.goto(`${address}/use-cases/W10`);
    await need(page, 2).press("Space");
    await need(beside, 1).press("Space");
    await beside.getByRole("button", { name: "Save the scores" }).click();
    await expect(beside.getByText("Scores stored")).toBeVisible();

    await page.getByRole("button", { name: "Save the scores" }).click();
    await expect(page.getByRole("rowheader", { name: "Evidence of the need" })).toBeVisible();
    await expect(page.getByRole("row", { name: "1 2", exact: true })).toBeVisible();
    await expect(need(page, 2)).toBeChecked();
    await page.getByRole("button", { name: "Save mine over theirs" }).click();
    await expect(page.getByText("Scores stored")).toBeVisible();
  });

  test("of two who change one field the second sees both; another field is no conflict", async ({
    page,
    signIn,
    signInBeside,
  }) => {
    const address = await signIn("editor");
    const beside = await signInBeside("editor");
    for (const of of [page, beside]) {
      await of.goto(`${address}/use-cases/W10`);
      await of.getByRole("button", { name: "Change effort and what comes first" }).click();
    }
    const form = (of: typeof page) => of.getByRole("form", { name: "Effort and what comes first" });
    await form(beside).getByLabel("Effort in person-weeks").fill("12");
    await form(beside).getByRole("button", { name: "Save" }).click();
    await expect(beside.getByText("12 person-weeks", { exact: true })).toBeVisible();

    await form(page).getByLabel("Effort in person-weeks").fill("7.5");
    await form(page).getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("row", { name: "12 person-weeks 7.5 person-weeks" })).toBeVisible();
    await expect(form(page).getByLabel("Effort in person-weeks")).toHaveValue("7.5");
    await form(page).getByRole("button", { name: "Save mine over theirs" }).click();
    await expect(page.getByText("7.5 person-weeks", { exact: true })).toBeVisible();

    await beside.getByRole("button", { name: "Change for whom and where" }).click();
    await beside
      .getByRole("form", { name: "For whom and where" })
      .getByLabel("Owner", { exact: true })
      .selectOption({ label: "Hanna Weiss" });
    await beside.getByRole("form", { name: "For whom and where" }).getByRole("button", { name: "Save" }).click();
    await expect(beside.getByText("Owner Hanna Weiss")).toBeVisible();
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
    await dialog.getByLabel("Note").fill("The supplier could not say where it came from");
    await dialog.getByRole("button", { name: "Stop this use case" }).click();
    await expect(page.getByText(/Stopped: data risk, .*“The supplier could not say where it came from”/)).toBeVisible();
  });
});

test("from a template that was tried: what came of it is shown before it is added, and all is changed in place", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.goto(`${await signIn("editor")}/use-cases`);
  await page.getByRole("button", { name: "Add from template" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("43 of 43 templates")).toBeVisible();
  await dialog.getByRole("combobox", { name: "Moment" }).selectOption({ label: "Check and justify → Buy and pay" });
  await dialog.getByRole("combobox", { name: "Who acts" }).selectOption({ label: "Passive" });
  await expect(dialog.getByText("2 of 43 templates")).toBeVisible();
  const countdown = dialog
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: "Add Basket countdown" }) });
  await expect(countdown.getByText("stopped in Jul 2026: CX harm")).toBeVisible();
  await expect(countdown.getByText(/a hollow win, stop it, .* rose/)).toBeVisible();
  await expect(countdown.getByText(/Same template, moment/)).toBeVisible();
  await expectAccessible();

  await countdown.getByRole("button", { name: "Add Basket countdown" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Basket countdown" })).toBeVisible();
  await page.getByRole("button", { name: "Change for whom and where" }).click();
  const where = page.getByRole("form", { name: "For whom and where" });
  await where.getByRole("group", { name: "Audiences" }).getByRole("checkbox", { name: "Loyal members" }).check();
  await expect(page.getByText("Not saved yet")).toBeVisible();
  await where.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Stored: audiences")).toBeVisible();
  await page.getByRole("button", { name: "Change data and protection" }).click();
  const protection = page.getByRole("form", { name: "Data and protection" });
  await protection.getByLabel("Search data it uses").fill("loyalty");
  await protection.getByRole("checkbox", { name: /^Loyalty tier/ }).check();
  await expectAccessible();
  await protection.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Stored: data it uses")).toBeVisible();

  await page.getByRole("button", { name: "Choose the outcome" }).click();
  const purpose = page.getByRole("form", { name: "What it is for" });
  await purpose.getByLabel("Outcome it serves").selectOption({ index: 1 });
  await purpose.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Stored: outcome it serves")).toBeVisible();
  await expect(
    page.getByText("Large-item buyers choose with confidence and keep what they choose").first(),
  ).toBeVisible();
  await page.getByRole("group", { name: "Stored: outcome it serves" }).getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Choose the outcome" })).toBeVisible();

  await page.getByRole("button", { name: "What happened" }).first().click();
  const story = page.getByRole("dialog");
  await expect(story.getByText("Audiences: added Loyal members")).toBeVisible();
  await expect(story.getByText(/^Data it uses: added Loyalty tier/)).toBeVisible();
  await expect(story.getByText(/added it from a template/)).toBeVisible();
});

test("the verdict changes when a pressure cue is taken away, and the panel says so beforehand", async ({
  page,
  signIn,
}) => {
  const address = await signIn("editor");
  await page.goto(`${address}/use-cases/W06`);
  await page.getByRole("button", { name: "Duplicate" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Basket countdown (copy)" })).toBeVisible();
  const scores = page.getByRole("region", { name: "Scores", exact: true });
  await expect(scores.getByText("Redesign")).toBeVisible();
  for (const factor of ["How it reaches them", "Explanation and control", "Would they expect it?"])
    await page.getByRole("group", { name: factor }).getByRole("radio", { name: /^1/ }).press("Space");
  await expect(page.getByText(/verdict becomes (later|don’t)/).first()).toBeVisible();
  await page.getByLabel("Countdown or deadline").uncheck();
  await expect(scores.getByText("Redesign")).toHaveCount(0);
  await page.getByRole("button", { name: "Save the scores" }).click();
  await expect(page.getByText("Scores stored")).toBeVisible();
  await page.getByRole("button", { name: "What happened" }).first().click();
  await expect(page.getByRole("dialog").getByText(/^What presses people countdown/)).toBeVisible();
});

test("a proposal is told while it is chosen whether something like it was tried", async ({ page, signIn }) => {
  await page.goto(`${await signIn("contributor")}/use-cases`);
  await page.getByRole("button", { name: "Propose a use case" }).click();
  const dialog = page.getByRole("dialog");
  const tried = dialog.getByRole("region", { name: "Have we tried this?" });
  await expect(tried.getByRole("link", { name: "Sofa and bed finder" }).first()).toBeVisible();
  await dialog.getByLabel("From", { exact: true }).selectOption({ label: "Drift away" });
  await dialog.getByLabel("To", { exact: true }).selectOption({ label: "Recommend" });
  await expect(tried.getByText("Nothing like it was tried here yet.")).toBeVisible();
  await dialog.getByLabel("From", { exact: true }).selectOption({ label: "Check and justify" });
  await dialog.getByLabel("To", { exact: true }).selectOption({ label: "Buy and pay" });
  await dialog.getByRole("radio", { name: /^Passive/ }).check();
  await expect(tried.getByText("stopped in Jul 2026: CX harm")).toBeVisible();
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
