import { expect, test } from "./fixtures";

test.use({ refusals: true });

test("what tests taught is found, kept honest and looked at again; the programme tells harm before wins", async ({
  page,
  signIn,
  signInBeside,
  expectAccessible,
}) => {
  const workspace = await signIn("editor");
  await page.goto(`${workspace}/experiments/learnings`);
  await expect(page.getByText(/1 learning is due for review\.$/)).toBeVisible();
  const due = page.getByRole("list", { name: "1 learning is due for review" });
  const hurry = page.getByRole("article", { name: /^Hurry at the basket/ });

  await page.getByLabel("How firm", { exact: true }).selectOption("contested");
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(page).toHaveURL(/strength=contested/);
  await page.getByRole("button", { name: /^Contested/ }).click();
  await expect(page.getByRole("dialog").getByText("speaks against", { exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(page.getByRole("article")).toHaveCount(1);
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(due.getByRole("article")).toHaveCount(1);

  await page.getByRole("button", { name: "Review: Hurry" }).click();
  await page.getByRole("button", { name: "Keep it until then" }).click();
  await expect(hurry.getByText("Review on 21 May 2027")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(hurry.getByText("Review was due 15 Nov 2026")).toBeVisible();

  await page.getByRole("button", { name: "Write down a learning" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What was learned").fill("A countdown is regretted by the fourth week.");
  for (const side of ["Tests that support it", "Tests that speak against it"])
    await dialog.getByRole("group", { name: side }).getByRole("checkbox", { name: "Basket countdown" }).check();
  await expect(dialog.getByText(/^On both sides: “Basket countdown”/)).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "Write down a learning" }).click();
  await expect(dialog.getByLabel("What was learned")).toHaveValue("A countdown is regretted by the fourth week.");
  await dialog
    .getByRole("group", { name: "Tests that speak against it" })
    .getByRole("button", { name: "Take away Basket countdown" })
    .click();
  await dialog.getByRole("button", { name: "Add the learning" }).click();
  const countdown = page.getByRole("article", { name: /^A countdown is regretted/ });
  await expect(countdown.getByRole("button", { name: /^Seen once/ })).toBeVisible();

  // Somebody else is faster: both versions stand there, and what was typed is kept.
  const beside = await signInBeside("contributor");
  await page.getByRole("button", { name: "Edit: A countdown" }).click();
  await dialog.getByLabel("Note", { exact: true }).fill("Mine");
  await beside.goto(`${workspace}/experiments/learnings`);
  await expect(beside.getByRole("button", { name: "Edit: A countdown" })).toBeVisible();
  await expect(beside.getByRole("button", { name: /^Remove/ })).toHaveCount(0);
  await beside.getByRole("button", { name: "Edit: A countdown" }).click();
  await beside.getByRole("dialog").getByLabel("Note", { exact: true }).fill("Theirs");
  await beside.getByRole("button", { name: "Store the learning" }).click();
  await expect(beside.getByText("Learning stored")).toBeVisible();
  await expect(dialog.getByRole("row", { name: "Theirs Mine", exact: true })).toBeVisible();
  await expect(dialog.getByLabel("Note", { exact: true })).toHaveValue("Mine");
  await dialog.getByRole("button", { name: "Store mine over theirs" }).click();
  await expect(countdown.getByText("Mine")).toBeVisible();
  await page.getByRole("button", { name: "Remove: A countdown" }).click();
  await expect(countdown).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(countdown).toBeVisible();
  await expectAccessible();

  await page.getByRole("link", { name: "Programme" }).click();
  await page.getByRole("button", { name: "3 of 7: harms avoided" }).click();
  await expect(dialog.getByRole("link", { name: "Basket countdown" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Table" }).first().click();
  await expect(page.getByRole("row", { name: /^Q2 2026/ })).toBeVisible();
  await expect(page.getByRole("list", { name: "Use cases without control" }).getByRole("listitem")).not.toHaveCount(0);

  await page.getByRole("button", { name: "Record another holdout" }).click();
  await dialog.getByLabel("Name", { exact: true }).fill("Five in a hundred");
  await dialog.getByRole("button", { name: "Add a result" }).click();
  await dialog.getByRole("button", { name: "Record the holdout" }).click();
  await expect(dialog.getByText(/^Not stored yet: Result 1: choose the measure/)).toBeVisible();
  await dialog.getByLabel("Measure 1").selectOption({ label: "Business: Conversion rate" });
  await dialog.getByLabel("Held out 1").fill("10,0");
  await dialog.getByLabel("Everybody else 1").fill("12");
  await dialog.getByLabel("People measured, both groups 1").fill("100,000");
  await dialog.getByRole("button", { name: "Record the holdout" }).click();
  const holdout = page.getByRole("article", { name: "Five in a hundred" });
  await expect(holdout.getByRole("cell", { name: "Better for those who get it" })).toBeVisible();
  await expect(holdout.getByText(/^Only the business side is recorded/)).toBeVisible();
  // Everybody is in it, so every live use case has somebody to compare with now.
  await expect(page.getByText("Every live use case has a control group or a holdout.")).toBeVisible();
  await page.getByRole("button", { name: "Remove: Five in a hundred" }).click();
  await expect(page.getByRole("list", { name: "Use cases without control" })).toBeVisible();

  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await expectAccessible();
});
