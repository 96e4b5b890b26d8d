import { expect, test } from "./fixtures";

test("an owner invites somebody, who joins with the role offered and is offered no more", async ({
  page,
  signIn,
  browser,
  baseURL,
  expectAccessible,
}) => {
  const workspace = await signIn("owner");
  await page.goto(`${workspace}/members`);
  await expectAccessible();
  await page.getByRole("button", { name: "Invite someone" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("E-mail").fill(`${crypto.randomUUID()}@agency.test`);
  await dialog.getByLabel("Role").selectOption("viewer");
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const link = await dialog.getByLabel("Invitation link").inputValue();

  const context = await browser.newContext({ baseURL: baseURL! });
  const guest = await context.newPage();
  await guest.goto(link);
  await guest.getByLabel("Your name").fill("Noor Patel");
  await guest.getByLabel("Choose a password").fill("many words make a password");
  await guest.getByRole("button", { name: "Join" }).click();
  await expect(guest).toHaveURL(new RegExp(`${workspace}/brief`));
  await guest.goto(`${workspace}/members`);
  await expect(guest.getByText("Noor Patel")).toBeVisible();
  await expect(guest.getByRole("button", { name: "Invite someone" })).toHaveCount(0);
  await context.close();
});

test("signing out ends the session; a page then asks to sign in", async ({ page, signIn }) => {
  const workspace = await signIn("viewer");
  await page.goto(`${workspace}/brief`);
  await page.getByRole("button", { name: /account and settings/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.goto(`${workspace}/brief`);
  await expect(page).toHaveURL(/sign-in/);
});

test("another workspace does not exist for a stranger", async ({ page, signIn, request }) => {
  await signIn("owner");
  const response = await page.request.get("/00000000-0000-4000-8000-000000000000/brief");
  expect(response.status()).toBe(404);
  const signedOut = await request.post("/api/trpc/member.invite", { data: {}, headers: { "x-attune-csrf": "1" } });
  expect(signedOut.status()).toBe(401);
  const foreign = await page.request.post("/api/trpc/member.invite", {
    data: {},
    headers: { "x-attune-csrf": "1", origin: "http://evil.test" },
  });
  expect(foreign.status()).toBe(403);
});
