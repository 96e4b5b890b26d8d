import { expect, test } from "./fixtures";

test("a contributor logs a test from a template, sees what was tried, and why it cannot start yet", async ({
  page,
  signIn,
  signInBeside,
  expectAccessible,
}) => {
  const workspace = await signIn("contributor");
  await page.goto(`${workspace}/experiments/new`);
  await page.getByRole("button", { name: "Begin from a template or a use case" }).press("Enter");
  await page.getByRole("searchbox", { name: "Search template" }).fill("countdown");
  await page.getByRole("radio", { name: /countdown/ }).check();
  await page.getByRole("button", { name: "Begin from this" }).press("Enter");
  await expect(page.getByText(/Begun from the template “.*ountdown.*”/)).toBeVisible();

  const form = page.getByRole("form", { name: "The test" });
  await expect(form.getByLabel("Moment")).toHaveValue("switch");
  await expect(form.getByRole("textbox", { name: "Worse we accept for Felt rushed, percentage points" })).toHaveValue(
    "3",
  );
  await expect(form.getByText("percentage points; our default").first()).toBeVisible();
  const tried = page.getByRole("region", { name: "Have we tried this?" });
  await expect(tried.getByRole("link", { name: "Basket countdown" })).toBeVisible();
  await expect(tried.getByRole("listitem").filter({ hasText: "Basket countdown" })).toContainText("Failed. Hollow win");

  await form.getByLabel("Name", { exact: true }).fill("A calmer countdown");
  await form.getByLabel("will", { exact: true }).fill("lift orders and hurry nobody");
  await expect(form.getByText(/^Because .*, we believe that .* will lift orders and hurry nobody\./)).toBeVisible();
  await form.getByLabel("Audience").selectOption({ index: 1 });
  while ((await form.getByRole("button", { name: /^Take away (Felt|Purchase|Returns)/ }).count()) > 0)
    await form
      .getByRole("button", { name: /^Take away (Felt|Purchase|Returns)/ })
      .first()
      .press("Enter");
  await expect(form.getByText(/It can be logged like this, but not started/)).toBeVisible();
  await expectAccessible();

  // What is typed survives the page being closed.
  await page.reload();
  await expect(form.getByLabel("Name", { exact: true })).toHaveValue("A calmer countdown");
  await form.getByRole("button", { name: "Log the test" }).press("Enter");

  await expect(page.getByRole("heading", { level: 1, name: "A calmer countdown" })).toBeVisible();
  const before = page.getByRole("region", { name: "Before it can start" });
  await expect(before.getByRole("link", { name: /Plan how many people each arm needs/ })).toBeVisible();
  await before.getByRole("link", { name: /Add one measure of the experience, so that a win/ }).press("Enter");
  await form.getByRole("button", { name: "Add a measure of the experience" }).press("Enter");
  await form.getByLabel("Measure of the experience").selectOption({ label: "Felt rushed" });
  await form.getByRole("button", { name: "Store the changes" }).press("Enter");
  await expect(page.getByText("It has not started. One thing is missing: plan how many people")).toBeVisible();
  await expect(before.getByRole("link", { name: /Add one measure of the experience/ })).toHaveCount(0);

  const viewer = await signInBeside("viewer");
  await viewer.goto(page.url());
  await expect(
    viewer.getByText(/We will know by Conversion rate, with Felt rushed no worse than we accept/),
  ).toBeVisible();
  await expect(viewer.getByRole("form")).toHaveCount(0);

  // Somebody else changes the same field meanwhile: both are shown, nothing typed is lost.
  const editor = await signInBeside("editor");
  await editor.emulateMedia({ colorScheme: "dark" });
  await editor.setViewportSize({ width: 390, height: 844 });
  await editor.goto(page.url());
  await editor
    .getByRole("form", { name: "The test" })
    .getByLabel("Name", { exact: true })
    .fill("Countdown without hurry");
  await form.getByLabel("Name", { exact: true }).fill("A countdown that waits");
  await form.getByRole("button", { name: "Store the changes" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "A countdown that waits" })).toBeVisible();
  await editor.getByRole("button", { name: "Store the changes" }).press("Enter");
  await expect(editor.getByRole("row", { name: "A countdown that waits Countdown without hurry" })).toBeVisible();
  await expectAccessible(editor);
  await editor.getByRole("button", { name: "Take theirs" }).press("Enter");
  await expect(editor.getByRole("form", { name: "The test" }).getByLabel("Name", { exact: true })).toHaveValue(
    "A countdown that waits",
  );

  // A slip is removed, and put back.
  await editor.getByRole("button", { name: "Remove", exact: true }).press("Enter");
  await editor.getByRole("button", { name: "Remove the test" }).press("Enter");
  await expect(editor.getByRole("heading", { level: 1, name: "Experiments" })).toBeVisible();
  await editor.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(editor.getByRole("heading", { level: 1, name: "A countdown that waits" })).toBeVisible();
});
