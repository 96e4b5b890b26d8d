import { expect, test } from "./fixtures";

test("a budget cut is tried, compared, made to fit, adopted and taken back; the plan waits until then", async ({
  page,
  signIn,
  signInBeside,
  expectAccessible,
}) => {
  const address = await signIn("editor");
  await page.goto(`${address}/roadmap/scenarios`);
  await expect(page.getByText("“Budget cut by 30 %” is to be decided.")).toBeVisible();
  await expect(page.getByText(/^£456,000 less budget, 1 initiative dropped, 2 moved/)).toBeVisible();

  await page.getByRole("button", { name: "New scenario" }).click();
  const making = page.getByRole("dialog", { name: "New scenario" });
  await making.getByLabel("What for (optional)").fill("By Monday, says finance");
  await expect(making.getByText("Every quarter keeps 70 % of its budget.")).toBeVisible();
  await making.getByRole("button", { name: "Make the scenario" }).click();
  await expect(page.getByRole("heading", { name: "Budget −30 %", level: 1 })).toBeVisible();
  await expect(page.getByText("Has a budget of £456,000 less: £1,064,000 instead of £1,520,000.")).toBeVisible();
  await expect(page.getByText(/^Over in Q4 2026 by £13,000, Q1 2027 by £70,500/)).toBeVisible();
  await expectAccessible();

  await page.getByRole("button", { name: "Drop the least worth per cost until it fits" }).click();
  await expect(page.getByRole("region", { name: "What would be dropped" })).toContainText("Together");
  await page.getByRole("button", { name: /^Drop (it|these \d+) in the scenario$/ }).click();
  await expect(page.getByText("It does not fit its budget")).toHaveCount(0);
  await expect(page.getByText(/^Is worth [\d,.]+ priority points less \([\d.]+ %\)/)).toBeVisible();
  await page
    .getByRole("button", { name: /^Experience in Q\d 2027: .+, then / })
    .first()
    .click();
  await expect(page.getByRole("dialog", { name: /^Experience in Q\d 2027/ })).toContainText("Together");
  await page.keyboard.press("Escape");

  const beside = await signInBeside("viewer");
  await beside.emulateMedia({ colorScheme: "dark" });
  await beside.setViewportSize({ width: 390, height: 844 });
  await beside.goto(page.url());
  await expect(beside.getByRole("heading", { name: "By quarter" })).toBeVisible();
  await expect(beside.getByRole("button", { name: "Adopt" })).toHaveCount(0);
  await expectAccessible(beside);

  await beside.setViewportSize({ width: 1440, height: 900 });
  await beside.goto(`${address}/roadmap`);
  await expect(beside.getByRole("article", { name: /^Do not make me repeat it, use case, Q4 2027/ })).toBeVisible();

  await page.getByRole("button", { name: "Adopt" }).click();
  const adopting = page.getByRole("dialog", { name: "Adopt “Budget −30 %”" });
  await adopting.getByLabel(/^Reason/).fill("The board cut the budget");
  await adopting.getByRole("button", { name: "Adopt it" }).click();
  await expect(page.getByText("“Budget −30 %” is the plan now")).toBeVisible();
  await expect(page.getByText(/^Adopted by The editor on .+: The board cut the budget/)).toBeVisible();
  await page
    .getByRole("group", { name: "“Budget −30 %” is the plan now" })
    .getByRole("button", { name: "Undo" })
    .click();
  await expect(page.getByText("The plan is as it was, and the scenario is open again.")).toBeVisible();

  await page.getByRole("button", { name: "More for Budget −30 %" }).click();
  await page.getByRole("menuitem", { name: "Discard" }).click();
  const discarding = page.getByRole("dialog", { name: "Discard the scenario" });
  await discarding.getByLabel("Why").fill("The board found the money");
  await discarding.getByRole("button", { name: "Discard" }).click();
  await expect(page.getByText(/^Discarded by The editor on .+: The board found the money/)).toBeVisible();
  await page.getByRole("link", { name: "Scenarios", exact: true }).first().click();
  await expect(page.getByRole("region", { name: "Decided", exact: true })).toContainText("Budget −30 %");
});
