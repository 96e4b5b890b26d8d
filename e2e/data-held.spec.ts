import { expect, test } from "./fixtures";

test("a privacy partner finds both lists, puts an item right, and blocks a use case until it is resolved", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const address = await signIn("editor");
  await page.goto(`${address}/data-held`);
  await expect(page.getByText("4 are collected for nothing, for £116,000 a year", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Liability points 72" }).click();
  await expect(page.getByRole("dialog").getByText("4 × 2").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expectAccessible();

  const parts = page.getByRole("navigation", { name: "Parts of the ledger" });
  await parts.getByRole("button", { name: /^Unused/ }).click();
  const unused = page.getByRole("region", { name: "Unused" });
  await expect(unused.getByRole("listitem").filter({ hasText: "Price sensitivity score" })).toContainText("£31,000");
  await unused.getByRole("button", { name: "Retire it: Price sensitivity score" }).click();
  await expect(unused.getByText("Price sensitivity score")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(unused.getByRole("button", { name: "Price sensitivity score", exact: true })).toBeVisible();

  await parts.getByRole("button", { name: /^Without basis/ }).click();
  const bare = page.getByRole("region", { name: "Without basis" });
  await bare.getByRole("button", { name: "Set the basis: Social profile details" }).click();
  const form = page.getByRole("form", { name: "Change Social profile details" });
  await form.getByLabel("Where it was bought").fill("Broker of 2020");
  await page.reload();
  // What was typed is still there, and so is its place.
  await expect(form.getByLabel("Where it was bought")).toHaveValue("Broker of 2020");
  await form.getByLabel("Legal basis").selectOption("consent");
  await expect(form.getByText("as easy to withdraw as to give")).toBeVisible();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(bare.getByRole("button", { name: "Social profile details", exact: true })).toHaveCount(0);

  await parts.getByRole("button", { name: /^To review/ }).click();
  const waiting = page.getByRole("region", { name: "Waiting for a privacy review" });
  await waiting.getByRole("link", { name: "Side-by-side decision helper" }).focus();
  await page.keyboard.press("o");
  await page.getByRole("dialog").getByLabel("What is the objection?").fill("Nobody asked for consent");
  await page.keyboard.press("Tab");
  await page.getByRole("dialog").getByRole("button", { name: "Object", exact: true }).click();
  await expect(waiting.getByText("Nobody asked for consent")).toBeVisible();

  await waiting.getByRole("link", { name: "Side-by-side decision helper" }).click();
  await expect(page.getByText("Privacy objects")).toBeVisible();
  await page.getByRole("button", { name: "Change status" }).click();
  await page.getByRole("dialog").getByLabel("Status").selectOption("testing");
  await expect(page.getByRole("dialog").getByText(/cannot become testing while it is blocked/)).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();

  await page.getByRole("checkbox", { name: /Front-page test/ }).check();
  await expect(page.getByRole("heading", { name: "Launch gate: 1 of 7" })).toBeVisible();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible();
  await page.getByRole("button", { name: "Resolve the objection" }).click();
  await page.getByRole("dialog").getByLabel("How was it resolved?").fill("Consent is asked at the start");
  await page.getByRole("dialog").getByRole("button", { name: "Resolve the objection" }).click();
  await expect(page.getByText("Signed off by The editor", { exact: false })).toBeVisible();
  await expect(page.getByText("Privacy objects")).toHaveCount(0);
});

test.describe("on a phone, and in an empty workspace", () => {
  test.use({ refusals: true });

  test("what is used cannot be deleted; what customers would read shows its gaps; a viewer only reads", async ({
    page,
    signIn,
    signInBeside,
    expectAccessible,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: "dark" });
    const address = await signIn("editor");
    await page.goto(`${address}/data-held?item=D02`);
    const drawer = page.getByRole("dialog");
    await drawer.getByRole("button", { name: "Delete" }).click();
    await expect(
      drawer.getByText(/in use and stays on record: Newsletter with picks like past purchases/),
    ).toBeVisible();
    await expect(drawer.getByRole("button", { name: "Retire it instead" })).toBeVisible();
    await expectAccessible();
    await page.keyboard.press("Escape");

    const parts = page.getByRole("navigation", { name: "Parts of the ledger" });
    await parts.getByRole("button", { name: "What customers read" }).click();
    await expect(page.getByText("[nothing is written]").first()).toBeVisible();
    await expect(page.getByText(/Preference area with topics|preference area with topics/)).toBeVisible();
    await expectAccessible();

    const beside = await signInBeside("viewer");
    await beside.goto(`${new URL(page.url()).origin}${address}/data-held`);
    await beside.getByRole("button", { name: "Email address" }).click();
    await expect(beside.getByRole("heading", { name: "Used by" })).toBeVisible();
    await expect(beside.getByRole("button", { name: /Add data|Change|Retire|Delete|Import/ })).toHaveCount(0);
  });
});
