import type { Locator, Page } from "@playwright/test";

/** Something people do on a screen, several times over; `after` puts back what is not part of it. */
export type Act = {
  readonly name: string;
  readonly before?: (page: Page) => Promise<unknown>;
  readonly act: (page: Page, run: number) => Promise<unknown>;
  readonly after?: (page: Page) => Promise<unknown>;
};
export type PlanScreen = {
  readonly path: string;
  /** By name, or with what they ask for beside the workspace. */
  readonly queries: readonly (string | readonly [string, object])[];
  /** Its first thing that answers to keys. */
  readonly ready: string;
  readonly acts: readonly Act[];
};

// Without the runner's looking and scrolling, which would count as the page's own script.
export const click = (locator: Locator) => locator.evaluate((element) => (element as HTMLElement).click());
export const clicks = (name: string, at: (page: Page, run: number) => Locator): Act => ({
  name,
  act: (page, run) => click(at(page, run)),
});
export const opens = (name: string, at: (page: Page) => Locator): Act => ({
  ...clicks(name, at),
  after: (page) => page.keyboard.press("Escape"),
});
export const keys = (name: string, focus: string, ...pressed: readonly string[]): Act => ({
  name,
  before: (page) => page.locator(focus).first().focus(),
  act: (page, run) => page.keyboard.press(pressed[run % pressed.length]!),
});
const picks = (label: string, most = 2): Act => ({
  name: `choose: ${label.toLowerCase()}`,
  act: (page, run) =>
    page
      .getByLabel(label)
      .first()
      .evaluate(
        (element, at) => {
          const field = element as HTMLSelectElement;
          Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value")?.set?.call(
            field,
            field.options[at]?.value,
          );
          field.dispatchEvent(new Event("change", { bubbles: true }));
        },
        (run + 1) % most,
      ),
});
const search = keys("type in the search", 'main input[type="search"]', "r", "e", "Backspace", "Backspace");
const tab = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Parts of the ledger" }).getByRole("button", { name });

/** The screens of why, for whom, when and with which data, and what is done most on each. */
export const planScreens: readonly PlanScreen[] = [
  {
    path: "why",
    queries: ["strategy.page", "strategy.examples", "genericDecision.list"],
    ready: "main textarea",
    acts: [
      keys("type a letter", "main textarea", "a", "Backspace"),
      clicks("change the way of writing", (page, run) =>
        page.getByRole("button", { name: run % 2 === 0 ? "One question at a time" : "As a page" }),
      ),
    ],
  },
  {
    path: "outcomes",
    queries: ["outcomeMap.page"],
    ready: "[data-map-title]",
    acts: [
      keys("arrow key", "[data-map-title]", "ArrowDown", "ArrowRight", "ArrowLeft"),
      opens("open a node", (page) => page.locator("[data-map-title='O5']")),
      opens("write a chain", (page) => page.getByRole("button", { name: "Write a chain" })),
    ],
  },
  {
    path: "journey",
    queries: ["journey.board"],
    ready: "[data-place]",
    acts: [
      keys("arrow key", "[data-place]", "ArrowRight"),
      clicks("open a place", (page, run) => page.locator("[data-place]").nth(3 * run)),
      picks("Audience"),
      clicks("only what runs", (page) => page.getByRole("checkbox", { name: "Only what runs" })),
    ],
  },
  {
    path: "data-held",
    queries: ["ledger.list"],
    ready: "main tbody button",
    acts: [
      search,
      clicks("sort", (page, run) =>
        page
          .getByRole("columnheader", { name: run % 2 === 0 ? "Points" : "Uses" })
          .getByRole("button")
          .first(),
      ),
      clicks("open a line", (page, run) => page.locator("main tbody button").nth(run)),
      ...["All data", "Unused", "To review", "What customers read", "By moment"].map((name) => ({
        ...clicks(name, (page) => tab(page, name)),
        after: (page: Page) => click(tab(page, "Kept too long")),
      })),
    ],
  },
  {
    path: "channels",
    queries: ["channel.list"],
    ready: "main tbody button",
    acts: [clicks("open a line", (page, run) => page.locator("main tbody button").nth(run % 5))],
  },
  {
    path: "channels/grid",
    queries: ["channel.grid", "genericDecision.list"],
    ready: "[role=grid] [tabindex='0']",
    acts: [
      keys("arrow key", "[role=grid] [tabindex='0']", "ArrowDown", "ArrowRight"),
      { ...keys("open a cell", "[role=grid] [tabindex='0']", "Enter"), after: (page) => page.keyboard.press("Escape") },
      picks("Cross"),
    ],
  },
  {
    path: "channels/pressure",
    queries: ["channel.pressure"],
    ready: "[role=grid] [tabindex='0']",
    acts: [
      keys("arrow key", "[role=grid] [tabindex='0']", "ArrowDown", "ArrowRight"),
      { ...keys("open a cell", "[role=grid] [tabindex='0']", "Enter"), after: (page) => page.keyboard.press("Escape") },
      picks("Audience"),
    ],
  },
  {
    path: "surveys",
    queries: ["survey.list"],
    ready: "main button",
    acts: [opens("enter a wave", (page) => page.getByRole("button", { name: /Enter/ }).first())],
  },
  {
    path: "evidence",
    queries: ["evidence.list"],
    ready: "main [aria-label=Evidence] button",
    acts: [
      search,
      picks("Kind"),
      clicks("open a card", (page, run) => page.locator("main [aria-label=Evidence] button").nth(2 * run)),
    ],
  },
  {
    path: "findings",
    queries: ["finding.list"],
    ready: "[role=grid] tbody [tabindex='0']",
    acts: [
      search,
      keys("arrow key", "[role=grid] tbody [tabindex='0']", "ArrowDown"),
      picks("Area"),
      picks("Group by", 3),
    ],
  },
];
