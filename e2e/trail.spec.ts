import { expect, test } from "./fixtures";

test("a test that runs by day: how sure we became, the same as a table and a file, and as chances for who asks", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.goto(`${await signIn("viewer")}/experiments/T9`);
  const curve = page.getByRole("figure").filter({ hasText: "no look leaves out" });
  await expect(curve.getByRole("img", { name: /^Conversion rate, Reason beside each item/ })).toBeVisible();
  await page.getByLabel("Measure of the curve").selectOption("M-CREEP");
  const guardrail = page.getByRole("figure").filter({ hasText: "inside what we accept" });
  await expect(guardrail.getByText("we accept 0.15 worse", { exact: true })).toBeVisible();
  await expectAccessible();

  await guardrail.getByRole("button", { name: "Table" }).click();
  await expect(guardrail.getByRole("row")).toHaveCount(34);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    guardrail.getByRole("button", { name: "Download" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^Perceived creepiness over time, Reason beside each item/);

  await page.getByText("As chances instead (Bayesian view)").click();
  await expect(page.getByText("Chance that it is better")).toBeVisible();
  await page.getByLabel("People a month").fill("170,000");
  await page.getByLabel(/Worth of one success/).fill("620");
  await expect(page.getByText("Expected value a month")).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await expectAccessible();
});
