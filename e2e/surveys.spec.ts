import { expect, test } from "./fixtures";

test("a questionnaire is read and copied, a wave entered, understood, removed and put back", async ({
  page,
  signIn,
  context,
  expectAccessible,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${await signIn("editor")}/surveys`);
  await expect(page.getByRole("heading", { name: "Surveys", level: 1 })).toBeVisible();
  await expect(page.getByText(/not the validated scales/)).toBeVisible();
  const pulse = page.getByRole("region", { name: /^Transition pulse, Search and shortlist/ });
  await pulse.getByRole("button", { name: /^Felt rushed: 17.6%/ }).click();
  await expect(page.getByText("95% interval (Wilson)")).toBeVisible();
  await page.keyboard.press("Escape");
  await expectAccessible();

  await page.getByRole("link", { name: "Creepiness short form" }).first().click();
  await expect(page.getByRole("article", { name: "As a customer reads it" })).toBeVisible();
  await page.getByRole("button", { name: "Copy as a table" }).click();
  await expect(page.getByText("Copied as a table")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("I-C6\tI do not see why they did this.");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await expect(page.getByText("1. This made me uneasy.")).toBeVisible();
  await page.emulateMedia({ media: "screen" });

  await page.getByRole("link", { name: "Enter a wave" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Questionnaire")).toHaveValue("Q-CREEP");
  await dialog.getByLabel("Date").fill("2026-11-10");
  await dialog.getByLabel("People who answered", { exact: true }).fill("90");
  await dialog.getByLabel("Creepiness: mean, 1 to 5").fill("2,4");
  await page.reload();
  await expect(dialog.getByLabel("Creepiness: mean, 1 to 5")).toHaveValue("2,4");
  await dialog.getByLabel("Creepiness: Std deviation").fill("0.9");
  await dialog.getByRole("button", { name: "Add the wave" }).click();
  const creep = page.getByRole("region", { name: "Creepiness short form", exact: true });
  await expect(creep.getByText(/^90 answers cannot show a change under 0\.\d\d; 150 are asked for\.$/)).toBeVisible();

  await creep.getByRole("button", { name: "Remove the wave of 10 Nov 2026" }).click();
  await expect(creep).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(creep).toBeVisible();

  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible();
});

test("one row a person becomes a wave; the check names what is wrong", async ({ page, signIn }) => {
  await page.goto(`${await signIn("editor")}/surveys?enter=Q-TRUST`);
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Date").fill("2026-11-12");
  await dialog.getByRole("radio", { name: /^One row a person/ }).check();
  await dialog.getByRole("button", { name: "Choose the rows" }).click();
  await dialog
    .getByLabel("Or paste rows from a spreadsheet")
    .fill("Email\tI-T1\tI-T2\tI-T3\tI-CTRL\na@b.test\t5\t5\t5\tAgree\nc@d.test\t3\t4\t2\t3\ne@f.test\t9\t1\t1\t1\n");
  await dialog.getByRole("button", { name: "Use the pasted rows" }).click();
  await dialog.getByRole("button", { name: "Check the rows" }).click();
  await expect(dialog.getByRole("heading", { name: "2 rows can be imported, 1 cannot." })).toBeVisible();
  await expect(dialog.getByText(/whole number from 1 to 5/)).toBeVisible();
  await dialog.getByRole("button", { name: "Import the valid ones" }).click();
  await expect(dialog.getByRole("heading", { name: "2 rows imported" })).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).last().click();
  const trust = page.getByRole("region", { name: "Data trust and control", exact: true });
  await expect(trust.getByRole("button", { name: /^Trust in data use: 75.0/ })).toBeVisible();
  await expect(trust.getByText("2 people")).toBeVisible();
});
