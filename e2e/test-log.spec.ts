import { expect, test } from "./fixtures";

// A test that a learning rests on is not removed.
test.use({ refusals: true });

test("the log answers what was tried: found by its fields, kept in the address, gone through by keyboard, taken back", async ({
  page,
  context,
  baseURL,
  signIn,
  signInBeside,
  expectAccessible,
}) => {
  const log = `${await signIn("editor")}/experiments`;
  await page.goto(log);
  const all = await page
    .getByRole("status")
    .filter({ hasText: / of \d+$/ })
    .innerText();
  const rows = page.getByRole("list", { name: "Tests", exact: true });
  const named = (name: string) => rows.getByRole("link", { name });
  await expect(rows.getByRole("heading").first()).toHaveText(/^Running/);

  await page.getByLabel("State").selectOption("concluded");
  await page.getByLabel("Moment").selectOption("explore>shortlist");
  await page.getByRole("button", { name: "More filters" }).click();
  await page.getByLabel("Customer measure").selectOption("with");
  await page.keyboard.press("Escape");
  await expect(named("Sofa and bed finder")).toBeVisible();
  await expect(named("Basket countdown")).toHaveCount(0);
  await expect(page).toHaveURL(/state=concluded&moment=explore%3Eshortlist&cx=with/);
  await page.reload();
  await expect(named("Sofa and bed finder")).toBeVisible();
  await expect(named("Basket countdown")).toHaveCount(0);
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(page.getByText(all)).toBeVisible();
  await page.goBack();
  await expect(named("Basket countdown")).toHaveCount(0);
  await page.goForward();
  await expect(named("Basket countdown")).toBeVisible();

  await page.getByLabel("Order").selectOption("harm");
  await page.getByLabel("Groups").selectOption("none");
  await expect(rows.getByRole("link").first()).toHaveText("Basket countdown");
  await page.keyboard.press("/");
  await page.keyboard.type("countdown");
  await expect(rows.getByRole("link")).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await expect(named("Basket countdown")).toBeFocused();
  await expectAccessible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Basket countdown" })).toBeVisible();
  await page.goBack();
  await expect(rows.getByRole("link")).toHaveCount(1);

  const actsOf = (name: string) => page.getByRole("button", { name: `What can be done with ${name}` });
  await actsOf("Basket countdown").click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await expect(page.getByText(/^The learning .* rests on this test/)).toBeVisible();
  await page.getByLabel("Search tests").fill("near-store");
  await actsOf("Near-store push").click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await expect(page.getByText("No test fits")).toBeVisible();
  await page.getByRole("group", { name: "Test removed" }).getByRole("button", { name: "Undo" }).click();
  await expect(named("Near-store push")).toBeVisible();
  await actsOf("Near-store push").click();
  await page.getByRole("menuitem", { name: "Plan the next iteration" }).click();
  await expect(page.getByText("Next iteration drafted")).toBeVisible();
  await expect(page).not.toHaveURL(/\/experiments(\?|$)/);

  await page.goto(`${log}/calendar`);
  const calendar = page.getByRole("region", { name: "Calendar", exact: true });
  const bar = calendar.getByRole("link", { name: /^Finder: five questions or three, running/ }).first();
  await expect(bar).toHaveAccessibleName(/the same people through the same channel as Reason label on the shortlist/);
  await bar.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(bar).not.toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(bar).toBeFocused();
  await expect(page.getByRole("heading", { name: "Same people, same channel, same time" })).toBeVisible();
  await expect(page.getByText(/^Both run: change neither now/).first()).toBeVisible();
  await page.getByLabel("Lanes").selectOption("audience");
  await page.getByRole("button", { name: "As a table" }).click();
  await expect(page.getByRole("row", { name: /^Finder: five questions or three Running/ })).toContainText(
    "Reason label on the shortlist",
  );
  await expect(page).toHaveURL(/lanes=audience&as=table$/);

  const viewer = await signInBeside("viewer");
  await viewer.goto(log);
  await viewer
    .getByRole("button", { name: /^What can be done with/ })
    .first()
    .click();
  await expect(viewer.getByRole("menuitem")).toHaveText(["Open"]);
  await expect(viewer.getByRole("link", { name: "Log a test" })).toHaveCount(0);

  await context.addCookies([{ name: "theme", value: "dark", url: baseURL! }]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${log}/calendar`);
  await expect(page.getByRole("region", { name: "Running" }).getByRole("link").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expectAccessible();
  await page.goto(log);
  await expect(page.getByRole("button", { name: "Filters" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expectAccessible();
});
