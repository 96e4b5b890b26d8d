import { expect, test } from "./fixtures";

test("what changed since a review: with reasons, one given afterwards, a new review, and the deck that tells it", async ({
  page,
  signIn,
  signInBeside,
  expectAccessible,
}) => {
  const address = await signIn("editor");
  await page.goto(`${address}/roadmap/changes`);
  await expect(
    page.getByText("Since Autumn review, 12 Oct 2026: 2 added, 2 moved (1 later), 1 stopped or taken off"),
  ).toBeVisible();
  const rows = page.getByRole("listitem");
  const helper = rows.filter({ has: page.getByRole("heading", { name: "Side-by-side decision helper" }) });
  await expect(helper).toContainText("From Q1 2027 to Q2 2027, 1 quarter later.");
  await expect(helper).toContainText("“Modular content reaches level 2 only at the end of Q1 2027.”");
  await expect(page.getByText("Budget in Q1 2027: £240,000, before £220,000.")).toBeVisible();
  await expect(page.getByText(/^Worth [\d,]+ points, before [\d,]+ points; cost £1,541,000, before/)).toBeVisible();
  await expectAccessible();

  const repeat = rows.filter({ has: page.getByRole("heading", { name: "Do not make me repeat it" }) });
  await expect(repeat).toContainText("No reason given");
  await repeat.getByRole("button", { name: /^Say why/ }).click();
  await page.getByLabel("Reason").fill("The second quote includes the licence.");
  await page.getByRole("button", { name: "Store the reason" }).click();
  await expect(repeat).toContainText("“The second quote includes the licence.”The editor");

  await page.getByRole("button", { name: "Mark today as a review" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Board of November");
  await page.getByRole("button", { name: "Keep the plan" }).click();
  await expect(page.getByText("Since Board of November, 21 Nov 2026: nothing changed.")).toBeVisible();
  await page.getByLabel("From").selectOption({ label: "Autumn review, 12 Oct 2026" });
  await page.getByLabel("To", { exact: true }).selectOption({ label: "Board of November, 21 Nov 2026" });
  await expect(repeat).toContainText("Costs £270,000 instead of £240,000.");

  await page.getByRole("button", { name: "Remove Board of November" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Review put back")).toBeVisible();
  await page.goto(`${address}/deck/DK2`);
  await expect(
    page.getByRole("button", { name: /Nothing changed on the roadmap since Board of November, 21 Nov 2026/ }),
  ).toBeVisible();

  const phone = await signInBeside("viewer");
  await phone.setViewportSize({ width: 390, height: 844 });
  await phone.emulateMedia({ colorScheme: "dark" });
  await phone.goto(`${address}/roadmap/changes?since=PB1`);
  await expect(phone.getByText("Budget in Q1 2027: £240,000, before £220,000.")).toBeVisible();
  await expect(phone.getByRole("button", { name: /^Say why|^Rename|^Remove|^Mark/ })).toHaveCount(0);
  await expectAccessible(phone);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
