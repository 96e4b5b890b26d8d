import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const question = (page: Page, name: string) => page.getByRole("group", { name, exact: true });
const answer = (page: Page, name: string, given: number) =>
  question(page, name)
    .getByRole("radio", { name: new RegExp(`^${given}`) })
    .press("Space");

/** A round about one use case with the editor and the contributor as scorers of customer and commercial value. */
async function startRound(page: Page, address: string, { live = false } = {}) {
  await page.goto(`${address}/rounds`);
  await page.getByRole("button", { name: "Start a round" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Fit before winter");
  if (live) await dialog.getByRole("radio", { name: /^Live/ }).check();
  await dialog.getByLabel("Search use cases").fill("will it fit");
  await dialog.getByLabel("Will it fit, will it suit").check();
  if (live) {
    await dialog.getByLabel("Search use cases").fill("sleep on it");
    await dialog.getByLabel("Sleep on it").check();
  }
  for (const name of ["The editor", "The contributor"]) {
    await dialog.getByRole("checkbox", { name, exact: true }).check();
    await dialog.getByLabel(`What ${name} scores`).selectOption({ label: "Marketing" });
  }
  await dialog.getByRole("button", { name: "Start the round" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Fit before winter" })).toBeVisible();
}

test("two scorers disagree: the spread shows, both comments are readable, an agreed value is kept with both @both", async ({
  page,
  signIn,
  signInBeside,
  expectAccessible,
}) => {
  const address = await signIn("editor");
  const beside = await signInBeside("contributor");
  await startRound(page, address);

  await page.getByRole("link", { name: "Score", exact: true }).click();
  await expect(page.getByText(/Nobody sees your answers before the reveal/)).toBeVisible();
  await answer(page, "Effort for the customer", 2);
  await page.getByLabel("Why: Effort for the customer").fill("They must find a tape measure first");
  await page.getByRole("button", { name: /^Done with/ }).click();
  await expect(page.getByText("1 of 2 people are done", { exact: false })).toBeVisible();

  await beside.goto(`${address}/rounds`);
  await expect(beside.getByText("Your answers are needed: 1 of 1 left.")).toBeVisible();
  await beside.getByRole("link", { name: "Fit before winter" }).click();
  await beside.getByRole("link", { name: "Score", exact: true }).click();
  await answer(beside, "Effort for the customer", 5);
  await expect(beside.getByText(/^Saved \d\d:\d\d/)).toBeVisible();
  await beside.getByLabel("Why: Effort for the customer").fill("In the store people love to measure");
  await expect(beside.getByText("They must find a tape measure first")).toHaveCount(0);
  await beside.getByRole("button", { name: /^Done with/ }).click();
  await expect(beside.getByText(/^Everybody is done/)).toBeVisible();

  await page.reload();
  await page.getByRole("button", { name: "Reveal the answers" }).click();
  await expect(page.getByRole("heading", { name: "Most disputed first" })).toBeVisible();
  await page.getByRole("link", { name: "Will it fit, will it suit" }).first().click();
  await expect(page.getByText("you disagree: 2 and 5")).toBeVisible();
  const comments = page.getByRole("list", { name: "Comments on Effort for the customer" });
  await expect(comments.getByText("They must find a tape measure first")).toBeVisible();
  await expect(comments.getByText("In the store people love to measure")).toBeVisible();
  await expect(page.getByText("The middle would be 3")).toBeVisible();
  await expectAccessible();

  await page.getByLabel("Agreed: Effort for the customer").selectOption({ index: 4 });
  const agreeing = page.getByRole("region", { name: "What is agreed" });
  await expect(agreeing.getByRole("status")).toHaveText(/^Priority goes from \d+\.\d to \d+\.\d; the verdict/);
  await expect(agreeing.getByText("Effort for the customer 3 → 4")).toBeVisible();
  await agreeing.getByLabel("Note on the agreement").fill("Less work once the app measures");
  await agreeing.getByRole("button", { name: "Record the agreed values" }).click();
  await expect(page.getByText("Agreed values recorded")).toBeVisible();
  await expect(page.getByText(/Agreed by The editor on .*Less work once the app measures/)).toBeVisible();
  await expect(page.getByText("you disagree: 2 and 5")).toBeVisible();
  await expect(comments.getByRole("listitem")).toHaveCount(2);

  await page.goto(`${address}/use-cases/W11`);
  await expect(question(page, "Effort for the customer").getByRole("radio", { name: /^4/ })).toBeChecked();
});

test("the sample's closed round keeps both comments and what was agreed; a viewer only reads", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.goto(`${await signIn("viewer")}/rounds`);
  await expect(page.getByRole("button", { name: "Start a round" })).toHaveCount(0);
  await expectAccessible();
  await page.getByRole("link", { name: "Help before the choice, autumn" }).click();
  await page.getByRole("link", { name: "Will it fit, will it suit" }).first().click();
  await expect(page.getByText(/Measuring a room is work/)).toBeVisible();
  await expect(page.getByText(/In the store people measure gladly/)).toBeVisible();
  await expect(page.getByText(/Agreed by Tom Okafor on 13 Oct 2026/)).toBeVisible();
  await expect(page.getByRole("combobox")).toHaveCount(0);
  await expectAccessible();
});

test("scoring by keyboard stores by itself, survives a reload, and shows nothing of the others", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.goto(`${await signIn("owner")}/rounds`);
  await expect(page.getByText("Your answers are needed: 4 of 4 left.")).toBeVisible();
  await page.getByRole("link", { name: "Before the 2027 plan" }).click();
  await page.getByRole("link", { name: "Score", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Side-by-side decision helper" })).toBeVisible();
  await expect(page.getByText("Comparing two sofas is what people call us about most.")).toHaveCount(0);
  await question(page, "Evidence of the need").getByRole("radio").first().focus();
  await page.keyboard.press("4");
  await page.keyboard.press("Enter");
  await page.keyboard.press("3");
  await expect(question(page, "Help given").getByRole("radio", { name: /^3/ })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByText("2 of 20 answered")).toBeVisible();
  await expect(page.getByText(/^Saved \d\d:\d\d/)).toBeVisible();
  await expectAccessible();
  await page.reload();
  await expect(question(page, "Evidence of the need").getByRole("radio", { name: /^4/ })).toBeChecked();
  await expect(question(page, "Help given").getByRole("radio", { name: /^4/ })).toBeChecked();

  await page.goto(page.url().replace(/\/[^/]+$/, ""));
  await page.getByRole("button", { name: "Reveal the answers" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("Rafael Duarte")).toBeVisible();
  await dialog.getByRole("button", { name: "Wait for them" }).click();
  await expect(page.getByRole("heading", { name: "Most disputed first" })).toHaveCount(0);
});

test("in a meeting everybody's page follows whoever leads", async ({ page, signIn, signInBeside }) => {
  const address = await signIn("editor");
  const beside = await signInBeside("contributor");
  await startRound(page, address, { live: true });
  await page.getByRole("link", { name: "Lead the meeting" }).click();
  await page.waitForURL("**/live");
  await beside.goto(page.url());
  const first = page.getByRole("heading", { level: 1 });
  await expect(first).toHaveText("Will it fit, will it suit");
  await expect(beside.getByRole("heading", { level: 1 })).toHaveText("Will it fit, will it suit");
  await answer(beside, "Reach", 2);
  await beside.getByRole("button", { name: /^Done/ }).click();
  await expect(page.getByText("Still answering: The editor")).toBeVisible();
  await page.getByRole("button", { name: "Next for everybody" }).click();
  await expect(beside.getByRole("heading", { level: 1 })).toHaveText("Sleep on it");
  await page.getByRole("button", { name: "Previous for everybody" }).click();
  await page.getByRole("button", { name: "Reveal the answers" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Reveal anyway" }).click();
  await expect(beside.getByRole("table")).toBeVisible();
});

test.describe("two windows of one person", () => {
  test.use({ refusals: true });
  test("add up, and ask only where both answered the same question", async ({ page, context, signIn }) => {
    const address = await signIn("owner");
    const other = await context.newPage();
    for (const each of [page, other]) {
      await each.goto(`${address}/rounds/SR2/W10`);
      await expect(question(each, "Reach")).toBeVisible();
    }
    await answer(page, "Reach", 4);
    await expect(page.getByText(/^Saved \d\d:\d\d/)).toBeVisible();
    await answer(other, "Data ready", 2);
    await expect(other.getByText("2 of 20 answered")).toBeVisible();
    await expect(question(other, "Reach").getByRole("radio", { name: /^4/ })).toBeChecked();

    await answer(page, "Stakes of the decision", 5);
    await expect(page.getByText("Saving…")).toHaveCount(0);
    await answer(other, "Stakes of the decision", 1);
    await expect(other.getByText(/In another window you answered 5; here it is 1/)).toBeVisible();
    await other.getByRole("button", { name: "Keep 1" }).click();
    await expect(other.getByText(/^Saved \d\d:\d\d/)).toBeVisible();
    await page.reload();
    await expect(question(page, "Stakes of the decision").getByRole("radio", { name: /^1/ })).toBeChecked();
    await expect(question(page, "Data ready").getByRole("radio", { name: /^2/ })).toBeChecked();
  });
});

test.describe("an empty workspace", () => {
  test.use({ document: { workspace: { name: "Northwind" } } });
  test("teaches what a round is for", async ({ page, signIn, expectAccessible }) => {
    await page.goto(`${await signIn("editor")}/rounds`);
    await expect(page.getByRole("heading", { name: "One person’s score is an opinion" })).toBeVisible();
    await page.getByRole("button", { name: "Start a round" }).click();
    await expect(page.getByText("There are no use cases yet.")).toBeVisible();
    await expectAccessible();
  });
});

for (const look of ["dark", "phone"] as const) {
  test.describe(look, () => {
    test.use(look === "dark" ? { colorScheme: "dark" } : { viewport: { width: 390, height: 844 } });
    test(`list, scoring and reveal hold together: ${look}`, async ({ page, signIn, expectAccessible }) => {
      const address = await signIn("owner");
      for (const path of ["rounds/SR2", "rounds/SR2/W10", "rounds/SR1/W11"]) {
        await page.goto(`${address}/${path}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
        expect(await page.evaluate(over), path).toBe(0);
        await expectAccessible();
      }
    });
  });
}
