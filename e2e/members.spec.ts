import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

// A workspace that was closed is not found where a tab is still open: the browser notes it.
test.use({ refusals: [404] });

/** As if one came back to the tab: it asks again at once instead of within 15 seconds. */
const comeBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));

/** The page came by itself: whether it listens yet, which React notes on its elements. */
const isHeard = (element: Element) => Object.keys(element).some((key) => key.startsWith("__reactFiber$"));

test("a role bites in an open tab, and whoever is taken out keeps what they typed", async ({
  page,
  signIn,
  signInBeside,
  expectAccessible,
}) => {
  const workspace = await signIn("owner");
  const beside = await signInBeside("editor");
  await beside.goto(`${workspace}/use-cases/W07`);
  await expect(beside.getByRole("button", { name: "Change status" })).toBeVisible();

  await page.goto(`${workspace}/members`);
  await expect(page.getByText("5 people can open this workspace; The owner owns it")).toBeVisible();
  await expectAccessible();
  await page.getByLabel("Role of The editor").selectOption("viewer");
  await expect(page.getByText("The editor is now viewer")).toBeVisible();
  await comeBack(beside);
  await expect(beside.getByRole("button", { name: "Change status" })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("The editor is now editor")).toBeVisible();
  await comeBack(beside);
  await expect(beside.getByRole("button", { name: "Change status" })).toBeVisible();

  await beside.getByRole("button", { name: /^Comments/ }).click();
  await beside.getByRole("dialog", { name: "Comments" }).getByLabel("A new comment").fill("Ask the shop first.");
  await page.getByRole("button", { name: "Remove The editor" }).click();
  await expect(page.getByRole("dialog")).toContainText("Somebody who left");
  await page.getByRole("dialog").getByRole("button", { name: "Remove The editor" }).click();
  await expect(page.getByText("4 people can open this workspace")).toBeVisible();
  await comeBack(beside);
  await expect(beside.getByRole("heading", { name: /You can no longer open/ })).toBeVisible();
  await expect(beside.getByRole("textbox")).toHaveValue(/Ask the shop first/);
  await expectAccessible(beside);

  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 780 });
  await page.getByRole("button", { name: "Invite someone" }).click();
  await page.getByLabel("E-mail").fill("noor@agency.test");
  await page.getByRole("button", { name: "Make the link" }).click();
  const link = page.getByLabel("Invitation link");
  const first = await link.inputValue();
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "New link for noor@agency.test" }).click();
  await expect(link).not.toHaveValue(first);
  await page.getByRole("button", { name: "Done" }).click();
  await expectAccessible();
});

test("an owner gives a workspace away, and the next one closes it and opens it again", async ({
  page,
  signIn,
  signInBeside,
}) => {
  const workspace = await signIn("owner");
  const beside = await signInBeside("admin");
  await page.goto(`${workspace}/members`);
  await page.getByRole("button", { name: "Give ownership to The admin" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Go on" }).click();
  await dialog.getByRole("button", { name: "Make The admin the owner" }).click();
  await expect(page.getByText("The admin owns it")).toBeVisible();
  await expect(page.getByRole("button", { name: "Close this workspace" })).toHaveCount(0);

  await beside.goto(`${workspace}/members`);
  await beside.getByRole("button", { name: "Close this workspace" }).click();
  const closing = beside.getByRole("dialog");
  await closing.getByLabel(/^Type/).fill("Larkmere Home");
  await closing.getByRole("button", { name: "Close it" }).click();
  await expect(beside).toHaveURL(/\/account/);
  await comeBack(page);
  await expect(page.getByRole("heading", { name: "You can no longer open Larkmere Home" })).toBeVisible();

  const again = beside.getByRole("button", { name: "Open Larkmere Home again" });
  await expect.poll(() => again.evaluate(isHeard)).toBe(true);
  await again.click();
  await expect(beside.getByRole("link", { name: "Open Larkmere Home" })).toBeVisible();
  await comeBack(page);
  await expect(page.getByRole("heading", { name: "Members" })).toBeVisible();

  await page.getByRole("button", { name: "Larkmere Home: switch workspace" }).click();
  await page.getByRole("menuitem", { name: "New workspace…" }).click();
  await page.getByRole("dialog").getByLabel("Name of the workspace").fill("A quiet corner");
  await page.getByRole("dialog").getByRole("button", { name: "Make the workspace" }).click();
  const switcher = page.getByRole("button", { name: "A quiet corner: switch workspace" });
  await switcher.click();
  await page.getByRole("menuitem", { name: /^Larkmere Home/ }).press("Enter");
  await expect(page).toHaveURL(new RegExp(`${workspace}/brief`));
});
