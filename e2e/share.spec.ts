import { expect, test } from "./fixtures";

test.use({ refusals: true });

test("a link shows one frozen deck to whoever has it and its passphrase, without what it hides, and nothing once it is ended", async ({
  page,
  signIn,
  browser,
  baseURL,
  expectAccessible,
}) => {
  await page.goto(`${await signIn("admin")}/deck/DK1`);
  await page.getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog", { name: "Share by link" });
  await dialog.getByLabel("For whom").fill("The board’s secretary");
  await dialog.getByLabel("Open for").selectOption({ label: "A week" });
  await dialog.getByLabel("Hide names of people").check();
  await dialog.getByLabel("Hide costs and other amounts of money").check();
  await expect(dialog.getByRole("list", { name: "What changes on the slides" })).toContainText("not shown");
  await dialog.getByLabel(/^Passphrase/).fill("too short");
  await expect(dialog.getByRole("button", { name: "Make the link" })).toHaveAccessibleDescription(/12 characters/);
  await dialog.getByLabel(/^Passphrase/).fill("four words for you");
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const address = await dialog.getByLabel("Link", { exact: true }).inputValue();
  await expect(dialog.getByText("asks for a passphrase")).toBeVisible();
  await expectAccessible();

  const stranger = await browser.newContext({
    baseURL: baseURL!,
    viewport: { width: 390, height: 844 },
    colorScheme: "dark",
  });
  const theirs = await stranger.newPage();
  const answer = await theirs.goto(address);
  expect(answer?.headers()["cache-control"]).toContain("no-store");
  await expect(theirs.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
  await theirs.getByLabel("Passphrase").fill("four words for me");
  await theirs.getByRole("button", { name: "Show the slides" }).click();
  await expect(theirs.getByText(/not the passphrase of this link/)).toBeVisible();
  await expectAccessible(theirs);
  await theirs.getByLabel("Passphrase").fill("four words for you");
  await theirs.getByRole("button", { name: "Show the slides" }).click();
  await expect(theirs.getByRole("heading", { name: "The board’s secretary", level: 1 })).toBeVisible();
  const slides = theirs.getByRole("list", { name: "Slides" });
  await expect(slides.getByRole("img")).toHaveCount(await slides.getByRole("listitem").count());
  expect(await slides.innerText()).not.toMatch(/£|Calder|Okafor/);
  expect(await theirs.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await stranger.cookies()).toEqual([]);
  await theirs.getByRole("button", { name: "Present" }).click();
  const show = theirs.getByRole("region", { name: "Presentation" });
  await expect(show).toBeFocused();
  await theirs.keyboard.press("End");
  await expect(show.getByRole("button", { name: "Next" })).toBeDisabled();
  await expect(show.getByRole("button", { name: /Review|Notes/ })).toHaveCount(0);

  await dialog.getByRole("button", { name: "End the link" }).click();
  await expect(dialog.getByText(/^Made .* by The admin, ended on /)).toContainText("Opened 1 time");
  await theirs.goto(address);
  await expect(theirs.getByRole("heading", { name: "This link leads nowhere" })).toBeVisible();
  await stranger.close();
});
