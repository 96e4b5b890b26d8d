import { expect, test } from "./fixtures";

test("what is typed is kept without a button, survives a reload, and reopens a signed page", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.goto(`${await signIn("editor")}/why`);
  await expect(page.getByText(/signed off on 18 Sep 2026/)).toBeVisible();
  const answer = page.getByRole("region", { name: /What would happen to customers if we did nothing/ });

  await answer.getByRole("textbox").fill("Returns would go on rising.");
  await expect(answer.getByText(/Saved \d\d:\d\d/)).toBeVisible();
  await expect(page.getByText(/not signed off/)).toBeVisible();

  await page.reload();
  await expect(answer.getByRole("textbox")).toHaveValue("Returns would go on rising.");
  await expectAccessible();
});

test.describe("at the same time", () => {
  test.use({ refusals: true });
  test("two people answer the same question: both versions are shown and nothing typed is lost", async ({
    page,
    signIn,
    signInBeside,
    browser,
  }) => {
    const workspace = await signIn("editor");
    const context = await browser.newContext();
    const other = await context.newPage();
    await signInBeside(other, "owner");
    for (const each of [page, other])
      await each.goto(new URL(`${workspace}/why`, test.info().project.use.baseURL).toString());
    const question = /How do customers see, change and switch off/;
    const [mine, theirs] = [page, other].map((each) => each.getByRole("region", { name: question }));

    await theirs!.getByRole("textbox").fill("A page of their own.");
    await expect(theirs!.getByText(/Saved/)).toBeVisible();
    await mine!.getByRole("textbox").fill("A switch in every mail.");

    await expect(mine!.getByText("A page of their own.")).toBeVisible();
    await expect(mine!.getByRole("textbox")).toHaveValue("A switch in every mail.");
    await mine!.getByRole("button", { name: "Keep mine" }).click();
    await expect(mine!.getByText(/Saved/)).toBeVisible();
    await page.reload();
    await expect(mine!.getByRole("textbox")).toHaveValue("A switch in every mail.");
    await context.close();
  });
});

test("a new why-chain is written, found incomplete, and completed @both", async ({ page, signIn }) => {
  await page.goto(`${await signIn("editor")}/why#objectives`);
  const objectives = page.getByRole("region", { name: "Objectives and outcomes" }).or(page.locator("#objectives"));
  await page.getByRole("button", { name: "Add a customer objective" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What customers want, in their words").fill("Pay what we planned to pay");
  await dialog.getByRole("button", { name: /^Store/ }).click();
  await expect(objectives.getByText("Pay what we planned to pay: no outcome names it.")).toBeVisible();

  await page.getByRole("button", { name: "Add an outcome" }).click();
  await dialog.getByLabel("What customers and the business will see").fill("Budgets hold");
  await dialog.getByLabel("For the business objective").selectOption({ index: 4 });
  await dialog.getByLabel("Through the customer objective").selectOption({ label: "Pay what we planned to pay" });
  await dialog.getByLabel("Experience metric").selectOption({ label: "Perceived control" });
  await dialog.getByLabel("Commercial number").selectOption({ label: "Average order value" });
  await dialog.getByRole("button", { name: /^Store/ }).click();
  await expect(objectives.getByText("Standing alone")).toBeHidden();
});

test("a version is kept, and later tells what changed", async ({ page, signIn }) => {
  await page.goto(`${await signIn("editor")}/why`);
  await page.getByRole("button", { name: "Versions" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel(/Keep the page as it is now/).fill("For the board");
  await drawer.getByRole("button", { name: "Keep this version" }).click();
  await expect(drawer.getByText("Version 1: For the board")).toBeVisible();
  await drawer.getByRole("button", { name: "Close" }).click();

  const answer = page.getByRole("region", { name: /How will we decide to ship/ });
  await answer.getByRole("textbox").fill("Ship when customers are safe.");
  await expect(answer.getByText(/Saved/)).toBeVisible();
  await page.getByRole("button", { name: "Versions" }).click();
  await drawer.getByRole("button", { name: /Version 1/ }).click();
  await expect(drawer.getByText("Ship when customers are safe.")).toBeVisible();
});

test("a viewer reads the strategy and is offered nothing to change", async ({ page, signIn, expectAccessible }) => {
  await page.goto(`${await signIn("viewer")}/why`);
  await expect(page.getByText(/People who furnish a home/)).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Add|Sign off|Remove/ })).toHaveCount(0);
  await expectAccessible();
});
