import { expect, test } from "./fixtures";

test("a channel is left as it is, the grid shows it, and too many messages are seen, explained and allowed", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const address = await signIn("editor");
  await page.goto(`${address}/channels`);
  await page.getByRole("button", { name: "App push notification" }).click();
  await page.getByRole("button", { name: "Leave it as it is for everyone" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Look again on")).toHaveValue("2027-05-21");
  await dialog.getByLabel("Why", { exact: true }).fill("Hardly anybody asked for it.");
  await dialog.getByRole("button", { name: "Leave it as it is" }).click();
  await expect(page.getByRole("row", { name: /App push notification/ }).getByText("Left as it is")).toBeVisible();
  await expect(page.getByText("Hardly anybody asked for it.")).toBeVisible();

  await page.getByRole("link", { name: "Grid", exact: true }).click();
  await page.getByLabel("Cross").selectOption("Audiences × channels");
  const grid = page.getByRole("grid", { name: "Audiences by channels" });
  await expect(grid.getByRole("gridcell", { name: "Left as it is" }).first()).toBeVisible();
  await expectAccessible();
  await grid.getByRole("gridcell").first().focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("heading", { name: /^Email × / })).toBeVisible();
  await expect(dialog.getByText("Contact pressure here")).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).click();

  await page.getByRole("link", { name: "Contact pressure", exact: true }).click();
  await expect(page.getByText(/4\.0 a week over what we allow by paid social/)).toBeVisible();
  const over = page.getByRole("gridcell", { name: /4\.0 a week over what we allow/ }).first();
  await over.click();
  await expect(dialog.getByText("Allowed: your own cap")).toBeVisible();
  await dialog.getByLabel("Most messages a person should get in a week").fill("8");
  await dialog.getByRole("button", { name: "Store the cap" }).click();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(over).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(over).toBeVisible();

  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await expect(page.getByRole("list", { name: "Contact pressure" })).toBeVisible();
  await expectAccessible();
  await page.goto(`${address}/channels/grid`);
  await expect(page.getByRole("list", { name: "Use cases and their channels" })).toBeVisible();
  await expectAccessible();
});
