import type { Page } from "@playwright/test";
import { type Act, click, clicks, keys, opens, type PlanScreen } from "./plan-acts";

/** By its place on the screen: finding a field by its label goes through every card, which would count as script. */
const picks = (name: string, select: string, ...values: readonly string[]): Act => ({
  name,
  act: (page, run) =>
    page
      .locator(select)
      .first()
      .evaluate(
        (element, value) => {
          const field = element as HTMLSelectElement;
          Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value")?.set?.call(field, value);
          field.dispatchEvent(new Event("change", { bubbles: true }));
        },
        values[run % values.length]!,
      ),
});
const button = (page: Page, name: string) => page.locator(`main button[aria-label="${name}"]`);
const withOption = (value: string) => `main select:has(option[value="${value}"])`;
const pressEscape = (page: Page) => page.keyboard.press("Escape");
const pickedUp = (card: string) => async (page: Page) => {
  await page.locator(card).first().focus();
  await page.keyboard.press("m");
};
const card = "article[data-card][tabindex='0']";
const bar = "button[data-card][tabindex='0']";

/** The screens of the roadmap and the foundations, and what is done most on each. */
export const roadmapScreens: readonly PlanScreen[] = [
  {
    path: "roadmap",
    queries: ["roadmap.board"],
    ready: "article[data-card]",
    acts: [
      keys("arrow key", card, "ArrowDown", "ArrowRight"),
      picks("lanes by horizon and back", withOption("horizon"), "horizon", "lanes"),
      picks("now, next, later and back", withOption("now-next-later"), "now-next-later", "quarters"),
      opens("open the menu of a card", (page) => page.locator("[data-open=move]").first()),
      { ...keys("open a card", card, "Enter"), after: pressEscape },
      { ...keys("carry a card", card, "ArrowRight", "ArrowLeft"), before: pickedUp(card) },
      { ...keys("put it down: what it does", card, "Enter"), before: async () => {}, after: pressEscape },
    ],
  },
  {
    path: "roadmap/timeline",
    queries: ["roadmap.board", "roadmap.timelineMarks"],
    ready: "[data-card]",
    acts: [
      clicks("zoom", (page, run) => button(page, run % 2 === 0 ? "Zoom in" : "Zoom out")),
      picks("lanes by owner and back", withOption("owner"), "owner", "lanes"),
      picks("bars with cost and back", withOption("cost"), "cost", "weeks"),
      clicks("as a table and back", (page) => page.locator("main button[aria-pressed]").last()),
      keys("arrow key", bar, "ArrowRight", "ArrowDown"),
      { ...keys("carry a bar", bar, "ArrowRight", "ArrowLeft"), before: pickedUp(bar) },
    ],
  },
  {
    path: "roadmap/people-and-money",
    queries: ["peopleAndMoney.read"],
    ready: "main [data-cell]",
    acts: [
      keys("type a digit", "main [data-cell]", "1", "Backspace"),
      opens("open what is planned", (page) => page.locator("main td button").first()),
    ],
  },
  {
    path: "roadmap/scenarios",
    queries: ["scenario.list"],
    ready: "main button",
    acts: [opens("begin a scenario", (page) => page.locator("main button").last())],
  },
  {
    path: "roadmap/changes",
    queries: [["planHistory.changes", { since: "last", until: null }]],
    ready: "main button",
    acts: [opens("mark a review", (page) => page.locator("main button").last())],
  },
  {
    path: "foundations",
    queries: ["foundation.graph"],
    ready: "main [data-block]",
    acts: [
      keys("arrow key", "main [data-block][tabindex='0']", "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"),
      clicks("open a block", (page, run) => page.locator("main [data-block]").nth(run % 5)),
      {
        name: "as a table and back",
        act: (page, run) =>
          click(page.getByRole("button", { name: run % 2 === 0 ? "Table" : "Graph", exact: true }).first()),
      },
    ],
  },
];
