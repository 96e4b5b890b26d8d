import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

// A workspace that was closed is not found where a tab is still open: the browser notes it.
test.use({ refusals: [404] });

/** As if one came back to the tab: it asks again at once instead of within 15 seconds. */
const comeBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));

/** The page came by itself: whether it listens yet, which React notes on its elements. */
const isHeard = (element: Element) => Object.keys(element).some((key) => key.startsWith("__reactFiber$"));

/** In a window of its own, whose keys nobody waits for. */
async function open(page: Page, address: string) {
  await page.goto(address);
  await page.waitForFunction(() => document.documentElement.dataset["keys"] === "heard");
}

test("a colleague is invited, comes in, is given a role, shares a deck, and all of it stands in the history; taken out, they keep what they typed", async ({
  page,
  signIn,
  browser,
  baseURL,
  expectAccessible,
}) => {
  const workspace = await signIn("owner");
  await page.goto(`${workspace}/members`);
  await expect(page.getByText("5 people can open this workspace; The owner owns it")).toBeVisible();
  await expectAccessible();
  await page.getByRole("button", { name: "Invite someone" }).click();
  await page.getByLabel("E-mail").fill(`noor-${crypto.randomUUID()}@agency.test`);
  await page.getByRole("button", { name: "Make the link" }).click();
  const link = page.getByLabel("Invitation link");
  const first = await link.inputValue();
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: /^New link for noor/ }).click();
  await expect(link).not.toHaveValue(first);
  const address = await link.inputValue();
  await page.getByRole("button", { name: "Done" }).click();

  const colleague = await browser.newContext({ baseURL: baseURL! });
  const theirs = await colleague.newPage();
  await theirs.goto(address);
  await theirs.getByLabel("Your name").fill("Noor Patel");
  await theirs.getByLabel("Password").fill("nine quiet boats at dusk");
  await theirs.getByRole("button", { name: "Join" }).click();
  await expect(theirs).toHaveURL(new RegExp(`${workspace}/brief`));
  await open(theirs, `${workspace}/deck/DK1`);
  await expect(theirs.getByRole("button", { name: "Download PowerPoint" })).toBeVisible();
  await expect(theirs.getByRole("button", { name: "Share" })).toHaveCount(0);

  await comeBack(page);
  await page.getByLabel("Role of Noor Patel").selectOption("editor");
  await expect(page.getByText("Noor Patel is now editor")).toBeVisible();
  await comeBack(theirs);
  await theirs.getByRole("button", { name: "Share" }).click();
  const sharing = theirs.getByRole("dialog", { name: "Share by link" });
  await sharing.getByLabel("For whom").fill("The agency’s planner");
  await sharing.getByLabel("Hide names of people").check();
  await sharing.getByRole("button", { name: "Make the link" }).click();
  await expect(sharing.getByLabel("Link", { exact: true })).toHaveValue(/\/shared\//);
  await theirs.keyboard.press("Escape");
  await theirs.getByRole("button", { name: /^Comments/ }).click();
  await theirs.getByRole("dialog", { name: "Comments" }).getByLabel("A new comment").fill("Ask the shop first.");

  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 780 });
  await expectAccessible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.getByRole("button", { name: "Remove Noor Patel" }).click();
  await expect(page.getByRole("dialog")).toContainText("Somebody who left");
  await page.getByRole("dialog").getByRole("button", { name: "Remove Noor Patel" }).click();
  await expect(page.getByText("5 people can open this workspace")).toBeVisible();
  await comeBack(theirs);
  await expect(theirs.getByRole("heading", { name: /You can no longer open/ })).toBeVisible();
  await expect(theirs.getByLabel("A comment")).toHaveValue("Ask the shop first.");
  await expectAccessible(theirs);
  await colleague.close();

  await page.goto(`${workspace}/audit`);
  const happened = page.locator("#main");
  await expect(happened).toContainText("Noor Patel shared deck");
  await expect(happened).toContainText(/The owner sent invitation “noor-[^”]*”(?! and)/);
  await expect(happened).toContainText("Noor Patel joined the workspace");
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
