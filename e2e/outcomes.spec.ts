import { expect, test } from "./fixtures";

test("a chain is written by keyboard, found incomplete, completed, and says what it would orphan", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.goto(`${await signIn("editor")}/outcomes`);
  await expect(page.getByText(/One objective stands alone and four use cases/)).toBeVisible();
  await expect(page.locator("main path.stroke-edge").first()).toBeAttached();
  await expectAccessible();

  // Arrows lead along the chain, N adds the link that is missing.
  await page.getByRole("button", { name: "Business objective: Raise net margin per active customer" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("button", { name: /^Customer objective: Choose a large item once/ })).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("End");
  await expect(page.getByRole("button", { name: /^Business objective: Hold marketing cost/ })).toBeFocused();
  await page.keyboard.press("n");

  const dialog = page.getByRole("dialog", { name: "Write a chain" });
  await dialog.getByLabel("What customers want, in their words").fill("Pay what we planned to pay");
  await page.keyboard.press("Escape");
  await page.reload();
  await page.getByRole("button", { name: "Write its chain" }).click();
  await expect(dialog.getByLabel("What customers want, in their words")).toHaveValue("Pay what we planned to pay");
  await dialog.getByRole("button", { name: "Next: both will see" }).click();
  await dialog.getByLabel("What customers and the business will see").fill("Budgets hold");
  await dialog.getByLabel("Experience metric").selectOption({ label: "Trust in how we use data" });
  await dialog.getByRole("button", { name: /Use the latest value of Trust/ }).click();
  await expect(dialog.getByLabel("Experience baseline")).toHaveValue("71");
  await dialog.getByRole("button", { name: "Next: work that serves it" }).click();
  for (const name of ["Newsletter with picks like past purchases", "Checkout remembered"]) {
    await dialog.getByRole("checkbox", { name }).focus();
    await page.keyboard.press("Space");
  }
  const lacks = dialog.getByRole("region", { name: "What the chain lacks" });
  await expect(lacks.getByText("No commercial number shows whether it pays.")).toBeVisible();
  await dialog.getByRole("button", { name: "Store the chain" }).click();

  // On the map it says what is missing, and is completed there.
  const outcome = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: "Outcome: Budgets hold" }) });
  await expect(outcome.getByText(/Not complete\. The experience metric has no target\./)).toBeVisible();
  await expect(outcome.getByRole("button", { name: "2 use cases serve it" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Outcomes 6" })).toBeVisible();
  await page.getByRole("button", { name: "Outcome: Budgets hold" }).press("Enter");
  const panel = page.getByRole("dialog", { name: "Outcome" });
  await panel.getByLabel("Experience target").fill("75");
  await panel.getByLabel("Commercial number").selectOption({ label: "Average order value" });
  await panel.getByRole("button", { name: /Use the latest value of Average order value/ }).click();
  await panel.getByLabel("Commercial target").fill("126");
  await panel.getByLabel("By", { exact: true }).fill("2027-10-31");
  await expect(panel.getByText("The chain is complete. It would hold better:")).toBeVisible();
  await panel.getByRole("button", { name: "Store this outcome" }).click();
  await expect(outcome.getByText(/Not complete/)).toHaveCount(0);
  await expect(page.getByText(/stands alone/)).toHaveCount(0);

  // Removing it says what it leaves, goes on only with a reason, and can be undone.
  await page.getByRole("button", { name: "Outcome: Budgets hold" }).press("Enter");
  await panel.getByRole("button", { name: "Remove it" }).click();
  const asked = page.getByRole("dialog", { name: "Remove “Budgets hold”?" });
  const left = asked.getByRole("region", { name: "What it leaves without a chain" });
  await expect(left.getByText("Checkout remembered: ad hoc: serves no outcome")).toBeVisible();
  await expect(left.getByText(/^Hold marketing cost at 7.6% of revenue/)).toBeVisible();
  await asked.getByLabel("Why it is right all the same").fill("Said twice");
  await asked.getByRole("button", { name: "Remove it and leave these 2 use cases ad hoc" }).click();
  await expect(outcome).toHaveCount(0);
  await page.getByRole("group", { name: "Outcome removed" }).getByRole("button", { name: "Undo" }).click();
  await expect(outcome.getByRole("button", { name: "2 use cases serve it" })).toBeVisible();

  // The same on a phone in the dark, as a list by business objective.
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole("button", { name: "Budgets hold", exact: true })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible();
});

test.describe("at the same time", () => {
  test.use({ refusals: true });
  test("two people change an outcome: both versions are shown, nothing typed is lost; a viewer only reads", async ({
    page,
    signIn,
    signInBeside,
  }) => {
    const workspace = await signIn("editor");
    const other = await signInBeside("owner");
    for (const each of [page, other]) {
      await each.goto(new URL(`${workspace}/outcomes`, test.info().project.use.baseURL).toString());
      await each.getByRole("button", { name: /^Outcome: New owners settle in/ }).click();
    }
    const [mine, theirs] = [page, other].map((each) => each.getByRole("dialog", { name: "Outcome" }));
    // Typed before the other stores: what comes in later is not what it was typed from.
    await mine!.getByLabel("Experience target").fill("90");
    await theirs!.getByLabel("Experience target").fill("85");
    await theirs!.getByRole("button", { name: "Store this outcome" }).click();
    await expect(theirs!).toBeHidden();
    await mine!.getByRole("button", { name: "Store this outcome" }).click();
    await expect(mine!.getByRole("row", { name: "85 90", exact: true })).toBeVisible();
    await mine!.getByRole("button", { name: "Go on with mine" }).click();
    await mine!.getByRole("button", { name: "Store this outcome" }).click();
    await expect(mine!).toBeHidden();
    await expect(page.getByText("77% → 81.9% → 90%").first()).toBeVisible();

    const reading = await signInBeside("viewer");
    await reading.goto(new URL(`${workspace}/outcomes`, test.info().project.use.baseURL).toString());
    await expect(reading.getByText("77% → 81.9% → 90%").first()).toBeVisible();
    await expect(reading.getByRole("button", { name: /Add|Write|Attach/ })).toHaveCount(0);
  });
});
