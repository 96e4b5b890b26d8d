import sample from "@/content/sample_workspace.json";
import { expect, test } from "./fixtures";

const countdown = sample.experiments.find(({ id }) => id === "T3")!;

test.use({
  /** The countdown as it stood before anybody concluded it, about something nobody tested yet. */
  document: {
    ...sample,
    experiments: sample.experiments.map((each) =>
      each.id === "T3"
        ? {
            ...countdown,
            useCaseId: "W18",
            status: "running",
            decision: null,
            reason: null,
            concludedOn: null,
            learning: null,
          }
        : each,
    ),
  },
});

test("orders and regret both rise: it is concluded as a hollow win, a redesign follows, and another decision stays beside it for ever", async ({
  page,
  signIn,
  signInBeside,
  expectAccessible,
}) => {
  const workspace = await signIn("editor");
  await page.goto(`${workspace}/experiments/T3`);
  const decision = page.getByRole("region", { name: "Decision", exact: true });
  const rows = page.getByRole("dialog", { name: "How this was decided" });
  await decision.getByRole("button", { name: "All rows" }).click();
  await expect(rows.getByText("This row fits.")).toHaveCount(1);
  await expect(rows.getByText(/^Does not fit: The split looks right/)).toBeVisible();
  await expectAccessible();
  await page.keyboard.press("Escape");

  await decision.getByRole("button", { name: "Conclude the test" }).click();
  const conclude = page.getByRole("dialog", { name: "Conclude the test" });
  await conclude.getByLabel("Last day it ran").fill("2026-04-05");
  await expect(conclude.getByText(/^Hollow win: Conversion rate is up 3.5%/)).toBeVisible();
  await expect(conclude.getByText(/Adds “Redesign: Pick your benefit” in Q1 2027/)).toBeVisible();
  await conclude.getByLabel(/hides harm/).fill("Looked at new customers again: it holds.");
  await conclude.getByLabel(/What we learned/).fill("Hurry sells and is regretted.");
  await expectAccessible();
  await conclude.getByRole("button", { name: "Conclude the test" }).click();
  await expect(page.getByText("Concluded as a hollow win: stop it")).toBeVisible();

  await expect(decision.getByText("Confidence in the scores 2 → 5.")).toBeVisible();
  await decision.getByRole("button", { name: "Accept: evidence for the use case" }).click();
  await expect(decision.getByRole("link", { name: "Pick your benefit", exact: true })).toBeVisible();
  await decision.getByRole("button", { name: "Accept: the follow-up test" }).click();
  await expect(decision.getByRole("link", { name: "Basket countdown (2)" })).toBeVisible();
  await decision.getByRole("button", { name: "Take back: the follow-up test" }).click();
  await expect(decision.getByRole("button", { name: "Accept: the follow-up test" })).toBeVisible();
  await decision.getByRole("button", { name: "Accept: the roadmap" }).click();
  await expect(decision.getByRole("button", { name: "Redesign: Pick your benefit", exact: true })).toBeVisible();

  await decision.getByRole("button", { name: "Decide otherwise" }).click();
  const override = page.getByRole("dialog", { name: "Decide otherwise" });
  await override.getByRole("radio", { name: /^Ship it/ }).check();
  await expect(override.getByRole("alert")).toContainText("A guardrail shows harm");
  await override.getByRole("radio", { name: /^Change it and test again/ }).check();
  await override.getByLabel("Why").fill("The timer can be made honest, without the hurry.");
  await override.getByRole("button", { name: "Record this decision" }).click();
  await expect(decision.getByText("Decided otherwise: Change it and test again.")).toBeVisible();
  await expect(decision.getByText("Stop it.", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: /into the library$/ }).click();
  const library = page.getByRole("dialog", { name: "Put it into the library" });
  await expect(library.getByLabel("What we know now")).toHaveValue("Hurry sells and is regretted.");
  await library.getByRole("button", { name: "Put it into the library" }).click();
  await expect(page.getByRole("link", { name: "Hurry sells and is regretted." })).toBeVisible();

  await page.getByRole("link", { name: "History" }).click();
  await expect(page.getByText(/decided otherwise than the rule/).first()).toBeVisible();
  await expect(page.getByText("Decision: not set → Stop", { exact: true })).toBeVisible();
  await expectAccessible();

  const contributor = await signInBeside("contributor");
  await contributor.emulateMedia({ colorScheme: "dark" });
  await contributor.setViewportSize({ width: 390, height: 844 });
  await contributor.goto(`${workspace}/experiments/T3`);
  const told = contributor.getByRole("region", { name: "Decision", exact: true });
  await expect(told.getByText(/editors, admins and owners/)).toBeVisible();
  await expect(told.getByRole("button", { name: /Accept|Decide/ })).toHaveCount(0);
  await expectAccessible(contributor);
  expect(await contributor.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);

  await contributor.goto(`${workspace}/deck/DK2`);
  await contributor.getByRole("button", { name: /^What we learned/ }).click();
  // A slide is drawn line by line, and where its lines end is not what is asked here.
  await expect(contributor.locator("svg", { hasText: /in\s*place\s*of\s*“stop”/ }).first()).toBeAttached();
});
