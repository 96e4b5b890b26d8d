import { expect, test } from "./fixtures";

// What something leans on is refused on purpose.
test.use({ refusals: true });

test("evidence: contradictions stand together, own evidence is written down, pinned, kept from removal, undone", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const address = await signIn("editor");
  await page.goto(`${address}/evidence`);
  await expect(page.getByText(/80 outside cards and nothing of your own yet/)).toBeVisible();
  await expectAccessible();

  // One side is searched for; the whole group comes along.
  await page.getByRole("searchbox", { name: "Search evidence" }).fill("1.8 premium");
  const group = page.getByRole("list", { name: "Same survey, both signs" });
  await expect(group.getByRole("button")).toHaveCount(3);
  await group.getByRole("button", { name: /premium/ }).click();
  const panel = page.getByRole("complementary", { name: "The card" });
  await expect(panel.getByText("Quoting one without the other misleads.", { exact: false })).toBeVisible();
  await expect(panel.getByText("A ratio, not a share of people.").first()).toBeVisible();

  // Half-written own evidence survives a reload.
  await page.getByRole("button", { name: "Add own evidence" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What was found").fill("31% of shoppers found it easier.");
  await page.reload();
  await page.getByRole("button", { name: "Add own evidence" }).click();
  await expect(dialog.getByLabel("What was found")).toHaveValue("31% of shoppers found it easier.");
  await dialog.getByRole("button", { name: "Add the card" }).click();
  await expect(dialog.getByRole("alert").first()).toContainText("Choose what kind of evidence it is.");
  await dialog.getByLabel("Kind of evidence").selectOption("experience_survey");
  await dialog.getByRole("button", { name: "Add the card" }).click();
  await expect(panel.getByText("31% of shoppers found it easier.")).toBeVisible();

  // Pinned to a use case, it cannot go; the refusal says where it is.
  await panel.getByRole("button", { name: "Pin to a decision" }).click();
  await dialog.getByLabel("Search decision").fill("use case");
  const place = dialog.getByRole("radio").first();
  await place.check();
  await dialog.getByRole("button", { name: "Pin it" }).click();
  const pinned = panel.getByRole("region", { name: "Where we pinned it" });
  await expect(pinned.getByText("Use case", { exact: true })).toBeVisible();
  await expect(panel.getByText(/Old or undated evidence/)).toBeVisible();
  await panel.getByRole("button", { name: "Remove" }).click();
  await expect(panel.getByRole("alert").filter({ hasText: "Something leans on it: it is pinned to" })).toBeVisible();
  await panel.getByRole("button", { name: /^Unpin from/ }).click();
  await expect(panel.getByText("No decision of ours rests on it yet.")).toBeVisible();
  await panel.getByRole("button", { name: "Remove" }).click();
  await page.getByRole("group", { name: "Evidence removed" }).getByRole("button", { name: "Undo" }).click();
  await expect(panel.getByText("31% of shoppers found it easier.")).toBeVisible();
});

test("on a phone in the dark, a prediction is opened, and no forecast may rest on it", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(`${await signIn("viewer")}/evidence`);
  await expect(page.getByRole("button", { name: "Add own evidence" })).toHaveCount(0);
  await page.getByLabel("Kind").selectOption("prediction");
  await page.getByRole("button", { name: /^Gartner, 2019: 80%/ }).click();
  const drawer = page.getByRole("dialog");
  await expect(drawer.getByText(/window closed/).first()).toBeVisible();
  await expect(drawer.getByText(/is a prediction: nobody measured it, so it cannot be the basis/)).toBeVisible();
  await expect(drawer.getByRole("button", { name: "Pin to a decision" })).toHaveCount(0);
  await expectAccessible();
});
