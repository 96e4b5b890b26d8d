import { expect, test } from "./fixtures";

test("an order is looked for, proved, accepted with its consequences, seen on the board and taken back", async ({
  page,
  signIn,
  signInBeside,
  expectAccessible,
}) => {
  const address = await signIn("editor");
  await page.goto(`${address}/roadmap/sequence`);
  await expect(page.getByText("5 % are held back for iteration")).toBeVisible();
  await page.getByRole("radio", { name: /^Freely/ }).check();
  await page.getByRole("radio", { name: /^2 seconds/ }).check();
  await page.getByRole("button", { name: "Look for the best order" }).click();
  await expect(page.getByRole("region", { name: "Looking for an order" })).toBeVisible();
  await page.reload();

  await expect(page.getByText(/^(Proved: no other order is worth more|At least \d[\d.]* % of the best)/)).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText(/This order keeps to all of them and is worth [\d,]+ points/)).toBeVisible();
  const moved = page
    .getByRole("listitem")
    .filter({ hasText: /Q\d 20\d\d → Q\d 20\d\d/ })
    .filter({ hasText: /Not sooner: it needs [\d.]+ person-weeks? of \w+ in Q\d 20\d\d/ })
    .first();
  const name = (await moved.getByRole("button").first().innerText()).trim();
  const [, from, to] = (await moved.innerText()).match(/(Q\d 20\d\d) → (Q\d 20\d\d)/)!;
  const cardIn = (quarter: string) => page.getByRole("article", { name: new RegExp(`^${name}, [^,]+, ${quarter}`) });
  await expect(page.getByText(/^One more person-week of \w+ in Q\d 20\d\d would be worth about/).first()).toBeVisible();
  await expectAccessible();

  await page.getByRole("button", { name: "Accept…" }).click();
  const dialog = page.getByRole("dialog", { name: "Put the plan into this order" });
  await expect(dialog.getByRole("heading", { name: "Budget" })).toBeVisible();
  await expect(dialog.getByRole("heading", { name: "Customers" })).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Accept this order" })).toHaveAttribute("aria-disabled", "true");
  await dialog.getByLabel(/^Reason/).fill("This one can be staffed");
  await dialog.getByRole("button", { name: "Accept this order" }).click();
  await expect(page.getByText("This order was accepted: the plan stands in it.")).toBeVisible();

  await page.getByRole("link", { name: "Board", exact: true }).click();
  await expect(cardIn(to!)).toBeVisible();
  await page.goBack();
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByText("Everything stands where it stood.")).toBeVisible();
  await page.getByRole("link", { name: "Board", exact: true }).click();
  await expect(cardIn(from!)).toBeVisible();

  const beside = await signInBeside("viewer");
  await beside.emulateMedia({ colorScheme: "dark" });
  await beside.setViewportSize({ width: 390, height: 844 });
  await beside.goto(`${address}/roadmap/sequence`);
  await expect(beside.getByRole("heading", { name: "How good it is" })).toBeVisible();
  await expect(beside.getByRole("button", { name: "Accept…" })).toHaveCount(0);
  await expect(beside.getByRole("button", { name: "Look again" })).toHaveCount(0);
  await expectAccessible(beside);
});
