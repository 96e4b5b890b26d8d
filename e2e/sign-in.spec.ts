import { expect, password, test } from "./fixtures";

test.use({ refusals: [401] });

test("a session that ends while somebody writes takes nothing: they sign in over the page and go on", async ({
  page,
  signIn,
  signInBeside,
  room,
  expectAccessible,
}) => {
  await signIn("editor");
  const beside = await signInBeside("editor");
  await page.goto("/account");
  const name = page.getByLabel("What others see beside what you write");
  await name.fill("Noor Patel");

  await beside.goto("/account");
  await beside.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(beside.getByText("You are signed out everywhere else")).toBeVisible();
  await page.getByRole("button", { name: "Change the name" }).click();
  const dialog = page.getByRole("dialog", { name: "You are signed out" });
  await expect(dialog).toBeVisible();
  await expectAccessible();
  await dialog.getByLabel("E-mail").fill(room.emailOf.editor);
  await dialog.getByLabel("Password").fill(password);
  await dialog.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(name).toHaveValue("Noor Patel");
  await page.getByRole("button", { name: "Change the name" }).click();
  await expect(page.getByText("You are now called Noor Patel")).toBeVisible();
});

test("who is sent away to sign in comes back to where they were, and to no other site", async ({
  page,
  signIn,
  room,
  expectAccessible,
}) => {
  const workspace = await signIn("viewer");
  await page.goto(`${workspace}/brief`);
  await page.getByRole("button", { name: /account and settings/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();

  await page.goto(`${workspace}/use-cases?q=gift`);
  await expect(page).toHaveURL(/sign-in\?to=/);
  await expectAccessible();
  await page.getByLabel("E-mail").fill(room.emailOf.viewer);
  await page.getByLabel("Password").fill(`${password} no`);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText("is not right")).toBeVisible();
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${workspace}/use-cases\\?q=gift`));

  await page.goto("/sign-in?to=//evil.example/");
  await expect(page).toHaveURL(new RegExp(`${workspace}/brief`));
  await page.context().clearCookies();
  await page.goto("/reset");
  await expect(page.getByText("owner reset --email")).toBeVisible();
  await page.goto("/reset#half-of-a-link");
  await expect(page.getByRole("heading", { name: "This link is not complete" })).toBeVisible();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible();
});
