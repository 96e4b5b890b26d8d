import { addressIn, places } from "../matrix/places";
import type { World } from "../world";
import type { WatchedBrowser } from "./watched-browser";

/** What the addresses of pages name, from what the room has. */
async function realAddress(world: World): Promise<(address: string) => string> {
  const { state, room } = world;
  const one = async (what: string, from: string, order: string) =>
    String(
      (
        await state.run(
          `SELECT ${what} AS it FROM ${from} WHERE workspace_id = '${room.workspaceId}' ORDER BY ${order}`,
        )
      )[0]?.["it"] ?? "none",
    );
  const roundId = await one("round_id", "round_subject", "round_id, subject_id");
  const has: Readonly<Record<string, string>> = {
    roundId,
    subjectId: await one("subject_id", "round_subject", "round_id, subject_id"),
    scenarioId: await one("id", "scenario", "id"),
    meetingId: await one("id", "review_meeting", "id"),
    metricId: "M-CONF",
    instrumentId: "Q-PULSE",
  };
  return (address) =>
    addressIn(
      address.replace(/\[(\w+)\]/g, (whole, name: string) => has[name] ?? whole),
      room.workspaceId,
    );
}

export type Tally = { views: number; misses: string[] };

/** Everything the page keeps folded, opened; then as it would be printed. */
async function unfold({ page, look }: WatchedBrowser): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  const folded = page.locator("main button[aria-expanded=false]:visible");
  for (let left = Math.min(await folded.count(), 4); left > 0; left--) {
    await folded
      .first()
      .click({ timeout: 2_000 })
      .catch(() => {});
    await look();
    await page.keyboard.press("Escape");
  }
  await page.emulateMedia({ media: "print" });
  await look();
  await page.emulateMedia({ media: null });
}

/** Every page of the workspace and of the account, or every so manieth of them. */
export async function visitPages(world: World, browser: WatchedBrowser, tally: Tally, everyNth: number): Promise<void> {
  const addressOf = await realAddress(world);
  const pages = places().filter(({ isRoute, whose }) => !isRoute && whose !== "anybody" && whose !== null);
  for (const { address } of pages.filter((_place, at) => at % everyNth === world.seed % everyNth)) {
    const path = addressOf(address);
    const status = await browser.visit(path).catch(() => 0);
    tally.views++;
    if (status !== 200) tally.misses.push(`${path} was not shown: ${status}`);
    if (!world.short) await unfold(browser);
  }
}
