import { expect, test } from "./fixtures";

test.use({ refusals: true });

test("a meeting from its plan to its minutes: as suggested, otherwise, taken back, switched off, ended, found again", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const workspace = await signIn("editor");
  await page.goto(`${workspace}/reviews`);
  await expect(page.getByText(/^“December review” is on 3 Dec 2026/)).toBeVisible();
  await page.getByRole("button", { name: "Plan a meeting" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("November review");
  await dialog.getByLabel("Held on").fill("2026-11-21");
  await dialog.getByLabel("Who takes part (optional)").fill("Ines Calder\nTom Okafor");
  await dialog.getByRole("button", { name: "Plan it" }).click();
  await expect(page.getByRole("heading", { name: "November review" })).toBeVisible();
  await expect(page.getByText("Since “October review” of 28 Oct 2026")).toBeVisible();

  // As suggested, with the keyboard alone; the focus stays with the point.
  const toDecide = page.getByRole("list", { name: "To be decided" });
  const newsletter = toDecide.getByRole("listitem").filter({ hasText: "Newsletter with picks" });
  await newsletter.getByRole("button", { name: /^As suggested/ }).press("Enter");
  await expect(dialog.getByRole("radio", { name: /Continue \(suggested\)/ })).toBeChecked();
  await dialog.getByRole("button", { name: "Decide: Continue" }).press("Enter");
  await expect(newsletter.getByText("Decided: Continue, The editor.")).toBeVisible();
  await expect(newsletter).toBeFocused();
  await page.keyboard.press("j");
  const birthday = toDecide.getByRole("listitem").filter({ hasText: "Birthday treat" });
  await expect(birthday).toBeFocused();
  await page.keyboard.press("7");
  await expect(dialog.getByRole("radio", { name: /Pause/ })).toBeChecked();
  await expect(dialog.getByText(/^Deciding switches nothing off/)).toBeVisible();
  await dialog.getByLabel("Note", { exact: true }).fill("Nobody opens it.");
  await dialog.getByRole("button", { name: "Decide: Pause" }).click();

  // It was decided to pause it, and it still runs.
  await birthday.getByRole("button", { name: "Set Birthday treat to paused" }).click();
  await expect(page.getByText("Now paused")).toBeVisible();
  await expect(birthday.getByRole("button", { name: "Set Birthday treat to paused" })).toHaveCount(0);

  // Otherwise than suggested needs a note, and the sentence says what speaks against what is suggested.
  const reminder = toDecide.getByRole("listitem").filter({ hasText: "Abandoned basket reminder" });
  await expect(reminder.getByText(/But it may harm customers \(a passive tactic/)).toBeVisible();
  await reminder.getByRole("button", { name: "Decide: Abandoned basket reminder" }).click();
  await dialog.getByRole("radio", { name: /Narrow/ }).check();
  const narrow = dialog.getByRole("button", { name: "Decide: Narrow" });
  await expect(narrow).toBeDisabled();
  await dialog.getByLabel("Note", { exact: true }).fill("One reminder, and only when asked for.");
  await narrow.click();
  await expect(reminder.getByText("Suggested was: Continue")).toBeVisible();
  await reminder.getByRole("button", { name: /^Take back/ }).click();
  await expect(reminder.getByText("Open", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(reminder.getByText(/^Decided: Narrow/)).toBeVisible();

  await page.getByLabel("Notes").fill("Tom asks the agency.");
  await page.getByRole("button", { name: "Store the notes" }).click();
  await expect(page.getByText("Notes stored")).toBeVisible();
  await expectAccessible();

  await page.getByRole("button", { name: "End the meeting" }).click();
  await expect(dialog.getByText(/^3 decisions made/)).toBeVisible();
  await dialog.getByRole("button", { name: "End the meeting" }).click();
  await expect(page.getByRole("list", { name: "What was decided" }).getByRole("listitem")).toHaveCount(3);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect(page.getByText("Took part: Ines Calder, Tom Okafor.")).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });

  await page.getByRole("link", { name: "Decisions", exact: true }).click();
  await page.getByLabel("Search decisions").fill("only when asked");
  await expect(page.getByRole("list", { name: "Decisions" }).getByRole("listitem")).toHaveCount(1);
  await page.getByRole("list", { name: "Decisions" }).getByRole("link", { name: "November review" }).click();
  await expect(page.getByText("Tom asks the agency.")).toBeVisible();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await expectAccessible();
  await page.goto(`${workspace}/deck/DK2/print`);
  await expect(page.getByText(/November review, 21 Nov 2026/).first()).toBeAttached();
});

test("two who decide at once both see what the other decided; who may not decide is not asked to", async ({
  page,
  signIn,
  signInBeside,
}) => {
  const workspace = await signIn("editor");
  const meeting = `${workspace}/reviews/RM2`;
  const list = (of: typeof page) => of.getByRole("list", { name: "To be decided" });
  const checkout = (of: typeof page) => list(of).getByRole("listitem").filter({ hasText: "Checkout remembered" });
  const beside = await signInBeside("owner");
  for (const each of [page, beside]) {
    await each.goto(meeting);
    await checkout(each).getByRole("button", { name: "Decide: Checkout remembered" }).click();
  }
  await beside
    .getByRole("dialog")
    .getByRole("radio", { name: /Continue \(suggested\)/ })
    .check();
  await beside.getByRole("dialog").getByRole("button", { name: "Decide: Continue" }).click();
  await expect(checkout(beside).getByText("Decided: Continue, The owner.")).toBeVisible();

  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: /Extend/ }).check();
  await dialog.getByLabel("Note", { exact: true }).fill("Until spring.");
  await expect(dialog.getByText("Decided now: Continue, The owner.")).toBeVisible();
  await expect(dialog.getByLabel("Note", { exact: true })).toHaveValue("Until spring.");
  await dialog.getByRole("button", { name: "Decide over theirs" }).click();
  await expect(checkout(page).getByText("Decided: Extend, The editor. “Until spring.”")).toBeVisible();

  const viewer = await signInBeside("viewer");
  await viewer.goto(meeting);
  await expect(checkout(viewer)).toBeVisible();
  await expect(viewer.getByRole("button", { name: /^(Decide|As suggested|End|Change|Store|Take)/ })).toHaveCount(0);
  await expect(viewer.getByRole("textbox")).toHaveCount(0);
  const contributor = await signInBeside("contributor");
  await contributor.goto(meeting);
  await contributor.getByRole("textbox", { name: "Notes" }).fill("Hanna cannot come.");
  await contributor.getByRole("button", { name: "Store the notes" }).click();
  await expect(contributor.getByText("Notes stored")).toBeVisible();
  await expect(contributor.getByRole("button", { name: /^(Decide|As suggested|End)/ })).toHaveCount(0);

  // It is removed while somebody writes its notes: they are told by itself, and so is whoever goes back to it.
  await page.goto(`${workspace}/reviews`);
  await contributor.getByRole("textbox", { name: "Notes" }).fill("Hanna comes after all.");
  await beside.reload();
  await checkout(beside)
    .getByRole("button", { name: /^Take back/ })
    .click();
  await expect(checkout(beside).getByText("Open", { exact: true })).toBeVisible();
  await beside.getByRole("button", { name: "Change", exact: true }).click();
  await beside.getByRole("dialog").getByRole("button", { name: "Remove it" }).click();
  await expect(beside.getByText("Meeting removed")).toBeVisible();
  await expect(beside.getByRole("link", { name: "October review" })).toBeVisible();
  const gone = "This meeting is not here any more";
  await expect(contributor.getByRole("heading", { name: gone })).toBeVisible();
  await beside.goBack();
  await expect(beside.getByRole("heading", { name: gone })).toBeVisible();
  await beside.getByRole("button", { name: "Undo" }).last().click();
  await expect(checkout(beside)).toBeVisible();

  await page.goto(`${workspace}/reviews/RM99`);
  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  await page.goto(`${workspace}/reviews`);
  await page.getByRole("link", { name: "October review" }).click();
  const came = page.getByRole("list", { name: "What was decided" });
  await expect(came.getByText("Decided otherwise. Suggested was: Scale.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^(Decide|As suggested)/ })).toHaveCount(0);
});
