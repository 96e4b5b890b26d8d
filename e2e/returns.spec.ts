import { expect, test } from "./fixtures";

test.describe("what it costs and earns", () => {
  test.use({ refusals: true });

  test("worst first, a line added with its range, observed, corrected, taken back, and put back when it was removed", async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    const workspace = await signIn("editor");
    await page.goto(`${workspace}/returns`);
    await expect(
      page.getByText(/^£721,000 of margin for £1,052,000 of cost so far\. “Dynamic retargeting”/),
    ).toBeVisible();
    const lines = page.getByRole("region", { name: "Lines of returns" });
    const line = (name: string) => lines.getByRole("button", { name, exact: true });
    const opened = (name: string) => lines.getByRole("article", { name, exact: true });
    const dialog = page.getByRole("dialog");
    await expect(lines.getByRole("row").nth(1)).toContainText("Dynamic retargeting");
    await expect(lines.getByRole("row").nth(2)).toContainText(/Basket countdown.*harmed/);
    await expect(lines.getByRole("row").last()).toContainText("Together, 6 lines");
    await expectAccessible();

    // From line to line by keyboard; money earned by harm is told as that, and what has no price is listed.
    await line("Dynamic retargeting").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(opened("Basket countdown").getByText(/Hollow win/)).toBeVisible();
    await expect(
      opened("Basket countdown").getByText("Trust of the people who felt rushed", { exact: false }),
    ).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(opened("Basket countdown")).toHaveCount(0);

    // The programme's picture has its table.
    await page.getByRole("button", { name: "Table" }).first().click();
    await expect(page.getByRole("columnheader", { name: "Less what is at risk, as stated" })).toBeVisible();

    await page.getByRole("button", { name: "Add a line" }).click();
    await dialog.getByLabel("Name", { exact: true }).fill("Size helper");
    await dialog.getByLabel("Function", { exact: true }).selectOption({ label: "Customer experience" });
    await dialog.getByLabel("First quarter").selectOption({ label: "Q3 2026" });
    await dialog.getByLabel("Cost, Q3 2026").fill("10,000");
    await dialog.getByLabel("Margin expected, Q3 2026").fill("2,000");
    await dialog.getByLabel("Cost, Q4 2026").fill("1,000");
    await dialog.getByLabel("Margin expected, Q4 2026").fill("12,000");
    await dialog.getByLabel("At the low end, Q4 2026").fill("13,000");
    await dialog.getByLabel("At the high end, Q4 2026").fill("16,000");
    await dialog.getByLabel("What is not in the money").fill("Fewer worried calls");
    await dialog.getByLabel("Search evidence it rests on").fill("vendor");
    await dialog.getByText("Cannot be a basis.", { exact: false }).first().click();
    await expect(dialog.getByText(/is a vendor claim: .* cannot be the basis of a plan figure/)).toBeVisible();
    await expect(dialog.getByRole("button", { name: "Add the line" })).toHaveAttribute("aria-disabled", "true");
    await dialog.getByLabel("Search evidence it rests on").fill("");
    await dialog.getByRole("radio", { name: /^No card/ }).check();
    await dialog.getByRole("button", { name: "Add the line" }).click();
    await expect(dialog.getByText(/expected margin of Q4 2026 lies outside its own range/)).toBeVisible();
    await dialog.getByLabel("At the low end, Q4 2026").fill("9,000");
    await dialog.getByRole("button", { name: "Add the line" }).click();
    await line("Size helper").click();
    const helper = opened("Size helper");
    await expect(helper.getByText("Q3 2026 is over: enter what was observed.", { exact: false })).toBeVisible();
    await expect(helper.getByRole("cell", { name: "£9,000 to £16,000" })).toBeVisible();
    await expect(helper.getByText("Fewer worried calls")).toBeVisible();

    // What came takes the place of what was expected, which stays beside it.
    const observe = async (margin: string) => {
      await helper.getByRole("button", { name: /^Observe a quarter/ }).click();
      await dialog.getByLabel("Cost (£)").fill("9500");
      await dialog.getByLabel("Margin (£)").fill(margin);
      await dialog.getByRole("button", { name: "Store what was observed" }).click();
    };
    const first = helper.getByRole("row", { name: /^Q3 2026/ });
    await observe("310");
    await expect(first).toHaveText(/observed£9,500£10,000£310£2,000/);
    await page.getByRole("button", { name: "Undo" }).last().click();
    await expect(first).toHaveText(/expected£10,000£2,000/);
    await observe("310");
    await expect(first).toHaveText(/observed£9,500/);
    await observe("3100");
    await expect(helper.getByText("£3,100 of margin came in Q3 2026 where £2,000 was expected.")).toBeVisible();
    await expect(helper.getByText(/too early to call and not failing/)).toBeVisible();

    await page.getByRole("button", { name: "Remove: Size helper" }).click();
    await expect(line("Size helper")).toHaveCount(0);
    await page.getByRole("button", { name: "Undo" }).last().click();
    await expect(line("Size helper")).toBeVisible();
  });

  test("two people at one line, what a message puts at risk, spend that does not add up, on a telephone, and who may only read", async ({
    page,
    signIn,
    signInBeside,
    expectAccessible,
  }) => {
    const workspace = await signIn("editor");
    const finder = "Sofa and bed finder";
    const opened = (of: typeof page, name = finder) => of.getByRole("article", { name, exact: true });
    const dialog = page.getByRole("dialog");
    const beside = await signInBeside("owner");
    for (const each of [page, beside]) await each.goto(`${workspace}/returns#line-F1`);

    // Somebody else is faster: both versions stand there, and what was typed is kept.
    await opened(page)
      .getByRole("button", { name: `Edit: ${finder}` })
      .click();
    await dialog.getByLabel("Name", { exact: true }).fill("Finder, mine");
    await opened(beside)
      .getByRole("button", { name: `Edit: ${finder}` })
      .click();
    await beside.getByRole("dialog").getByLabel("Name", { exact: true }).fill("Finder, theirs");
    await beside.getByRole("button", { name: "Store the line" }).click();
    const theirs = opened(beside, "Finder, theirs");
    await expect(theirs).toBeVisible();
    await expect(dialog.getByRole("row", { name: /Finder, theirs Finder, mine/ })).toBeVisible();
    await dialog.getByRole("button", { name: "Store mine over theirs" }).click();
    const mine = opened(page, "Finder, mine");
    await mine.getByRole("button", { name: /^Who changed it/ }).click();
    await expect(mine.getByText("Name: “Finder, theirs” → “Finder, mine”")).toBeVisible();

    // The same where a quarter is corrected: what they stored is told, what was typed stays.
    await beside.reload();
    for (const [each, margin] of [
      [page, "41000"],
      [beside, "43000"],
    ] as const) {
      await opened(each, "Finder, mine")
        .getByRole("button", { name: /^Observe a quarter/ })
        .click();
      await each.getByRole("dialog").getByLabel("Cost (£)").fill("20000");
      await each.getByRole("dialog").getByLabel("Margin (£)").fill(margin);
    }
    const seen = "Store what was observed";
    await beside.getByRole("button", { name: seen }).click();
    await expect(beside.getByRole("dialog")).toHaveCount(0);
    await expect(dialog.getByRole("row", { name: "£43,000 £41,000", exact: true })).toBeVisible();
    await expect(dialog.getByLabel("Margin (£)")).toHaveValue("41000");
    await dialog.getByRole("button", { name: "Store mine over theirs" }).click();
    await expect(mine.getByRole("cell", { name: "£41,000" })).toBeVisible();

    // A message that carries the name of a line is taken off its returns.
    await page.getByRole("button", { name: "Edit the message" }).click();
    await dialog.getByLabel("Message", { exact: true }).fill("Finder, mine");
    await dialog.getByRole("button", { name: "Store the message" }).click();
    await expect(mine.getByText(/when what the message puts at risk is taken off/)).toBeVisible();
    await page.getByRole("button", { name: "Edit the spend" }).click();
    await dialog.getByLabel("Risk reserve").fill("10,000");
    await expect(dialog.getByText("£20,000 of the spend on personalization is in no part yet.")).toBeVisible();
    await dialog.getByRole("button", { name: "Store the spend" }).click();
    await expect(page.getByText(/£20,000 less than the spend on personalization\. Something is missing/)).toBeVisible();

    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await expectAccessible();

    // Who may only read is offered nothing that would be refused; the use case shows what it costs and what was decided.
    const viewer = await signInBeside("viewer");
    await viewer.goto(`${workspace}/returns#line-F1`);
    await expect(opened(viewer, "Finder, mine").getByText(/£64,000 was expected/)).toBeVisible();
    await expect(viewer.getByRole("button", { name: /^(Add|Edit|Remove|Observe|Import)/ })).toHaveCount(0);
    await viewer.goto(`${workspace}/use-cases/W05`);
    await expect(viewer.getByRole("region", { name: "Returns" })).toContainText(
      /£525,000 of margin for £851,000 of cost/,
    );
    await expect(viewer.getByRole("region", { name: "Stop or keep" })).toContainText(/Suggested: Stop\./);
    await expect(
      viewer.getByRole("list", { name: "What was decided" }).getByText("Stop", { exact: true }),
    ).toBeVisible();
  });
});

test.describe("nothing written down yet", () => {
  test.use({ document: { workspace: { name: "Northwind Retail" } } });

  test("says what it is for; a table brings lines in, wrong rows are told, and it is taken back", async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    await page.goto(`${await signIn("editor")}/returns`);
    await expect(page.getByRole("heading", { name: "Does it earn what it costs?" })).toBeVisible();
    await expectAccessible();
    const dialog = page.getByRole("dialog");
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await dialog
      .getByLabel("Or paste rows from a spreadsheet")
      .fill(
        "Line\tQuarter\tState\tCost\tMargin\nFinder\tQ3 2026\tobserved\t900\t400\nFinder\tQ4 2026\texpected\t100\t800\nFinder\tQ9 2027\texpected\t1\t1",
      );
    await dialog.getByRole("button", { name: "Use the pasted rows" }).click();
    await dialog.getByRole("button", { name: "Check the rows" }).click();
    await expect(dialog.getByText("2 rows can be imported, 1 cannot.")).toBeVisible();
    await expect(dialog.getByRole("row", { name: /4 Quarter Q9 2027/ })).toBeVisible();
    await dialog.getByRole("button", { name: "Import the valid ones" }).click();
    await dialog.getByRole("button", { name: "Close" }).last().click();
    await expect(page.getByRole("button", { name: "Finder", exact: true })).toBeVisible();
    await expect(page.getByText("€400 of margin for €900 of cost so far.")).toBeVisible();
  });
});
