import { expect, test } from "./fixtures";

test.use({ refusals: true });

test("work is added from a use case, edited, refused where it goes round in a circle, stopped with a reason, put back; people and money follow", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const address = await signIn("editor");
  await page.goto(`${address}/roadmap`);
  await page.getByRole("button", { name: "Add to the roadmap" }).first().click();
  const choosing = page.getByRole("dialog", { name: "Add to the roadmap" });
  await choosing.getByRole("radio").nth(3).check();
  await choosing.getByRole("button", { name: "Go on" }).click();

  const adding = page.getByRole("dialog", { name: "New on the roadmap" });
  await adding.getByLabel("Name").fill("Quiet checkout");
  await adding.getByLabel("Starts in").selectOption("2027-Q2");
  await adding.getByLabel("Content", { exact: true }).fill("2.5");
  await adding.getByLabel("Data", { exact: true }).fill("40");
  await adding.getByLabel("Pinned").check();
  const effect = adding.getByRole("region", { name: "What this does to the plan" });
  await expect(effect).toContainText("It is pinned to Q2 2027, but Q2 2027 has 10 weeks of Data");
  await adding.getByLabel("Data", { exact: true }).fill("-1");
  await expect(effect).toContainText("-1 person-weeks cannot be worked.");
  await adding.getByLabel("Data", { exact: true }).fill("1,5");
  await expect(adding.getByLabel("In all", { exact: true })).toHaveValue("4");
  await adding.getByRole("checkbox", { name: "Co-design studio" }).check();
  await expect(effect).toContainText("it needs Co-design studio");
  await expectAccessible();
  await adding.getByRole("button", { name: "Add to the roadmap" }).click();
  await expect(page.getByText("Added in Q2 2027")).toBeVisible();

  await page.goto(`${address}/roadmap/people-and-money`);
  const open = async (name: string, cell: RegExp) => {
    await page.getByRole("button", { name: cell }).click();
    await page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
    return page.getByRole("dialog", { name });
  };
  const studio = await open("Co-design studio", /planned, Everybody, Q4 2027/);
  await studio.getByRole("searchbox", { name: /Search work/ }).fill("quiet checkout");
  await studio.getByRole("checkbox", { name: "Quiet checkout" }).check();
  await expect(studio.getByRole("region", { name: "What this does to the plan" })).toContainText(
    "They would wait for one another: Co-design studio → Quiet checkout → Co-design studio. Take one link out.",
  );
  await studio.getByRole("button", { name: "Cancel" }).click();

  const quiet = await open("Quiet while a case is open", /planned, Everybody, Q4 2026/);
  await quiet.getByRole("button", { name: "Stop" }).click();
  const why = page.getByRole("dialog", { name: "Stop Quiet while a case is open?" });
  await why.getByRole("button", { name: "Stop" }).click();
  await expect(why.getByText("Say why: people already count on this work.")).toBeVisible();
  await why.getByLabel("Reason").fill("Service will do it by hand.");
  await why.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByText("stopped; it stays on record")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).last().click();

  const data = page.getByLabel("Data, Q1 2027, person-weeks");
  await data.fill("2,25");
  await data.press("Enter");
  await expect(page.getByText("Data, Q1 2027 stored")).toBeVisible();
  await expect(page.getByRole("row", { name: /^Everybody/ })).toContainText("40.25");
  await expect(page.getByText(/the tightest is Data in Q1 2027/)).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(data).toHaveValue("10");
  await expectAccessible();

  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.reload();
  await page.getByRole("button", { name: "Rename or remove Data" }).click();
  await expect(page.getByRole("dialog", { name: "Edit Data" })).toContainText("It cannot be removed");
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await expectAccessible();
  await open("Co-design studio", /planned, Everybody, Q4 2027/);
  await expectAccessible();
});
