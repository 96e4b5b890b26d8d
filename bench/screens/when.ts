import type { Page } from "@playwright/test";
import { type Act, button, chooses, clicks, drags, keys, opens, type Screen } from "./act";

const dialogOpener = "main button[aria-haspopup=dialog]";
const screen = (path: string, ready: string, ...acts: readonly Act[]): Screen => ({ path, ready, acts });
const card = "article[data-card][tabindex='0']";
const bar = "button[data-card][tabindex='0']";
const pickedUp = (which: string) => async (page: Page) => {
  await page.locator(which).first().focus();
  await page.keyboard.press("m");
};

/** A piece of work goes to another quarter and back, by its menu; it shows there before it is stored. */
const movesCard: Act = {
  name: "move a card",
  act: async (page, run) => {
    const to = run % 2 === 0 ? "Q1 2028" : "Q4 2027";
    await page.getByRole("button", { name: "Move Pick your benefit to…", exact: true }).click();
    await page.getByRole("menuitem", { name: to, exact: true }).click();
    await page.getByRole("button", { name: `Move to ${to}` }).click();
  },
  stores: /roadmap\.move/,
};

/** When. */
export const when: readonly Screen[] = [
  screen(
    "roadmap",
    "article[data-card]",
    keys("arrow key", card, "ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp"),
    chooses("choose other lanes", 'main select:has(option[value="horizon"])'),
    { ...keys("carry a card by keys", card, "ArrowRight", "ArrowLeft"), before: pickedUp(card) },
    movesCard,
  ),
  screen(
    "roadmap/timeline",
    "[data-card]",
    clicks("zoom", (page, run) => page.locator(`main button[aria-label="Zoom ${run % 2 === 0 ? "in" : "out"}"]`)),
    chooses("choose other lanes", 'main select:has(option[value="owner"])'),
    keys("arrow key", bar, "ArrowRight", "ArrowDown", "ArrowUp", "ArrowLeft"),
    drags("drag a bar", bar, { x: 30, y: 10 }, { x: 90, y: 0 }),
  ),
  screen(
    "roadmap/people-and-money",
    "main [data-cell]",
    keys("type a digit", "main [data-cell]", "1", "Backspace"),
    opens("open what is planned", "main td button[aria-haspopup=dialog]"),
  ),
  screen("roadmap/sequence", "main button[type=submit]"),
  screen("roadmap/scenarios", "main a[href*='/scenarios/']", opens("begin a scenario", button("New scenario"))),
  screen("roadmap/scenarios/SC1", dialogOpener, opens("open a number", dialogOpener)),
  screen("roadmap/changes", "main button", opens("mark a review", button("Mark today as a review"))),
  screen(
    "foundations",
    "main [data-block]",
    keys("arrow key", "main [data-block][tabindex='0']", "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"),
    clicks("open a block", (page, run) => page.locator("main [data-block]").nth(run % 5)),
    clicks("as a table and back", (page, run) => button(run % 2 === 0 ? "Table" : "Graph")(page)),
  ),
];
