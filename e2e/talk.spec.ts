import { expect, test } from "./fixtures";

test("a comment on a score is found, answered and settled by whom it names", async ({
  page,
  signIn,
  signInBeside,
  expectAccessible,
}) => {
  const address = await signIn("editor");
  const beside = await signInBeside("contributor");
  await page.goto(`${address}/use-cases/W06`);
  await page.getByRole("button", { name: "Comment on Effort for the customer" }).click();
  const talk = page.getByRole("dialog", { name: "Comments" });
  const words = talk.getByLabel("A new comment");
  await words.pressSequentially("@contr");
  await expect(talk.getByText(/^Enter mentions The contributor/)).toBeVisible();
  await words.press("Enter");
  await words.pressSequentially("why is this a 2?");
  await talk.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(talk.getByRole("article")).toContainText("@The contributor why is this a 2?");
  await expect(page.getByText("Comment stored")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Effort for the customer: 1 comment" })).toBeFocused();

  await beside.goto(`${address}/inbox`);
  await expect(beside.getByText("Unread: one mention.")).toBeVisible();
  await expectAccessible(beside);
  await beside.getByRole("link", { name: "use case “Basket countdown”" }).click();
  const heard = beside.getByRole("dialog", { name: "Comments" });
  await heard.getByRole("button", { name: "Answer The editor" }).click();
  await beside.keyboard.type("They must find a tape measure first.");
  await heard.getByRole("button", { name: "Store the answer" }).click();
  await expect(heard.getByRole("list", { name: "Answers to The editor" })).toContainText("tape measure");
  await heard.getByRole("button", { name: "Settle what The editor said" }).click();
  await expect(heard.getByText("Settled by The contributor")).toBeVisible();
  await beside.keyboard.press("Escape");
  await expect(beside.getByRole("button", { name: "Comments (3)" })).toBeFocused();

  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 780 });
  await page.goto(`${address}/inbox`);
  await expect(page.getByText("Unread: one answer.")).toBeVisible();
  await page.getByRole("button", { name: /^Read and answer: use case “Basket countdown”/ }).click();
  await talk.getByRole("button", { name: "Change this comment by The editor" }).click();
  await talk.getByLabel("Your comment", { exact: true }).fill("@The contributor why is this a 2 and no 3?");
  await talk.getByRole("button", { name: "Store the change" }).click();
  await expect(talk.getByText("and no 3?")).toBeVisible();
  await expectAccessible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(talk.getByText("why is this a 2?")).toBeVisible();
});

test("the strategy is approved as it stands, and a change asks again with what changed", async ({
  page,
  signIn,
  signInBeside,
}) => {
  const address = await signIn("editor");
  const beside = await signInBeside("contributor");
  await page.goto(`${address}/why`);
  const asked = page.getByRole("region", { name: "Approval" });
  await asked.getByRole("button", { name: "Ask for approval" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: "The contributor" }).check();
  await dialog.getByLabel("Note").fill("Before the board meets");
  await dialog.getByRole("button", { name: "Ask them" }).click();
  await expect(asked).toContainText("Waits for The contributor.");

  await beside.goto(`${address}/inbox`);
  await beside.getByRole("link", { name: "the strategy" }).click();
  const given = beside.getByRole("region", { name: "Approval" });
  await given.getByRole("button", { name: "Approve", exact: true }).click();
  await expect(beside.getByRole("dialog")).toContainText("Before the board meets");
  await beside.getByRole("dialog").getByRole("button", { name: "Approve", exact: true }).click();
  await expect(given).toContainText(/Approved by The contributor on .*, as it stands\./);
  await expect(given.getByRole("button", { name: "Who said what" })).toBeFocused();

  const answer = page
    .getByRole("region", { name: /What would happen to customers if we did nothing/ })
    .getByRole("textbox");
  await answer.fill("Returns would go on rising.");
  await answer.blur();
  await expect(asked).toContainText(/Approved on .*, changed once since: waits for The contributor again\./);
  await asked.getByRole("button", { name: "What changed" }).click();
  await expect(asked.getByText(/^The contributor approved/)).toContainText("Of an earlier version");
  await expect(asked).toContainText("The editor answered strategy question");

  await beside.goto(`${address}/inbox`);
  await expect(beside.getByText("Unread: one change of what you follow.")).toBeVisible();
  await asked.getByRole("button", { name: "Withdraw" }).click();
  await expect(asked).toContainText("Withdrawn.");
});
