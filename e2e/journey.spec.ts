import { expect, test } from "./fixtures";

test.use({ refusals: true });

test("the journey by keyboard: a passive tactic where people struggle, its reason and a way out", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.goto(`${await signIn("editor")}/journey?place=validate%3Ebuy`);
  await expect(page.getByText(/Passive tactics run at 2 switches where people struggle/)).toBeVisible();
  const panel = page.getByRole("region", { name: "Check and justify → Buy and pay", exact: true });
  await expect(panel.getByText("Error: it pushes where people struggle.")).toBeVisible();
  await expect(panel.getByRole("region", { name: "What the rules find here" })).toContainText(
    "A passive tactic sits on a task switch",
  );
  await expectAccessible();

  await panel.getByRole("button", { name: "Move it off the switch" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "Inside “Buy and pay”" }).check();
  await dialog.getByRole("button", { name: "Move it", exact: true }).click();
  await expect(page.getByText(/A passive tactic runs where people struggle: “Drift away/)).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(/Passive tactics run at 2 switches/)).toBeVisible();

  const strip = page.getByRole("region", { name: "The journey" });
  const first = strip.getByRole("button", { name: "Notice a need", exact: true });
  await strip.getByRole("button", { name: "Check and justify → Buy and pay" }).focus();
  await page.keyboard.press("Home");
  await expect(first).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Notice a need → Explore and learn", exact: true })).toBeVisible();

  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(first).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible();
});

test("from an uncovered pitfall of one's own to a use case, a task of one's own, and a moment left as it is", async ({
  page,
  signIn,
}) => {
  await page.goto(`${await signIn("editor")}/journey?place=explore`);
  await page.getByRole("button", { name: "Add a task after this" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Measure the room");
  await page.getByRole("dialog").getByRole("button", { name: "Add the task" }).click();
  await expect(page.getByText("Task added")).toBeVisible();
  await page.getByRole("button", { name: "Measure the room", exact: true }).click();
  const panel = page.getByRole("region", { name: "Measure the room", exact: true });

  await panel.getByRole("button", { name: "Add a pitfall here" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Nobody owns a tape");
  await dialog.getByLabel("What people feel").selectOption("overwhelmed");
  await dialog
    .getByRole("group", { name: /How common/ })
    .getByRole("radio", { name: /^4/ })
    .check({ force: true });
  await dialog
    .getByRole("group", { name: /How strong/ })
    .getByRole("radio", { name: /^5/ })
    .check({ force: true });
  await expect(dialog.getByText("Severity 4 of 5.")).toBeVisible();
  await dialog.getByRole("button", { name: "Add the pitfall" }).click();
  await expect(page.getByText(/Nobody helps at “Nobody owns a tape”/)).toBeVisible();

  const help = panel.getByRole("region", { name: "What could help at Nobody owns a tape" });
  await help.getByRole("button", { name: /^Add / }).first().click();
  await expect(page.getByText(/added as an idea/)).toBeVisible();
  await expect(panel.getByText("Idea", { exact: true })).toBeVisible();

  await panel.getByRole("button", { name: "Remove the task" }).click();
  await expect(panel.getByText(/Still at “Measure the room”: 1 use case/)).toBeVisible();

  await panel.getByRole("button", { name: "Leave it as it is for everyone" }).click();
  await page.getByRole("dialog").getByLabel("Why").fill("People measure with a friend, and like it.");
  await page.getByRole("dialog").getByRole("button", { name: "Leave it as it is" }).click();
  await expect(panel.getByText("Left alone on purpose")).toBeVisible();
});
