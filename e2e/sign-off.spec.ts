import { expect, test } from "./fixtures";

test("a reviewer lifts one block, sets another, and what is blocked does not go live", async ({
  page,
  signIn,
  signInBeside,
  expectAccessible,
}) => {
  const workspace = await signIn("owner");
  const reviewer = await signInBeside("viewer");
  await page.goto(`${workspace}/members`);
  await page.getByRole("checkbox", { name: "Reviewer: The viewer" }).click();
  await expect(page.getByText("The viewer can sign off and block now")).toBeVisible();

  await reviewer.goto(`${workspace}/use-cases/W22`);
  const strip = reviewer.getByRole("region", { name: "Sign-off" });
  await expect(strip).toContainText("The owner blocks it");
  await expectAccessible(reviewer);
  await strip.getByRole("button", { name: "Lift the block of The owner" }).click();
  const dialog = reviewer.getByRole("dialog");
  await dialog.getByLabel("Why it is lifted").fill("It says now when it is not sure.");
  await dialog.getByRole("button", { name: "Lift it" }).click();
  await expect(strip).toContainText("The viewer can.");

  await reviewer.goto(`${workspace}/use-cases/W09`);
  await reviewer.emulateMedia({ colorScheme: "dark" });
  await reviewer.setViewportSize({ width: 390, height: 780 });
  await strip.getByRole("button", { name: "Block it" }).click();
  await dialog.getByLabel(/^Why it is blocked/).fill("It asks too often.");
  await dialog.getByRole("button", { name: "Block it" }).click();
  await expect(strip).toContainText("The viewer blocks it");
  await expectAccessible(reviewer);

  await page.goto(`${workspace}/use-cases`);
  await expect(page.getByRole("img", { name: /A reviewer blocks it\..*It asks too often\./ })).toBeVisible();
});
