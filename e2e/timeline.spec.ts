import { expect, isWrite, test } from "./fixtures";

const studio = /^Co-design studio, use case, Q4 2027 – Q1 2028, Choosing/;
const studioMoved = /^Co-design studio, use case, Q1 2028, Choosing/;

test("a bar moves and is resized by keyboard, with the consequences before anything is stored, and back", async ({
  page,
  context,
  baseURL,
  signIn,
  expectAccessible,
}) => {
  await page.goto(`${await signIn("editor")}/roadmap/timeline`);
  await expect(page.getByText("28 items from Q4 2026 to Q1 2028. 1 item starts too early")).toBeVisible();
  const writes: string[] = [];
  page.on("request", (request) => isWrite(request) && writes.push(request.url()));

  await page.getByRole("button", { name: studio }).focus();
  for (const key of ["Space", "ArrowRight", "Shift+ArrowLeft"]) await page.keyboard.press(key);
  await expect(page.getByRole("button", { name: studioMoved })).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "1 quarter." })).toBeAttached();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: studio })).toBeFocused();
  expect(writes).toEqual([]);

  for (const key of ["Space", "ArrowRight", "Shift+ArrowLeft", "Enter"]) await page.keyboard.press(key);
  const panel = page.getByRole("dialog", { name: /^If Co-design studio moves/ });
  await expect(panel).toContainText("1 repaired, 0 broken");
  await expect(panel).toContainText("42.0 → 31.0");
  await expectAccessible();
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(page.getByRole("button", { name: studio })).toBeFocused();
  expect(writes).toEqual([]);

  for (const key of ["Space", "ArrowRight", "Shift+ArrowLeft", "Enter"]) await page.keyboard.press(key);
  await panel.getByLabel("Reason").fill("The studio needs content at level 3.");
  await panel.locator("[data-confirm]").click();
  await expect(page.getByRole("button", { name: studioMoved })).toBeFocused();
  await expect(page.getByRole("button", { name: studioMoved })).toHaveAccessibleName(
    /from q4 2027, 2 quarters: The studio needs content at level 3\.$/,
  );
  await expect(page.getByRole("button", { name: "Undo", exact: true })).toBeVisible();
  await page.keyboard.press("z");
  await expect(page.getByText("Move taken back")).toBeVisible();
  await expect(page.getByRole("button", { name: studio })).toBeVisible();

  const timeline = page.getByRole("region", { name: "Timeline", exact: true });
  const widthOf = () => timeline.evaluate((box) => box.scrollWidth);
  const before = await widthOf();
  await page.getByRole("button", { name: studio }).focus();
  await page.keyboard.press("+");
  await expect.poll(widthOf).toBeGreaterThan(before);
  await page.keyboard.press("0");
  await expect.poll(widthOf).toBeLessThanOrEqual(await timeline.evaluate((box) => box.clientWidth));

  await page.getByRole("button", { name: "As a table" }).click();
  await expect(page.getByRole("row", { name: /^Co-design studio/ })).toContainText(
    "Modular content: expiry, gap finding: too late",
  );
  await page.getByRole("button", { name: "As bars" }).click();

  await context.addCookies([{ name: "theme", value: "dark", url: baseURL! }]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await expect(page.getByRole("region", { name: "Q4 2027" }).getByRole("button", { name: studio })).toBeVisible();
  await expect(timeline).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expectAccessible();
});

test("a bar follows the mouse, and a viewer is not offered it", async ({ page, signIn, signInBeside }) => {
  const address = `${await signIn("editor")}/roadmap/timeline`;
  await page.goto(address);
  const bar = page.getByRole("button", { name: studio });
  await bar.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await bar.boundingBox())!;
  const quarter = width / 2;
  await page.mouse.move(x + 30, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + 30 - quarter, y + height / 2, { steps: 5 });
  await page.mouse.up();
  const moves = page.getByRole("dialog", { name: "If Co-design studio moves from Q4 2027 to Q3 2027" });
  await expect(moves).toContainText("Nothing has changed yet");
  await page.keyboard.press("Escape");

  await bar.scrollIntoViewIfNeeded();
  const again = (await bar.boundingBox())!;
  await page.mouse.move(again.x + 3, again.y + again.height / 2);
  await page.mouse.down();
  await page.mouse.move(again.x + 3 + quarter, again.y + again.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByRole("dialog", { name: /^If Co-design studio .*Q1 2028, 1 quarter$/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(bar).toBeVisible();

  const viewer = await signInBeside("viewer");
  await viewer.goto(address);
  await viewer.getByRole("button", { name: studio }).focus();
  await viewer.keyboard.press("m");
  await expect(viewer.getByRole("status").filter({ hasText: "Picked up" })).toHaveCount(0);
  await expect(viewer.locator("[data-edge]")).toHaveCount(0);
  await viewer.context().close();
});
