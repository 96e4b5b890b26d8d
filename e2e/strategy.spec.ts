import { expect, test } from "./fixtures";

test("one question at a time: nothing typed is lost, the checks answer, a change reopens the signature", async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const workspace = await signIn("editor");
  await page.goto(`${workspace}/why`);
  await expect(page.getByText(/signed off on 18 Sep 2026/)).toBeVisible();
  const answer = page.getByRole("region", { name: /What would happen to customers if we did nothing/ });
  const text = answer.getByRole("textbox");

  await test.step("what the server did not take is there after a reload, and is stored then", async () => {
    await page.route("**/strategy.saveAnswer*", () => {}, { times: 1 });
    await text.fill("Returns would go on rising.");
    await expect(answer.getByText("Saving…")).toBeVisible();
    await page.reload();
    await expect(text).toHaveValue("Returns would go on rising.");
    await expect(answer.getByText(/Saved \d\d:\d\d/)).toBeVisible();
    await page.reload();
    await expect(text).toHaveValue("Returns would go on rising.");
  });

  await test.step("the page is not signed any more, and says what changed since", async () => {
    await expect(page.getByText(/not signed off/)).toBeVisible();
    await page.getByRole("button", { name: "What changed since the signature" }).click();
    await expect(page.locator("ins").first()).toContainText("Returns");
    await expectAccessible();
  });

  await test.step("each question has the page to itself, with an example; the keyboard goes on and back", async () => {
    await page.getByRole("button", { name: "One question at a time" }).click();
    await page.getByRole("link", { name: /^In which order/ }).click();
    const order = page.getByRole("region", { name: /In what order, and why that order/ });
    await order.getByRole("textbox").fill("First this.");
    await expect(page.getByText("Explain the order of the work in 60 characters or more.").last()).toBeVisible();
    await expect(page.locator("#SQ-12").getByText("Reads well, an invented example")).toBeVisible();
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("heading", { name: /What must be fixed first/ })).toBeVisible();
    await page.keyboard.press("Control+Shift+Enter");
    await expect(order.getByRole("textbox")).toBeFocused();
    await expect(order.getByText(/Saved/)).toBeVisible();
    await page.reload();
    await expect(order.getByRole("textbox")).toHaveValue("First this.");
  });

  await test.step("a phone at night", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: "light" });
  });

  await test.step("the sponsor signs, and what was signed is kept", async () => {
    await page.getByRole("button", { name: "Sign off" }).click();
    await expect(page.getByText(/^Signed off by .* recorded by The editor on/)).toBeVisible();
    await page.getByRole("button", { name: "Versions" }).click();
    const drawer = page.getByRole("dialog");
    await drawer.getByRole("button", { name: /As it was signed off/ }).click();
    await expect(drawer.getByText("Nothing has changed since.")).toBeVisible();
    await drawer.getByRole("button", { name: "Close" }).click();
  });

  await test.step("the readiness questions name the weakest, with the way there", async () => {
    await page.getByRole("link", { name: "Are we ready?" }).click();
    const stop = page.getByRole("region", { name: "No stop rule" });
    await stop.getByRole("textbox").fill("Nothing was ever stopped.");
    await stop.getByText("1", { exact: true }).first().click();
    await expect(stop.getByText("Saved", { exact: true })).toBeVisible();
    await expect(page.locator("main header").getByRole("link", { name: "No stop rule" })).toBeVisible();
    await page.reload();
    await expect(stop.getByRole("textbox")).toHaveValue("Nothing was ever stopped.");
    await expectAccessible();
  });
});

test.describe("at the same time", () => {
  test.use({ refusals: true });
  test("two people answer the same question: both versions and names are shown and nothing typed is lost", async ({
    page,
    signIn,
    signInBeside,
  }) => {
    const workspace = await signIn("editor");
    const other = await signInBeside("owner");
    for (const each of [page, other])
      await each.goto(new URL(`${workspace}/why`, test.info().project.use.baseURL).toString());
    const question = /How do customers see, change and switch off/;
    const [mine, theirs] = [page, other].map((each) => each.getByRole("region", { name: question }));

    // Mine is on its way while theirs is stored.
    let theirsIsStored = () => {};
    const stored = new Promise<void>((done) => {
      theirsIsStored = done;
    });
    await page.route("**/strategy.saveAnswer*", (route) => stored.then(() => route.continue()), { times: 1 });
    await mine!.getByRole("textbox").fill("A switch in every mail.");
    await expect(mine!.getByText("Saving…")).toBeVisible();
    await theirs!.getByRole("textbox").fill("A page of their own.");
    await expect(theirs!.getByText(/Saved/)).toBeVisible();
    theirsIsStored();

    await expect(mine!.getByText("A page of their own.")).toBeVisible();
    await expect(mine!.getByText(/The owner answered this meanwhile/)).toBeVisible();
    await expect(mine!.getByRole("textbox")).toHaveValue("A switch in every mail.");
    await mine!.getByRole("button", { name: "Keep mine" }).click();
    await expect(mine!.getByText(/Saved/)).toBeVisible();
    await page.reload();
    await expect(mine!.getByRole("textbox")).toHaveValue("A switch in every mail.");
  });
});

test("a viewer reads the strategy and is offered nothing to change", async ({ page, signIn, expectAccessible }) => {
  await page.goto(`${await signIn("viewer")}/why`);
  await expect(page.getByText(/People who furnish a home/)).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Add|Sign off|Remove|Record|Name a place/ })).toHaveCount(0);
  await expectAccessible();
});
