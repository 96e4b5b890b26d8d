import sample from "@/content/sample_workspace.json";
import { expect, test } from "./fixtures";

const arms = (id: string) => [
  { id: `${id}-now`, name: "As now", isControl: true, weight: 1 },
  { id: `${id}-calm`, name: "Calmer", isControl: false, weight: 1 },
];
const measures = [
  { metricId: "M-CONV", role: "primary", type: "proportion", arms: {} },
  { metricId: "M-RUSH", role: "guardrail", type: "proportion", margin: 0.03, arms: {} },
];
const reach = { audienceId: "A1", channelIds: ["website"] };
const hypothesis = "A calmer timer lifts orders and hurries nobody";
test.use({
  document: {
    ...sample,
    experiments: [
      ...sample.experiments,
      { id: "T90", name: "A calmer timer", status: "draft", hypothesis, ...reach, arms: arms("a"), results: measures },
      {
        ...{ id: "T91", name: "A shorter basket", status: "running", hypothesis: "Fewer steps", ...reach },
        ...{ startDate: "2026-11-02", arms: arms("b"), results: measures },
      },
    ],
  },
});

test("a test is planned as it is typed, kept, started beside another one, and amended for everybody to see", async ({
  page,
  signIn,
  signInBeside,
  expectAccessible,
}) => {
  const address = `${await signIn("editor")}/experiments/T90/plan`;
  await page.goto(address);
  const result = page.getByRole("region", { name: "Result of the plan" });
  await expect(result.getByText("Say what the rate is today, above 0% and below 100%.")).toBeVisible();

  const rushed = page.getByRole("group", { name: "Felt rushed" });
  await page.getByLabel("Today, in %").first().fill("2.4");
  await page.getByLabel("Smallest change worth having, in % of it").fill("5");
  await page.getByLabel("People a day who could take part").fill("500");
  await rushed.getByLabel("Today, in %").fill("20");
  await rushed.getByLabel("Share of those asked who answer, in %").fill("25");
  await expect(result.getByText(/^Too small to learn: it takes 523,144 people, 150 weeks\./)).toBeVisible();

  await page.getByLabel("People a day who could take part").fill("20,000");
  await expect(
    result.getByText("Needs 261,572 people per arm, 28 days, to see the change you look for."),
  ).toBeVisible();
  await expect(
    page.getByText(/^Felt rushed needs [\d,]+ answers in each arm\. Ask [\d,]+, because 25% answer\.$/),
  ).toBeVisible();
  const numbers = page.getByRole("complementary", { name: "What the plan comes to" });
  await numbers.getByRole("button", { name: "261,572" }).last().click();
  await expect(page.getByText(/with z = 1\.96 and z_w = 0\.84/)).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("radio", { name: /^Whenever you want/ }).check();
  await expect(page.getByText(/Reading at every look takes 9\d[.\d]*% more people/)).toBeVisible();
  await expect(result.getByText(/^Needs (49|50)\d,\d{3} people per arm, 56 days/)).toBeVisible();
  await numbers.getByRole("button", { name: /^Try: Read it once, at the end/ }).click();
  await expect(result.getByText(/^Needs 261,572 people per arm/)).toBeVisible();
  await expectAccessible();

  await expect(page.getByRole("button", { name: "Start the test" })).toHaveAttribute("aria-disabled", "true");
  await result.getByRole("button", { name: "Keep this plan" }).click();
  await expect(page.getByText("Nothing is missing: a primary measure", { exact: false })).toBeVisible();
  await expect(page.getByText(/reach(es)? the same people at the same time/)).toBeVisible();
  await expect(page.getByRole("link", { name: "A shorter basket" })).toBeVisible();
  await page.getByRole("button", { name: "Start the test" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Start and freeze the plan" }).click();
  await expect(page.getByRole("heading", { name: "The plan, as it was frozen" })).toBeVisible();
  await expect(page.getByText("The plan stands as it was agreed.", { exact: false })).toBeVisible();

  await page.getByRole("button", { name: "Amend the plan" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Shortest run, in days").fill("7");
  await expect(dialog.getByText("The shortest run was changed from 14 days to 7 days.")).toBeVisible();
  await expect(dialog.getByText(/This makes the result of the test invalid/)).toBeVisible();
  await dialog.getByLabel("Shortest run, in days").fill("14");
  await dialog.getByLabel("Ends on").fill("2026-12-31");
  await dialog.getByLabel("Why", { exact: true }).fill("The office is closed from then on");
  await expect(dialog.getByText("The end was set after the start: 31 Dec 2026.")).toBeVisible();
  await expect(dialog.getByText(/This makes the result of the test invalid/)).toHaveCount(0);
  await dialog.getByRole("button", { name: "Amend the plan" }).click();
  await expect(page.getByText("Because: The office is closed from then on")).toBeVisible();
  await page.getByRole("link", { name: "Readout" }).click();
  await expect(page.getByRole("button", { name: "End it without results" })).toBeVisible();

  const viewer = await signInBeside("viewer");
  await viewer.emulateMedia({ colorScheme: "dark" });
  await viewer.setViewportSize({ width: 390, height: 844 });
  await viewer.goto(address);
  await expect(viewer.getByText("The end was set after the start: 31 Dec 2026.")).toBeVisible();
  await expect(viewer.getByRole("button", { name: "Amend the plan" })).toHaveCount(0);
  expect(await viewer.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await expectAccessible(viewer);
});
